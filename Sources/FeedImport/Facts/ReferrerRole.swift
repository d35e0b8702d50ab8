import DirectoryModel

/// The referrers that a stretch of words names, as terms of `roles.yaml`.
///
/// A short list of its own: the vocabulary's synonyms read questions ("i'm his grandad"), these the plain nouns of
/// referral sentences, and the importer works without a vocabulary.
enum ReferrerRole {
    /// A role named, and what limits it: "health professionals" are not any professional.
    struct Named: Hashable {
        var role: TermSlug
        var limit: String?
        var place: Range<Int>
    }

    private static let names: [(WordPattern, TermSlug)] = [
        ("school nurse|nurses|nursing", "school-nurse"), ("foster carer|carers", "foster-or-residential-carer"),
        ("gp|gps", "gp"), ("family? doctor|doctors", "gp"), ("general practitioner|practitioners", "gp"),
        ("practice nurse|nurses", "practice-nurse-or-link-worker"),
        ("link worker|workers", "practice-nurse-or-link-worker"),
        ("social prescriber|prescribers", "practice-nurse-or-link-worker"),
        ("health visitor|visitors", "health-visitor"), ("hv|hvs", "health-visitor"),
        ("midwife|midwives|midwifery", "midwife"),
        ("ward|hospital staff", "hospital"), ("hospital|hospitals|paediatrician|paediatricians", "hospital"),
        ("pharmacist|pharmacists", "pharmacist"),
        ("educational psychologist|psychologists", "educational-psychologist"),
        ("social worker|workers", "social-worker"), ("social care|services", "social-worker"),
        ("childrens social? services|care", "social-worker"), ("early help", "early-help-worker"),
        ("youth worker|workers", "youth-worker"), ("youth justice|offending", "youth-justice"),
        ("therapist|therapists", "allied-health"), ("ambulance crew|crews|service?", "ambulance"),
        ("police", "police"), ("probation|prison|prisons", "probation-or-prison"),
        ("housing association|associations|officer|officers|team|teams", "housing"), ("camhs", "camhs"),
        ("cmht|cmhts", "adult-mental-health"), ("adult? mental health team|teams", "adult-mental-health"),
        ("charity|charities", "voluntary-sector"), ("voluntary sector|organisation|organisations", "voluntary-sector"),
        ("third sector", "voluntary-sector"), ("nursery|nurseries|childminder|childminders", "early-years-setting"),
        ("college|colleges|university|universities", "college-or-university"),
        ("school? mental health lead|leads in|at? the? school?", "school-staff"), ("school staff", "school-staff"),
        ("mental health worker|workers", "adult-mental-health"), ("adopter|adopters", "parent-carer"),
        ("special guardian|guardians", "parent-carer"), ("mum|mums|dad|dads", "parent-carer"),
        ("school|schools|teacher|teachers|senco|sencos|sendco|headteacher|headteachers", "school-staff"),
        ("friend|friends", "friend-or-relative"), ("relative|relatives", "friend-or-relative"),
        ("family member|members", "friend-or-relative"), ("family", "friend-or-relative"),
        ("parent|parents|carer|carers|families|guardian|guardians", "parent-carer"),
        ("children and young people", "self"), ("young people|person", "self"), ("self", "self"),
        ("yourself|themselves", "self"),
    ]

    private static let limited: WordPattern =
        "health|healthcare|medical|education|educational|social|care|support and|or? social|health|education? care? professional|professionals|practitioner|practitioners"
    private static let anyProfessional: WordPattern = "any|other|another|all? professional|professionals"

    /// The roles in a stretch, each once, in its order.
    static func named(in sentence: SentenceWords, _ stretch: Range<Int>) -> [Named] {
        var found: [Named] = []
        var place = stretch.lowerBound
        while place < stretch.upperBound {
            let named = at(place, in: sentence, to: stretch.upperBound)
            if let named, !found.contains(where: { $0.role == named.role && $0.limit == named.limit }) {
                found.append(named)
            }
            place = named?.place.upperBound ?? place + 1
        }
        return found
    }

    /// The roles of "anyone", where it says who may refer.
    static func everybody(at place: Range<Int>) -> [Named] {
        ["self", "parent-carer", "friend-or-relative", "any-professional"].map { Named(role: $0, place: place) }
    }

    /// The role named at a place, if one is.
    static func at(_ place: Int, in sentence: SentenceWords, to end: Int) -> Named? {
        if let after = limited.end(in: sentence.words, at: place), after <= end {
            return Named(role: "any-professional", limit: sentence.text(of: place..<after), place: place..<after)
        }
        if let after = anyProfessional.end(in: sentence.words, at: place), after <= end {
            return Named(role: "any-professional", place: place..<after)
        }
        for (pattern, role) in names {
            if let after = pattern.end(in: sentence.words, at: place), after <= end {
                // A family hub is a place, no relative.
                if ["hub", "hubs", "centre", "centres"].contains(sentence[after]) { return nil }
                return Named(role: role, place: place..<after)
            }
        }
        return nil
    }
}
