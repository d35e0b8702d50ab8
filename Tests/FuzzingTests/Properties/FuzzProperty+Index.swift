import MappedFile
import SearchIndex

extension FuzzProperty {
    /// A search in an index of which any bytes were changed ends, whatever it answers.
    static let index = [
        FuzzProperty(name: "index") { input in
            let (choice, rest) = input.choiceAndRest
            var bytes = FuzzIndex.bytes
            // Three bytes a change: where, and what.
            for start in stride(from: 0, to: rest.count - 2, by: 3) {
                let place = Int(rest[start]) | Int(rest[start + 1]) << 8
                bytes[FuzzIndex.firstSection + place % (bytes.count - FuzzIndex.firstSection)] = rest[start + 2]
            }
            let file = MappedFile(bytes: bytes, label: "fuzz.index")
            guard let sections = try? SectionedFile(file, kind: FuzzIndex.kind, version: 1),
                let index = try? SearchIndex(sections)
            else { return }
            let question = FuzzIndex.questions[choice / 2 % FuzzIndex.questions.count]
            _ = try? index.completions(of: "rar", limit: 5)
            guard let answer = try? index.search(question, pruning: choice.isMultiple(of: 2)) else { return }
            try Broken.unless(answer.hits.count <= question.limit, "no more hits than were asked for")
            try Broken.unless(answer.hits.allSatisfy { $0.score >= 0 }, "scores from 0")
            try Broken.unless(answer.hits.allSatisfy { $0.document < index.documentCount }, "documents that exist")
        }
    ]
}

/// A small index that has every kind of list and column, and questions that touch them.
private enum FuzzIndex {
    static let kind = "FUZZ"

    static let bytes: [UInt8] = {
        let schema = IndexSchema(
            textFields: [.init(name: "title", weight: 2), .init(name: "body", weight: 1)],
            rangeNames: ["years"],
            maskNames: ["kinds"],
            keepsWordsAsWritten: true
        )
        var builder = IndexBuilder(schema: schema)
        for number in 0..<300 {
            let often = number % 2 == 0 ? "sleep" : ""
            let words = ["help", often, number % 9 == 0 ? "worry worries" : "", "rare\(number % 150)"]
            let towns = (0..<number % 3).map {
                IndexDocument.Point(latitude: 53 + Double(number) / 600, longitude: -2 - Double($0) / 7)
            }
            builder.add(
                IndexDocument(
                    text: [words[number % 4], words.joined(separator: " ")],
                    keywords: [.init("k\(number % 5)", strength: Float(1 + number % 4) / 4), .init("all")],
                    ranges: [number % 7 == 0 ? nil : Int32(number % 18)...Int32(18 + number % 7)],
                    points: towns,
                    masks: [UInt64(number % 4)]
                )
            )
        }
        var writer = SectionedFileWriter(kind: kind, version: 1)
        builder.write(into: &writer)
        return writer.bytes()
    }()

    /// Where the first section starts: what comes before has a checksum of its own.
    static let firstSection: Int = {
        let file = MappedFile(bytes: bytes, label: "fuzz.index")
        return (try? SectionedFile(file, kind: kind, version: 1))?.sections.first?.offset ?? 0
    }()

    static let questions: [IndexQuery] = {
        let town = IndexDocument.Point(latitude: 53.2, longitude: -2.1)
        let circle = IndexQuery.Circle(town, metres: 20_000, keepsPlaceless: true)
        let decay = IndexQuery.Decay(from: town, scaleMetres: 5_000, placelessFactor: 0.5)
        let years = IndexQuery.RangeFilter("years", overlapping: 5...9, keepsUnstated: true)
        let kinds = IndexQuery.MaskFilter("kinds", anyOf: 0b10, keepsUnstated: false)
        return [
            IndexQuery(text: "help sleep worry rare7"),
            IndexQuery(text: "sleep rare9", limit: 100),
            IndexQuery(words: [.init("help worry")], rangeFilters: [years], maskFilters: [kinds]),
            IndexQuery(words: [.init("help rare9")], keywords: [.init("k1")], within: circle, decay: decay),
            IndexQuery(requiredKeywords: [["all"]], maskFilters: [kinds], within: circle, decay: decay),
            IndexQuery(words: [.init("worry sleep")], requiredKeywords: [["k1", "k2"], ["all"]], decay: decay),
            IndexQuery(keywords: [.init("k3"), .init("all")], mustMatch: false, rangeFilters: [years], limit: 400),
            IndexQuery(text: "worries \"help sleep\" worry"),
            IndexQuery(words: [.init("worriies", leeway: .slips), .init("sleeep", leeway: .slips), .init("help")]),
            IndexQuery(words: [.init("help"), .init("w", leeway: .unfinished)], phrases: ["sleep"], decay: decay),
        ]
    }()
}
