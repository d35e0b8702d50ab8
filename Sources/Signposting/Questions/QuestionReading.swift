import DirectoryModel
import Vocabulary

/// What was read out of a question: its terms, from flags and from words, and its signs of risk.
///
/// Flags always win over words: a need given by name is required, one read from words is only preferred; an age, a role, a
/// stage and whom help is for are read from words only where no flag gives them.
struct QuestionReading {
    /// The question, with what its words tell in the fields that were left open.
    let question: Question
    /// The question as its words were understood.
    let understood: UnderstoodQuestion
    /// Terms read from words that were not ruled out.
    let matches: [TermMatch]
    /// Needs that the words rule out ("not an eating disorder").
    let ruledOut: [TermMatch]
    /// What the words and needs signal about risk.
    let signal: CrisisSignal
    /// Needs that the signs of risk point to, looked for so that the next days and weeks are answered too (SR080).
    let riskNeeds: [TermSlug]
    /// The role of the person who asks, given or read.
    let role: AskedRole?
    /// Circumstances that follow from the needs and the role, and are told of nobody.
    let impliedCircumstances: [TermSlug]
    /// Circumstances that the words rule out ("does not have a learning disability").
    let deniedCircumstances: [TermSlug]
    /// Facts that shut people out of some services, terms of `conditions.yaml`.
    let conditions: [TermMatch]
    /// Conditions that follow from signs of risk.
    let impliedConditions: [TermSlug]

    /// The stage whose weights count in the ranking: none for somebody whose body is failing while others have them wait, who
    /// needs the specialists first.
    var rankedStage: Preset? {
        guard let stage = question.preset, [.whileWaiting, .afterRefusal].contains(stage) else {
            return question.preset
        }
        return conditions.contains { $0.slug == Self.losingWeight } ? nil : stage
    }

    private static let losingWeight: TermSlug = "losing-weight"

    /// Reads a question.
    init(_ question: Question, vocabulary: CompiledVocabulary, roles: [AskedRole]) {
        let understood = vocabulary.understand(question.text)
        let kinds: [TermKind] = [.need, .circumstance, .supportType]
        let question = question.filled(from: understood)
        self.question = question
        self.understood = understood
        matches = understood.matches.filter { !$0.isNegated && kinds.contains($0.kind) }
        ruledOut = understood.matches.filter { $0.isNegated && $0.kind == .need }
        role = question.role.flatMap { slug in roles.first { $0.slug == slug } }

        let signs = understood.signs
        riskNeeds = signs.flatMap(\.needs)
        conditions = Self.conditions(understood)
        deniedCircumstances = understood.matches.filter { $0.kind == .circumstance && $0.isNegated }.map(\.slug)
        let isDanger = signs.contains { [.direct, .medical].contains($0.label) }
        let isMedical = signs.contains { $0.label == .medical }
        impliedConditions = (isDanger ? ["not-safe-tonight"] : []) + (isMedical ? ["needs-medical-care"] : [])
        let told = matches.map(\.slug) + question.needs + question.circumstances + [question.role].compactMap { $0 }
        impliedCircumstances = vocabulary.implied(by: Set(told + riskNeeds))
        // Of words the rules of risk judge, which know a lesson on self-harm from a child who does it.
        let groups = question.needs.compactMap { vocabulary.term($0, kinds: [.need])?.parent }
        let isRisk = question.needs.contains(where: CrisisSignal.riskNeeds.contains)
        let asksForRiskSupport = question.quadrants.contains(.gettingRiskSupport)
        let isSafeguarding =
            signs.contains { $0.label == .safeguarding } || groups.contains(CrisisSignal.safetyGroup)
        signal = CrisisSignal(
            isUrgent: !signs.isEmpty || isRisk || isSafeguarding || asksForRiskSupport
                || question.preset?.showsCrisisHelp == true,
            isEmergency: signs.contains { $0.label == .medical },
            isSafeguarding: isSafeguarding
        )
    }

    private static let boyOrMan: TermSlug = "boy-or-man"
    private static let girlOrWoman: TermSlug = "girl-or-woman"
    private static let genderTerms: Set<TermSlug> = ["gender-identity", "lgbtq", "trans-questioning"]

    /// The conditions that the words tell.
    ///
    /// Being a boy or a girl is one only where the words say one of the two and nothing of gender identity: a service that
    /// says "girls only" decides itself whom it means, and nobody is shut out by a guess.
    private static func conditions(_ understood: UnderstoodQuestion) -> [TermMatch] {
        let told = understood.matches.filter { $0.kind == .condition && !$0.isNegated }
        let genders = Set(told.map(\.slug)).intersection([boyOrMan, girlOrWoman])
        let isDecided = genders.count == 1 && !understood.matches.contains { genderTerms.contains($0.slug) }
        return isDecided ? told : told.filter { !genders.contains($0.slug) }
    }

    /// Needs looked for: given, then read, then those of the preset; each once.
    var needs: [TermSlug] {
        var needs = question.needs
        for slug in matches.filter({ $0.kind == .need }).map(\.slug) + riskNeeds where !needs.contains(slug) {
            needs.append(slug)
        }
        return needs
    }

    /// The needs that several words of the question lean to together and that are read from none of it plainly: at most
    /// ``Weights/mostLeanings``, and only what is plainer where a need is read besides.
    var leanings: [Leaning] {
        let known = Set(needs + ruledOut.map(\.slug))
        let least = needs.isEmpty ? Weights.leastLeaning : Weights.leastLeaningBeside
        let unread = understood.leanings.filter { $0.weight >= least && !known.contains($0.slug) }
        return Array(unread.prefix(Weights.mostLeanings))
    }

    /// How surely a need is asked for, 0 to 1: wholly where it was given by name.
    func certainty(_ need: TermSlug) -> Float {
        if question.needs.contains(need) { return 1 }
        let strengths = matches.filter { $0.kind == .need && $0.slug == need }.map(\.strength)
        if strengths.contains(.certain) { return 1 }
        if strengths.contains(.likely) { return Weights.likelyTerm }
        // A need that no words name follows from a sign of risk: wholly from a plain one.
        let isPlain = understood.signs.contains { [.direct, .medical].contains($0.label) && $0.needs.contains(need) }
        return strengths.isEmpty && isPlain ? 1 : Weights.hintedTerm
    }

    /// Circumstances taken into account; each once.
    var circumstances: [TermSlug] {
        var found = question.circumstances
        for match in matches where match.kind == .circumstance && !found.contains(match.slug) {
            found.append(match.slug)
        }
        return found
    }

    /// Kinds of support asked for in words; each once.
    var supports: [TermSlug] {
        var found: [TermSlug] = []
        for match in matches where match.kind == .supportType && !found.contains(match.slug) {
            found.append(match.slug)
        }
        return found
    }

    /// How many kinds of support the words of one may mean, itself included.
    func alternatives(to support: TermSlug) -> Int {
        let supports = matches.filter { $0.kind == .supportType }
        guard let own = supports.first(where: { $0.slug == support }) else { return 1 }
        return Set(supports.filter { $0.range == own.range }.map(\.slug)).count
    }

    /// Wishes of a kind, each once: what is asked for, or what is not wanted.
    func wishes(refused: Bool) -> [Wish] {
        var found: [Wish] = []
        for match in understood.matches where match.kind == .wish && match.isNegated == refused {
            if let wish = Wish(rawValue: match.slug), !found.contains(wish) { found.append(wish) }
        }
        return found
    }

    /// Kinds of support and people that the words do not want, each once.
    ///
    /// "Don't want my mum to know" refuses no help, so a family's own people are not among them.
    func refused(_ kind: TermKind) -> [TermSlug] {
        var found: [TermSlug] = []
        for match in understood.matches where match.kind == kind && match.isNegated && !found.contains(match.slug) {
            if kind == .role, Self.family.contains(match.slug) { continue }
            found.append(match.slug)
        }
        return found
    }

    private static let family: Set<TermSlug> = ["self", "parent-carer", "friend-or-relative"]

    /// The words that led to a term; `nil` where it was given by name, or where the words are never to be repeated.
    func words(for slug: TermSlug, kind: TermKind) -> String? {
        if signal.isUrgent { return nil }
        if let match = matches.first(where: { $0.slug == slug && $0.kind == kind }) { return match.words }
        guard kind == .need else { return nil }
        return leanings.first { $0.slug == slug }?.told
    }
}
