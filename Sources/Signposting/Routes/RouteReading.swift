import DirectoryModel

/// What a record's ways in say to one role.
///
/// A role that the record does not name is "not stated": never a silent no, never a hopeful yes.
struct RouteReading: Hashable, Sendable {
    /// The answer.
    let access: RouteAccess
    /// The route that gave it; `nil` where none names the role.
    let route: ReferralRoute?
    /// Whether the answer is that no referral is needed at all.
    let needsNoReferral: Bool

    /// Roles of the vocabulary that stand for others.
    enum Collective {
        /// Every professional role, never self or parent.
        static let anyProfessional: TermSlug = "any-professional"
        /// Nobody needs to refer.
        static let noneNeeded: TermSlug = "none-needed"
        /// Only a single point of access passes people on.
        static let throughDoorOnly: TermSlug = "through-single-point-of-access-only"

        static let all: Set<TermSlug> = [anyProfessional, noneNeeded, throughDoorOnly]
    }

    /// Roles that are taken for another where the record does not name them: "parents and carers" are foster carers too.
    private static let included: [TermSlug: TermSlug] = ["foster-or-residential-carer": "parent-carer"]

    /// Reads the ways in for a role of the vocabulary.
    init(role: AskedRole, ways: WaysIn) {
        self.init(role: role.slug, isProfessional: role.isProfessional, ways: ways)
    }

    /// Reads the ways in for a role.
    ///
    /// A route that names the role outranks one for any professional; both outrank what follows from "no referral
    /// needed", except that a plain "no" to a role is kept even where others may simply come.
    ///
    /// - Parameters:
    ///   - role: A term of `roles.yaml`.
    ///   - isProfessional: Whether the role is one of those that "any professional" stands for.
    ///   - ways: The record's ways in.
    init(role: TermSlug, isProfessional: Bool, ways: WaysIn) {
        let included = Self.included[role].flatMap { other in ways.routes.first { $0.role == other } }
        let own = ways.routes.first { $0.role == role } ?? included
        if let own, own.access != .notStated {
            self.init(access: own.access, route: own, needsNoReferral: false)
        } else if ways.isOpenToAll {
            self.init(access: .yes, route: own, needsNoReferral: true)
        } else if isProfessional,
            let any = ways.routes.first(where: { $0.role == Collective.anyProfessional }), any.access != .notStated
        {
            self.init(access: any.access, route: any, needsNoReferral: false)
        } else if let door = ways.routes.first(where: { $0.role == Collective.throughDoorOnly }), door.access == .yes {
            self.init(access: .onlyIf, route: door, needsNoReferral: false)
        } else {
            self.init(access: .notStated, route: own, needsNoReferral: false)
        }
    }

    private init(access: RouteAccess, route: ReferralRoute?, needsNoReferral: Bool) {
        self.access = access
        self.route = route
        self.needsNoReferral = needsNoReferral
    }
}

extension WaysIn {
    /// Whether the record says that nobody need refer, in its field or by the role that stands for it.
    var isOpenToAll: Bool {
        noReferralNeeded == .yes
            || routes.contains { $0.role == RouteReading.Collective.noneNeeded && $0.access == .yes }
    }
}
