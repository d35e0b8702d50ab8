package import DirectoryModel

/// The answer to "may I refer, and how?" for one service and one role.
package struct RouteAnswer: Codable, Hashable, Sendable {
    /// The service.
    package var service: AnsweredService
    /// Whether people may come without a referral.
    package var noReferralNeeded: Statement
    /// The direct answer: "No, not on your own." comes first, in those words.
    package var directAnswer: String
    /// The way in, step by step.
    package var steps: [String]
    /// What to do in the meantime.
    package var meanwhile: [String]
    /// What to do when refused or when nothing is heard.
    package var ifItFails: [String]
}
