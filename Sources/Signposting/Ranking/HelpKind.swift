import DirectoryModel

/// What kind of help a service mostly is, so that the first five of an answer are not five of one kind.
enum HelpKind: String, CaseIterable, Hashable, Sendable {
    case talking
    case group
    case place
    case line
    case family
    case specialist
    case activity
    case reading
    case worker
    case advice
    case other

    /// The kind by the first kind of support that feed or officer stated, or else that was read.
    init(_ service: Service) {
        let tags = service.supportTypes
        let first = tags.first { $0.origin != .derived } ?? tags.first
        self = first.flatMap { Self.kinds[$0.slug] } ?? .other
    }

    /// The kind that a kind of support is of.
    static func of(_ support: TermSlug) -> HelpKind? { kinds[support] }

    private static let kinds: [TermSlug: HelpKind] = [
        "one-to-one-counselling": .talking, "talking-therapy": .talking, "play-or-arts-therapy": .talking,
        "guided-self-help": .talking, "group": .group, "peer-support": .group, "participation": .group,
        "drop-in": .place, "youth-club": .place, "safe-haven": .place, "helpline": .line, "crisis-line": .line,
        "text-line": .line, "online-chat": .line, "online-forum": .line, "parenting-programme": .family,
        "parent-peer-support": .family, "family-support": .family, "parent-infant-therapy": .family,
        "short-break": .family, "assessment": .specialist, "specialist-clinic": .specialist,
        "home-treatment": .specialist,
        "sport": .activity, "arts": .activity, "nature-based": .activity, "self-help-resource": .reading,
        "key-worker": .worker, "mentoring": .worker, "befriending": .worker, "care-coordination": .worker,
        "social-prescribing": .worker, "advocacy": .advice, "advice-and-information": .advice,
        "professional-consultation": .advice, "training": .advice, "single-point-of-access": .advice,
    ]
}
