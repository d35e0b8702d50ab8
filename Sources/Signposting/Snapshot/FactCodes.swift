/// The facts of a service that bound its factor, as the facts column has them: read of thousands of candidates a question.
struct FactCodes: BitwiseCopyable {
    /// The place of its status among all of them.
    let status: UInt8
    /// THRIVE groups, one bit each; see ``FactsOutline/thriveMask``.
    let groups: UInt8
    /// Audiences, one bit each; see ``FactsOutline/audienceMask``.
    let audiences: UInt8
    /// Whether it says that it is for people in crisis.
    let isCrisisService: Bool
    /// The day it was last checked; no day of the calendar where that is not stated.
    let lastVerified: Int32
    /// The day its funding ends; no day of the calendar where that is not stated.
    let fundingEnds: Int32
    /// Circumstances that it is meant for.
    let circumstances: UInt64
    /// Whether it is for people in those circumstances alone.
    let isForThoseAlone: Bool
    /// What of its limits stands as a flag each; see ``FactsColumn/set(_:in:)``.
    let flags: UInt16
    /// The place of a role's access among all of them; `nil` where no role is asked about.
    let access: UInt8?
}
