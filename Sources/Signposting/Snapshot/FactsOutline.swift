import DirectoryModel

/// The first of the facts of a service: they stand together, and bound its factor before the rest is read.
struct FactsOutline: Hashable, Sendable {
    /// Whether it can be used.
    var status: ServiceStatus
    /// THRIVE groups, one bit each in the order of ``ThriveGroup/allCases``; none means not placed.
    var thriveMask: UInt8
    /// Audiences, one bit each in the order of ``Audience/allCases``; none means not stated.
    var audienceMask: UInt8
    /// Whether it is for people in crisis.
    var isCrisisService: Statement
    /// The day it was last checked, since 1970 as all days of facts.
    var lastVerified: Int32?
    /// The day its funding ends.
    var fundingEnds: Int32?
}
