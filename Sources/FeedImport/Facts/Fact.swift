import DirectoryModel

/// One kind of fact that can be found in prose, as profiles name it under `facts: take:`.
struct Fact: Sendable {
    /// Its name in profiles: `ages`.
    let name: String
    /// Fills what no source has filled from the texts, making notes.
    let fill: @Sendable (inout Service, _ texts: [String], inout FieldContext) -> Void
}

/// The facts that there are, in the order in which they are taken.
enum FactRegistry {
    static let facts: [Fact] = [
        .ages, .referral, .referralLimits, .exclusions, .comingBack, .hours, .phones, .postcodes, .waiting, .funding,
    ]

    /// The fields whose texts may be read.
    static let texts: [FactText] = [
        FactText(name: "summary") { $0.summary }, FactText(name: "description") { $0.description },
        FactText(name: "eligibility.text") { $0.eligibility.text },
        FactText(name: "eligibility.threshold") { $0.eligibility.threshold },
        FactText(name: "waysIn.process") { $0.waysIn.process }, FactText(name: "waiting.time") { $0.waiting.time },
        FactText(name: "comingBack.text") { $0.comingBack.text }, FactText(name: "contact.note") { $0.contact.note },
        FactText(name: "hours.text") { $0.hours.text }, FactText(name: "cost.text") { $0.cost.text },
        FactText(name: "access.text") { $0.access.text },
    ]

    /// The texts that are read unless the profile says otherwise.
    static let usualTexts = ["summary", "description", "eligibility.text", "waysIn.process"]
}

/// A field of prose that facts are found in.
struct FactText: Sendable {
    let name: String
    let text: @Sendable (Service) -> String?
}

/// What a profile asks for under `facts:`.
struct FactReading: Sendable {
    var texts: [FactText] = []
    var facts: [Fact] = []

    /// Fills a service whose fields are mapped.
    func fill(_ service: inout Service, _ context: inout FieldContext) {
        let found = texts.compactMap { $0.text(service) }
        guard !found.isEmpty else { return }
        for fact in facts { fact.fill(&service, found, &context) }
    }
}

extension FieldContext {
    /// The reason of every note on a fact found in prose; the note's original is the words that say it.
    static let found = "found in the text"

    /// The finding that all agree on, its note made; `nil` where there is none, or where two say different things.
    mutating func agreed<Value>(_ findings: [Finding<Value>], in field: String) -> Finding<Value>? {
        guard let first = findings.first else { return nil }
        self.field = field
        if let other = findings.first(where: { $0.value != first.value }) {
            note(.dropped, "two statements disagree", "\(first.words) / \(other.words)")
            return nil
        }
        note(.derived, Self.found, first.words)
        return first
    }
}
