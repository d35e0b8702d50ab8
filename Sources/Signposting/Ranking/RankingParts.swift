/// The parts of the ranking, so that a measurement can leave one out; answers are given with all of them.
package struct RankingParts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The words of the question as they stand.
    package static let words = RankingParts(rawValue: 1 << 0)
    /// Needs, circumstances and kinds of support read from the words.
    package static let terms = RankingParts(rawValue: 1 << 1)
    /// Whom the help is for.
    package static let audience = RankingParts(rawValue: 1 << 2)
    /// How the help should be given.
    package static let wishes = RankingParts(rawValue: 1 << 3)
    /// What services say about whom they do not take, ages apart.
    package static let exclusions = RankingParts(rawValue: 1 << 4)
    /// Ages.
    package static let ages = RankingParts(rawValue: 1 << 5)
    /// Distance and catchment.
    package static let place = RankingParts(rawValue: 1 << 6)
    /// Whether the asker can use the way in.
    package static let wayIn = RankingParts(rawValue: 1 << 7)
    /// Status, checks and funding.
    package static let trust = RankingParts(rawValue: 1 << 8)
    /// Help in a crisis before all else in the list.
    package static let crisisFirst = RankingParts(rawValue: 1 << 9)
    /// Several kinds of help among the first five.
    package static let variety = RankingParts(rawValue: 1 << 10)

    /// What a stage of the journey adds.
    package static let presets = RankingParts(rawValue: 1 << 11)

    /// Every part.
    package static let all = RankingParts(rawValue: (1 << 12) - 1)

    /// Each part with its name, for tables.
    package static let named: [(name: String, part: RankingParts)] = [
        ("words", .words), ("terms", .terms), ("audience", .audience), ("wishes", .wishes),
        ("exclusions", .exclusions), ("ages", .ages), ("place", .place), ("way in", .wayIn), ("trust", .trust),
        ("crisis first", .crisisFirst), ("variety", .variety), ("presets", .presets),
    ]
}
