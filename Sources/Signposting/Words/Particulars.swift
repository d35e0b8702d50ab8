package import DirectoryModel

/// A fact about a service that stands on its own page and in no list: what kind of fact, and its words.
package struct Particular: Codable, Hashable, Sendable {
    /// What it is about: "How they work".
    package let label: String
    /// The record's words, or ours for a plain yes or no.
    package let words: String

    /// A fact in words.
    package init(label: String, words: String) {
        self.label = label
        self.words = words
    }
}

extension Particular {
    /// What a record states beside what every result carries, in a fixed order; nothing is told of what it does not state.
    package static func all(of service: Service) -> [Particular] {
        let eligibility = service.eligibility
        let assurance = service.assurance
        var particulars: [Particular] = []
        func tell(_ label: String, _ words: String?) {
            if let words { particulars.append(Particular(label: label, words: words)) }
        }
        func tell(_ label: String, _ statement: Statement, yes: String, no: String) {
            if statement.isStated { tell(label, statement == .yes ? yes : no) }
        }
        tell("Also known as", service.alternateNames.isEmpty ? nil : service.alternateNames.joined(separator: "; "))
        tell("How they work", service.approach)
        tell("Things to do", service.interests.isEmpty ? nil : service.interests.joined(separator: "; "))
        switch eligibility.diagnosis {
        case .required: tell("Diagnosis", "one is needed")
        case .notRequired: tell("Diagnosis", "none is needed")
        case .pathway: tell("Diagnosis", "waiting for one is enough")
        case .notStated: break
        }
        if eligibility.noThreshold == .yes { tell("Threshold", "none: nobody is too well or too ill to ask") }
        let taken = "taken"
        let notTaken = "not taken: ask who can help"
        tell("After recent self-harm", eligibility.acceptsRecentSelfHarm, yes: taken, no: notTaken)
        tell("Without a settled home", eligibility.acceptsUnstablePlacement, yes: taken, no: notTaken)
        tell("While a court case is pending", eligibility.acceptsPreTrial, yes: taken, no: notTaken)
        tell("Not on a school roll", eligibility.acceptsNotOnRoll, yes: taken, no: notTaken)
        tell("After violence", eligibility.excludesViolence, yes: notTaken, no: taken)
        tell("Quality", assurance.accreditations)
        tell("SEND local offer", service.localOfferURL)
        tell("To report a mistake", assurance.reportProblem)
        return particulars
    }
}
