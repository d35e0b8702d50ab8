/// Whether a role may make a referral.
package enum RouteAccess: String, Codable, Hashable, Sendable, CaseIterable {
    /// The role may.
    case yes
    /// The role may not.
    case no
    /// Only together with another's form.
    case onlyJointly = "only jointly"
    /// Only under the condition given: an age, a place, a step done first.
    case onlyIf = "only if"
    /// It happens by itself after an event, such as leaving hospital.
    case automatic
    /// The record does not say.
    case notStated = "not stated"
}

/// One role's way to refer.
package struct ReferralRoute: Codable, Hashable, Sendable {
    /// The role, a term of `roles.yaml`: `gp`, `school-nurse`, `self`.
    package var role: TermSlug
    /// Whether it may.
    package var access: RouteAccess
    /// The condition or the other party, in the record's words.
    package var condition: String?
    /// How, terms of `referral-methods.yaml`: `phone`, `online-form`.
    package var methods: [TermSlug]
    /// Whom to reach, where it differs from the service's own contact.
    package var contact: String?

    /// A route.
    package init(
        role: TermSlug,
        access: RouteAccess,
        condition: String? = nil,
        methods: [TermSlug] = [],
        contact: String? = nil
    ) {
        self.role = role
        self.access = access
        self.condition = condition
        self.methods = methods
        self.contact = contact
    }
}

/// A door: a service through which another is reached.
package struct Door: Codable, Hashable, Sendable {
    /// The door's identifier, where it is a record of its own.
    package var id: ServiceID?
    /// Its name in the record.
    package var name: String

    /// A door by name, and by identifier where known.
    package init(id: ServiceID? = nil, name: String) {
        self.id = id
        self.name = name
    }
}

/// Everything a record says about getting into a service.
package struct WaysIn: Codable, Hashable, Sendable {
    /// Each role's way; a role that is absent is not stated.
    package var routes: [ReferralRoute]
    /// Whether people may come without any referral.
    package var noReferralNeeded: Statement
    /// Doors that must be gone through.
    package var through: [Door]
    /// For a door: the services it leads to, by name.
    package var covers: [String]
    /// For a door: services people expect behind it that it does not lead to.
    package var doesNotCover: [String]
    /// The steps, in the record's words (HSDS `application_process`).
    package var process: String?
    /// Who must agree, in the record's words.
    package var consent: String?
    /// What to have ready.
    package var informationNeeded: [String]
    /// Time from referral to a decision, in the record's words.
    package var decisionTime: String?
    /// Whom to ring while a decision is pending.
    package var contactWhilePending: String?
    /// What to do when refused: alternatives and appeal.
    package var ifRefused: String?
    /// What to do when nothing is heard.
    package var ifNothingHeard: String?
    /// What is kept private, in the record's words.
    package var confidentiality: String?
    /// Whether parents are told as a matter of course.
    package var parentsAreTold: Statement
    /// Advice for workers before referring.
    package var beforeYouRefer: String?

    /// Ways in; by default nothing is stated.
    package init(
        routes: [ReferralRoute] = [],
        noReferralNeeded: Statement = .notStated,
        through: [Door] = [],
        covers: [String] = [],
        doesNotCover: [String] = [],
        process: String? = nil,
        consent: String? = nil,
        informationNeeded: [String] = [],
        decisionTime: String? = nil,
        contactWhilePending: String? = nil,
        ifRefused: String? = nil,
        ifNothingHeard: String? = nil,
        confidentiality: String? = nil,
        parentsAreTold: Statement = .notStated,
        beforeYouRefer: String? = nil
    ) {
        self.routes = routes
        self.noReferralNeeded = noReferralNeeded
        self.through = through
        self.covers = covers
        self.doesNotCover = doesNotCover
        self.process = process
        self.consent = consent
        self.informationNeeded = informationNeeded
        self.decisionTime = decisionTime
        self.contactWhilePending = contactWhilePending
        self.ifRefused = ifRefused
        self.ifNothingHeard = ifNothingHeard
        self.confidentiality = confidentiality
        self.parentsAreTold = parentsAreTold
        self.beforeYouRefer = beforeYouRefer
    }
}
