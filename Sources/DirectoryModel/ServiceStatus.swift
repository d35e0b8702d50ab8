/// Whether a service can be used, after HSDS `service.status`, with a full service told apart from a closed one.
package enum ServiceStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Running and taking people.
    case active
    /// Running, and taking nobody new for now.
    case closedToReferrals = "closed to referrals"
    /// Shut for a while (HSDS `temporarily closed`).
    case temporarilyClosed = "temporarily closed"
    /// Not running (HSDS `inactive`).
    case inactive
    /// Ended for good (HSDS `defunct`).
    case defunct
    /// The record does not say.
    case notStated = "not stated"

    /// Whether the service may be offered as somewhere to go.
    package var isOffered: Bool { self == .active || self == .notStated }
}
