import DirectoryModel
import Foundation
import Testing
import Vocabulary

@testable import Signposting

@Suite("Needs in words that nobody here chose")
struct NeedTests {
    private static let vocabulary = Result { try SmallDirectory.open([]).vocabulary }

    private static func asked(_ text: String) throws -> [NeedTable.Found] {
        var found: [NeedTable.Found] = []
        for match in try vocabulary.get().understand(text).matches where !match.isNegated {
            if found.contains(where: { $0.slug == match.slug }) { continue }
            found.append(NeedTable.Found(slug: match.slug, isNeed: match.kind == .need, words: match.words))
        }
        return found
    }

    private static func served(_ text: String) throws -> [NeedTable.Found] {
        let parts = text.split(separator: ": ", maxSplits: 1)
        let service = Service.sample("s") {
            $0.name = parts.first.map(String.init) ?? ""
            $0.description = parts.last.map(String.init)
            $0.needs = []
        }
        let read = try ServiceReader(vocabulary: vocabulary.get()).read(service)
        return read.needs.map { NeedTable.Found(slug: $0.slug, isNeed: true, words: $0.words ?? "") }
            + read.eligibility.circumstances.map {
                NeedTable.Found(slug: $0.slug, isNeed: false, words: $0.words ?? "")
            }
    }

    /// What is left to do is told on request, of the half alone that may be looked at.
    private func tell(_ name: String, _ tuned: Bool, _ count: NeedTable.Count, _ lines: [String]) {
        print("\(name), \(tuned ? "tuned" : "held"): \(count)")
        guard tuned, ProcessInfo.processInfo.environment["SIGNPOST_SHOW_MISSES"] != nil else { return }
        for line in lines { print(line) }
    }

    @Test("What a question is about is read, and little beside it", arguments: [true, false])
    func questions(tuned: Bool) throws {
        let (count, lines) = try NeedTable("needs-asked").judged(tuned: tuned, by: Self.asked)
        tell("questions", tuned, count, lines)
        #expect(Double(count.first) >= (tuned ? 0.97 : 0.74) * Double(count.told))
        #expect(Double(count.beside) <= (tuned ? 0.08 : 0.18) * Double(count.all))
        #expect(count.wrong <= 3)
    }

    @Test("What a service is for is read, and little beside it", arguments: [true, false])
    func services(tuned: Bool) throws {
        let (count, lines) = try NeedTable("needs-served").judged(tuned: tuned, by: Self.served)
        tell("services", tuned, count, lines)
        #expect(Double(count.first) >= (tuned ? 0.62 : 0.66) * Double(count.told))
        #expect(Double(count.beside) <= 0.34 * Double(count.all))
        #expect(count.wrong <= 30)
    }
}
