package import DirectoryModel

/// The answer to "may I refer, and how?" for one service and one role.
///
/// Whatever the record does not say is called not stated, and ``askAt`` says whom to ask.
package struct RouteAnswer: Codable, Hashable, Sendable {
    /// A method and how to use it.
    package struct Method: Codable, Hashable, Sendable {
        /// Its name: "phone", "online form".
        package var name: String
        /// Numbers and addresses for it; empty where not stated.
        package var reach: [String]
    }

    /// The shortest way in, where the asker cannot simply refer.
    package struct Way: Codable, Hashable, Sendable {
        /// What is done, in order, with whom and how to reach them.
        package var steps: [String]
        /// Whether a step hangs on a condition or on somebody else's part.
        package var isOnCondition: Bool
    }

    /// Another service to turn to.
    package struct Suggestion: Codable, Hashable, Sendable {
        /// Its identifier.
        package var id: ServiceID
        /// Its name.
        package var name: String
        /// What it is.
        package var summary: String?
        /// How the asker gets in.
        package var gettingIn: String
        /// How to reach it.
        package var reach: [String]
    }

    /// The service.
    package var service: AnsweredService
    /// Whether people may come without a referral.
    package var noReferralNeeded: Statement
    /// The answer in one word: "yes", "no", "only if", "only jointly", "automatic", "closed", "not stated".
    package var verdict: String
    /// The direct answer: "No, not on your own." comes first, in those words.
    package var directAnswer: String
    /// The shortest way in; `nil` where the records know none.
    package var way: Way?
    /// The way in, step by step.
    package var steps: [String]
    /// What to have ready; empty where not stated.
    package var informationNeeded: [String]
    /// Who must agree, in the record's words.
    package var consent: String
    /// How to refer, each method with its contact.
    package var methods: [Method]
    /// Time to a decision, with the day on which that was said.
    package var decision: String
    /// The wait after that, with the day on which it was said.
    package var wait: String
    /// Whom to ring while a decision is pending.
    package var askMeanwhile: String
    /// What to do in the meantime.
    package var meanwhile: [String]
    /// Services that need no referral and may be used during the wait.
    package var whileYouWait: [Suggestion]
    /// What to do when refused or when nothing is heard.
    package var ifItFails: [String]
    /// By which day to have heard, and whom to ring then.
    package var chase: String
    /// Two others for the same need, of lower intensity wherever there are such.
    package var alternatives: [Suggestion]
    /// What happens from the first contact to the end, and how a move to adult services is made, in the record's words.
    package var whatHappens: [String]
    /// Coming back after discharge: how long, and whom to ring.
    package var comingBack: String
    /// What is on the right side of a boundary, where this service is on the wrong one.
    package var onYourSide: [Suggestion]
    /// Which of these things the record does not say.
    package var notStated: [String]
    /// Where to ask about them.
    package var askAt: [String]
}
