import DirectoryModel
import Vocabulary

/// The services of the crisis block that stand first in the list itself, where the words tell of danger or harm.
struct CrisisPins {
    private let labels: Set<RiskSign.Label>

    init(_ reading: QuestionReading) { labels = Set(reading.understood.signs.map(\.label)) }

    /// Whether nothing comes before the ranking.
    var isEmpty: Bool { labels.isEmpty }

    /// How many lines, and how many doors of safeguarding, come before the ranking.
    private static let mostLines = 2
    private static let mostDoors = 2

    /// The services, the first to be tried first: doors where the harm is done by others, lines where the danger is to
    /// oneself, both where it is both.
    func services(of block: CrisisBlock) -> [ServiceID] {
        guard !labels.isEmpty else { return [] }
        let doors = labels.contains(.safeguarding) ? block.safeguarding.prefix(Self.mostDoors).compactMap(\.id) : []
        let isNow = !labels.isDisjoint(with: [.direct, .medical])
        let lines =
            isNow || labels.contains(.indirect) ? block.lines.prefix(isNow ? Self.mostLines : 1).compactMap(\.id) : []
        // A veiled sign beside plain harm by others is mostly of that harm.
        let (first, second) = isNow || doors.isEmpty ? (lines, doors) : (doors, lines)
        return first + second.filter { !first.contains($0) }
    }
}
