import DirectoryModel
import Vocabulary

extension Question {
    /// The question with what its words tell in the fields that were left open; a field that was filled in stays.
    ///
    /// A school year is taken for the span it is, an age that is nearly reached for the one before.
    func filled(from understood: UnderstoodQuestion) -> Question {
        var question = self
        question.ages = ages ?? understood.soughtAges
        question.role = role ?? understood.asker?.slug
        question.audience = audience ?? understood.audience
        question.preset = preset ?? Preset.told(by: understood)
        for match in understood.matches where match.kind == .circumstance {
            question.toldCircumstances[match.slug] = match.isNegated ? .no : .yes
        }
        return question
    }

    /// Whether a circumstance is so, by the fields or the words; not stated where neither tells.
    func tells(_ circumstance: TermSlug) -> Statement {
        circumstances.contains(circumstance) ? .yes : toldCircumstances[circumstance] ?? .notStated
    }
}

extension Preset {
    /// The stages from the narrowest: who leaves hospital is discharged too.
    private static let narrowestFirst: [Preset] = [
        .leavingHospital, .moveToAdult, .afterTreatment, .whileWaiting, .afterRefusal,
    ]

    /// The stage that the words tell: the one that they tell most surely, and of those the narrowest.
    fileprivate static func told(by understood: UnderstoodQuestion) -> Preset? {
        let told = understood.matches.filter { $0.kind == .need && !$0.isNegated }
        for strength in [TermMatch.Strength.certain, .likely, .hint] {
            let slugs = Set(told.filter { $0.strength == strength }.map(\.slug))
            if let stage = narrowestFirst.first(where: { $0.need.map(slugs.contains) ?? false }) { return stage }
        }
        return understood.slugs(.circumstance).contains(Self.wary) ? .disengaged : nil
    }

    private static let wary: TermSlug = "distrusts-services"
}
