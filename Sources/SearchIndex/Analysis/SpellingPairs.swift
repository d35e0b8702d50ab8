/// The spellings that follow no rule: American forms and the British forms they are folded to.
enum SpellingPairs {
    /// Whole words.
    ///
    /// *Program* is the exception in direction, because *programming* and *programmed* are spelt alike in both.
    static let words: [[UInt8]: [UInt8]] = Dictionary(
        pairs(
            """
            programme program, programmes programs, gray grey, mom mum, moms mums, mommy mummy, advisor adviser,
            advisors advisers, liter litre, liters litres, aging ageing, jewelry jewellery, pajamas pyjamas, cozy cosy, plow plough,
            enquire inquire, enquires inquires, enquired inquired, enquiring inquiring, enquiry inquiry,
            enquiries inquiries, whilst while, amongst among, learnt learned, spelt spelled, burnt burned,
            fulfill fulfil, fulfills fulfils, fulfillment fulfilment, enroll enrol, enrolls enrols,
            enrollment enrolment, enrollments enrolments, installment instalment, installments instalments,
            skillful skilful, willful wilful, dialog dialogue, dialogs dialogues, catalog catalogue,
            catalogs catalogues, artifact artefact, artifacts artefacts, yoghurt yogurt, mold mould, molds moulds,
            molding moulding, moldy mouldy
            """
        ),
        uniquingKeysWith: { first, _ in first }
    )

    /// Beginnings of words, so that every form of the word is folded.
    static let prefixes: [(american: [UInt8], british: [UInt8])] = pairs(
        """
        behavior behaviour, color colour, favor favour, honor honour, humor humour, labor labour, neighbor neighbour,
        harbor harbour, rumor rumour, tumor tumour, odor odour, vapor vapour, rigor rigour, vigor vigour,
        endeavor endeavour, savior saviour, armor armour, flavor flavour, center centre, theater theatre,
        kilometer kilometre, centimeter centimetre, millimeter millimetre, fiber fibre, caliber calibre,
        somber sombre, luster lustre, counselor counsellor, councilor councillor, jeweler jeweller, woolen woollen,
        defense defence, offense offence, pretense pretence, license licence, licensing licencing, practise practice,
        practising practicing, pediatric paediatric, anesthe anaesthe, orthoped orthopaed, gynecolog gynaecolog,
        hemophil haemophil, hemoglobin haemoglobin, hemorrh haemorrh, anemi anaemi, leukemi leukaemi,
        estrogen oestrogen, esophag oesophag, edema oedema, fetus foetus, fetal foetal, diarrhea diarrhoea,
        encyclopaedia encyclopedia, archeolog archaeolog, maneuver manoeuvre, judgement judgment,
        acknowledgement acknowledgment, skeptic sceptic, orientated oriented, preventative preventive
        """
    )

    private static func pairs(_ text: String) -> [([UInt8], [UInt8])] {
        text.split(whereSeparator: { $0 == "," || $0 == "\n" }).compactMap { pair in
            let words = pair.split(separator: " ").map { Array($0.utf8) }
            return words.count == 2 ? (words[0], words[1]) : nil
        }
    }
}
