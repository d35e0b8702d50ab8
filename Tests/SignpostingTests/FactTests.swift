import DirectoryModel
import Testing
import Vocabulary

@testable import Signposting

@Suite("Facts in free questions")
struct FactTests {
    /// Where the questions of the tables take place: names only.
    private static let towns = [
        "Bedford", "Luton", "Chicksands", "Houghton Regis", "Cranfield", "Clapham", "St Neots", "Rushden", "Wootton",
        "Biggleswade", "March", "Rugby", "Royston", "Woburn Sands", "Kettering", "Kempston", "Glasgow", "Arlesey",
        "Flitwick", "Dunstable", "Ampthill", "Leighton Buzzard", "Shefford", "Sandy", "Potton", "Bath", "Deal",
        "Stevenage", "Stotfold", "Letchworth", "Hull", "Leeds", "Leicester",
    ]

    private static let directory = Result {
        let area = Area(
            name: "Larkshire",
            practices: ["Orchard Street Practice", "King Street Surgery", "Cater Street surgery"],
            schools: [
                "Redborne Upper School", "Sharnbrook Academy", "Mark Rutherford School", "Henlow Academy",
                "Samuel Whitbread",
            ]
        )
        let services = towns.enumerated().map { index, town in
            Service.sample("s\(index)") {
                let point = SmallDirectory.point(52 + Double(index) / 50, -0.4)
                $0.locations = [Location(city: town, postcode: "ZZ\(index / 9 + 1) 1AA", coordinate: point)]
            }
        }
        return try SmallDirectory.open(services, locality: Locality(areas: [area]))
    }

    /// What is read from a question, in the words of the table.
    private static func read(_ text: String) throws -> [FactTable.Fact: [String]] {
        let directory = try directory.get()
        let question = try directory.question(from: QuestionForm(text: text), today: SmallDirectory.today)
        let reading = QuestionReading(question, vocabulary: directory.vocabulary, roles: directory.roles)
        let understood = reading.understood
        func wishes(refused: Bool) -> [String] { reading.wishes(refused: refused).map(\.rawValue) }
        var facts: [FactTable.Fact: [String]] = [:]
        facts[.age] = understood.soughtAges.map { [age($0, told: understood.ages)] }
        facts[.role] = understood.asker.map { [$0.slug] }
        facts[.audience] = understood.audience.map { [$0.rawValue.split(separator: " ").joined(separator: "-")] }
        facts[.home] = reading.question.home.map { [$0.label] }
        facts[.near] = reading.question.near.flatMap { $0.label == question.home?.label ? nil : [$0.label] }
        facts[.practice] = reading.question.gp.map { [$0] }
        facts[.school] = reading.question.school.map { [$0] }
        facts[.stage] = reading.question.preset.map { [$0.rawValue] }
        facts[.delivery] = wishes(refused: false).filter { $0 != "soon" }
        facts[.refused] = wishes(refused: true) + reading.refused(.supportType) + reading.refused(.role)
        facts[.circumstance] = reading.circumstances
        facts[.urgency] = wishes(refused: false).filter { $0 == "soon" }
        return facts.mapValues { $0.map { $0.lowercased() } }
    }

    private static func age(_ sought: SoughtAges, told: [AskedAge]) -> String {
        sought.spans.map { span in
            let (first, last) = (span.lowerBound.years, span.upperBound.years)
            // "About 12" is 11 to 13, and told as 12.
            if told.contains(where: { $0.basis == .about && $0.youngest == span.lowerBound }) { return "\(first + 1)" }
            return first == last ? "\(first)" : "\(first)-\(last)"
        }.joined(separator: ",")
    }

    /// Counts of a half, and what was missed or falsely read there, one line for each question.
    private static func counts(_ rows: [FactTable.Row]) throws -> ([FactTable.Fact: FactTable.Count], [String]) {
        var counts: [FactTable.Fact: FactTable.Count] = [:]
        var lines: [String] = []
        // The authors told some circumstances only.
        let judged = Set(rows.flatMap { $0.facts[.circumstance] ?? [] }.joined())
        for row in rows {
            let found = try read(row.text)
            var wrong: [String] = []
            for fact in FactTable.Fact.allCases {
                var told = row.facts[fact] ?? []
                var values = found[fact] ?? []
                // Help is for a child unless the words say otherwise.
                if fact == .audience { values = values.isEmpty && !told.isEmpty ? ["child"] : values }
                if fact == .audience, told.isEmpty, values == ["child"] { continue }
                if told.contains(["?"]) { continue }
                if fact == .circumstance { values = values.filter(judged.contains) }
                if fact == .age, let span = values.first.map(hull), told.first?.contains(span) == true {
                    values = [span]
                }
                counts[fact, default: .init()].told += told.count
                for value in values {
                    if let place = told.firstIndex(where: { $0.contains(value) }) {
                        counts[fact, default: .init()].read += 1
                        told.remove(at: place)
                    } else {
                        counts[fact, default: .init()].falsely += 1
                        wrong.append("\(fact.rawValue) +\(value)")
                    }
                }
                wrong += told.map { "\(fact.rawValue) -\($0.sorted().joined(separator: "|"))" }
            }
            if !wrong.isEmpty { lines.append("\(row.id) \(wrong.joined(separator: ", ")): \(row.text)") }
        }
        return (counts, lines)
    }

    /// "3,6,9" as the span that holds it, "3-9".
    private static func hull(_ ages: String) -> String {
        let parts = ages.split(separator: ",")
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return ages }
        return "\(first)-\(last)"
    }

    /// The fewest that must be read and the most that may be read falsely, by table, half and fact.
    ///
    /// The figures of the day they were set, with a little room; a floor is raised when they rise, and never lowered.
    private static let floors: [String: [FactTable.Fact: (read: Int, falsely: Int)]] = [
        "facts-first even": [
            .age: (54, 4), .role: (30, 3), .audience: (54, 7), .stage: (4, 2), .delivery: (8, 12), .refused: (3, 2),
        ],
        "facts-first odd": [
            .age: (51, 4), .role: (23, 4), .audience: (52, 7), .stage: (5, 1), .delivery: (9, 7), .refused: (2, 3),
        ],
        "facts-second even": [
            .age: (113, 1), .role: (71, 1), .audience: (123, 2), .home: (13, 0), .near: (13, 1), .practice: (2, 0),
            .school: (2, 0), .stage: (12, 3), .delivery: (10, 20), .refused: (6, 2), .circumstance: (32, 5),
            .urgency: (2, 1),
        ],
        "facts-second odd": [
            .age: (104, 5), .role: (61, 6), .audience: (120, 6), .home: (7, 0), .near: (6, 3), .practice: (1, 0),
            .school: (2, 0), .stage: (10, 6), .delivery: (8, 12), .refused: (3, 5), .circumstance: (25, 7),
            .urgency: (3, 1),
        ],
    ]

    @Test(
        "Facts are read, and hardly ever falsely, in the half that was looked at and the one that was not",
        arguments: FactTable.names,
        [true, false]
    )
    func facts(name: String, isTuned: Bool) throws {
        let half = "\(name) \(isTuned ? "even" : "odd")"
        let (counts, lines) = try Self.counts(FactTable(name).rows.filter { $0.isTuned == isTuned })
        for fact in FactTable.Fact.allCases {
            let count = counts[fact] ?? .init()
            print("\(half) \(fact.rawValue): \(count.read) of \(count.told) read, \(count.falsely) falsely")
            guard let floor = Self.floors[half]?[fact] else { continue }
            #expect(count.read >= floor.read, "\(half) \(fact.rawValue)")
            #expect(count.falsely <= floor.falsely, "\(half) \(fact.rawValue)")
        }
        if isTuned { for line in lines { print("  \(line)") } }
    }
}
