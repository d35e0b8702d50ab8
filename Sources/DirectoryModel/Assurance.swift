/// Why a record may be trusted (HSDS-UK `assured_date`, `assurer_email` and the like).
package struct Assurance: Codable, Hashable, Sendable {
    /// The day somebody last checked the record.
    package var lastVerified: CalendarDate?
    /// Who checked it.
    package var verifiedBy: String?
    /// Where its facts come from.
    package var source: String?
    /// How sure the source is, in the source's own scale ("A: the organisation itself says so").
    package var confidence: String?
    /// The day its funding ends.
    package var fundingEnds: CalendarDate?
    /// Registration, supervision and quality marks (HSDS `accreditations`).
    package var accreditations: String?
    /// How to report a problem with the record.
    package var reportProblem: String?

    /// Assurance; by default nothing is stated.
    package init(
        lastVerified: CalendarDate? = nil,
        verifiedBy: String? = nil,
        source: String? = nil,
        confidence: String? = nil,
        fundingEnds: CalendarDate? = nil,
        accreditations: String? = nil,
        reportProblem: String? = nil
    ) {
        self.lastVerified = lastVerified
        self.verifiedBy = verifiedBy
        self.source = source
        self.confidence = confidence
        self.fundingEnds = fundingEnds
        self.accreditations = accreditations
        self.reportProblem = reportProblem
    }
}

/// What it costs to use a service (HSDS `cost_option`).
package struct Cost: Codable, Hashable, Sendable {
    /// Whether it is free.
    package var isFree: Statement
    /// The charges in the record's words (HSDS `fees_description`).
    package var text: String?
    /// Whether travel is paid for or helped with.
    package var travelHelp: Statement

    /// Cost; by default nothing is stated.
    package init(isFree: Statement = .notStated, text: String? = nil, travelHelp: Statement = .notStated) {
        self.isFree = isFree
        self.text = text
        self.travelHelp = travelHelp
    }
}

/// Who can use a service in practice: languages, signing, access, choice.
package struct Access: Codable, Hashable, Sendable {
    /// Languages spoken (HSDS `languages`); empty where not stated.
    package var languages: [String]
    /// Whether interpreters are booked (HSDS `interpretation_services`).
    package var interpreters: Statement
    /// Whether British Sign Language is used or booked.
    package var bsl: Statement
    /// Access for disabled people, in the record's words.
    package var text: String?
    /// A culturally aware offer, in the record's words.
    package var culturalOffer: String?
    /// Choice of worker, gender, faith or setting, in the record's words.
    package var choiceOffered: String?

    /// Access; by default nothing is stated.
    package init(
        languages: [String] = [],
        interpreters: Statement = .notStated,
        bsl: Statement = .notStated,
        text: String? = nil,
        culturalOffer: String? = nil,
        choiceOffered: String? = nil
    ) {
        self.languages = languages
        self.interpreters = interpreters
        self.bsl = bsl
        self.text = text
        self.culturalOffer = culturalOffer
        self.choiceOffered = choiceOffered
    }
}
