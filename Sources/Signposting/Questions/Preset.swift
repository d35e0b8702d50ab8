import DirectoryModel

/// A stage of somebody's journey, which sets the kinds of support that come first.
///
/// Weights are added for each kind of support a service gives; `docs/ranking.md` explains them.
package enum Preset: String, Codable, Hashable, Sendable, CaseIterable {
    /// Treatment has ended or is about to (SR042).
    case afterTreatment = "after-treatment"
    /// On a list or awaiting a decision (SR022, SR037).
    case whileWaiting = "while-waiting"
    /// A referral was turned down (SR022).
    case afterRefusal = "after-refusal"
    /// Leaving hospital (SR068).
    case leavingHospital = "leaving-hospital"
    /// Moving to adult services (SR072).
    case moveToAdult = "move-to-adult"
    /// Dropped out of a service or wary of it (SR065).
    case disengaged

    /// In words, for "we looked for".
    package var words: String {
        switch self {
        case .afterTreatment: "support after treatment"
        case .whileWaiting: "support while waiting"
        case .afterRefusal: "support after a referral was turned down"
        case .leavingHospital: "support on leaving hospital"
        case .moveToAdult: "moving to adult services"
        case .disengaged: "help for somebody who has stopped coming"
        }
    }

    /// The weight added for each kind of support, in the units of the text score.
    var supportWeights: [(TermSlug, Float)] {
        switch self {
        case .afterTreatment:
            [
                ("peer-support", 8), ("drop-in", 7), ("participation", 5), ("group", 4), ("youth-club", 3),
                ("school-based", 3), ("mentoring", 3), ("helpline", 2), ("text-line", 2), ("online-chat", 2),
                ("online-forum", 2),
            ]
        case .whileWaiting:
            [
                ("drop-in", 6), ("guided-self-help", 5), ("self-help-resource", 4), ("parent-peer-support", 4),
                ("parenting-programme", 4), ("advice-and-information", 3), ("helpline", 3), ("online-chat", 3),
                ("peer-support", 3), ("school-based", 3),
            ]
        case .afterRefusal:
            [
                ("school-based", 6), ("drop-in", 6), ("one-to-one-counselling", 5), ("guided-self-help", 4),
                ("group", 3), ("youth-club", 3), ("online-chat", 3), ("advocacy", 3), ("helpline", 2),
            ]
        case .leavingHospital:
            [
                ("home-treatment", 7), ("care-coordination", 6), ("key-worker", 5), ("safe-haven", 4),
                ("peer-support", 3), ("crisis-line", 3), ("parent-peer-support", 2),
            ]
        case .moveToAdult:
            [("care-coordination", 6), ("key-worker", 5), ("advocacy", 4), ("peer-support", 3), ("mentoring", 3)]
        case .disengaged:
            [
                ("drop-in", 7), ("mentoring", 5), ("youth-club", 5), ("key-worker", 4), ("sport", 3), ("arts", 3),
                ("nature-based", 3), ("text-line", 3), ("online-chat", 3),
            ]
        }
    }

    /// The need of the vocabulary that the stage is itself.
    var need: TermSlug? {
        switch self {
        case .afterTreatment: "after-treatment"
        case .whileWaiting: "waiting-support"
        case .afterRefusal: "refused-threshold"
        case .leavingHospital: "leaving-hospital"
        case .moveToAdult: "move-to-adult"
        case .disengaged: nil
        }
    }

    /// The factor for a service that gives specialist treatment only, where the stage looks past it.
    var specialistFactor: Float {
        switch self {
        case .afterTreatment, .afterRefusal: 0.4
        case .whileWaiting, .disengaged: 0.6
        case .leavingHospital, .moveToAdult: 1
        }
    }

    /// Whether help in a crisis is shown in full although no words of risk were used.
    var showsCrisisHelp: Bool { self == .disengaged || self == .leavingHospital }
}
