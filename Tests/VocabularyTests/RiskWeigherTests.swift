import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite("Words that speak of a risk together")
struct RiskWeigherTests {
    /// A vocabulary whose only rules of risk are those that weigh, with its own weights.
    private func vocabulary(_ weights: String) throws -> CompiledVocabulary {
        try Bundled.opened(source(weights).compile())
    }

    private func source(_ weights: String) throws -> VocabularySource {
        let folder = try TemporaryFolder()
        let copy = folder.path + "/vocabulary"
        try FileManager.default.copyItem(atPath: Bundled.folder, toPath: copy)
        let weighed = ["indirect", "safeguarding", "medical"].map {
            "- id: \($0)-words\n  label: \($0)\n  kind: other\n  needs: [crisis-now]\n  from: 30\n  against: -30\n"
        }
        try weighed.joined().write(toFile: copy + "/risk/weighed.yaml", atomically: true, encoding: .utf8)
        try weights.write(toFile: copy + "/risk/weights.tsv", atomically: true, encoding: .utf8)
        return try VocabularySource.load(folder: copy)
    }

    private static let head = "words\tindirect\tsafeguarding\tmedical\n"
    private static let few = Self.head + "zorb\t20\t0\t0\nvonk\t15\t0\t0\nzorb vonk\t-9\t0\t0\nfenks\t0\t40\t0\n"

    @Test(
        "a sign is raised where they add up, each counted once, pairs too but not across sentences",
        arguments: [
            ("zorb", nil), ("zorb zorb zorb", nil), ("vonk and zorb", RiskSign.Label.indirect), ("zorb vonk", nil),
            ("a zorb. Vonk", .indirect), ("fenks", .safeguarding), ("fenks zorb and vonks", .safeguarding), ("", nil),
        ] as [(String, RiskSign.Label?)]
    )
    func sums(text: String, label: RiskSign.Label?) throws {
        let signs = try vocabulary(Self.few).riskSigns(in: text)
        #expect(signs.first?.label == label)
        #expect(signs.count <= 1)
    }

    @Test("the words of the sign are the heaviest, as typed, and its needs are the rule's")
    func evidence() throws {
        let sign = try #require(try vocabulary(Self.few).riskSigns(in: "A Zorb, a vonk").first)
        #expect(sign.words == "Zorb")
        #expect(sign.needs == ["crisis-now"])
        #expect(sign.rule == "indirect-words")
    }

    @Test("where another rule speaks, words are not weighed")
    func rulesFirst() throws {
        let signs = try vocabulary(Self.few).riskSigns(in: "fenks, I want to die")
        #expect(!signs.isEmpty)
        #expect(signs.allSatisfy { $0.rule != "safeguarding-words" })
    }

    @Test(
        "where words speak clearly against every label, what is read between the lines is no sign; what is said stands",
        arguments: [
            ("i see no way out", RiskSign.Label.indirect), ("i see no way out, zorb", nil),
            ("i see no way out, vonk", .indirect), ("i want to die, zorb", .direct),
            ("he swallowed bleach, zorb", .medical),
        ] as [(String, RiskSign.Label?)]
    )
    func against(text: String, label: RiskSign.Label?) throws {
        let weights = Self.head + "zorb\t-40\t-40\t-40\nvonk\t-40\t-40\t0\n"
        #expect(try vocabulary(weights).riskSigns(in: text).first?.label == label)
    }

    @Test("words that are denied weigh nothing")
    func denied() throws {
        let weights = Self.head + "suicidal\t90\t0\t0\n"
        #expect(try vocabulary(weights).riskSigns(in: "she is not suicidal").isEmpty)
    }

    @Test("words that stand for each other weigh the same")
    func equivalents() throws {
        let weights = Self.head + "dad zorb\t0\t30\t0\n"
        #expect(try vocabulary(weights).riskSigns(in: "my mum zorbs").first?.label == .safeguarding)
    }

    @Test("a sum is that of one stretch: a long harmless text does not add up to a sign")
    func longText() throws {
        let filler = String(repeating: "plain words of a village with a garden and more ", count: 30)
        #expect(try vocabulary(Self.few).riskSigns(in: "zorb " + filler + "vonk").isEmpty)
        #expect(try vocabulary(Self.few).riskSigns(in: filler + filler + "fenks").first?.label == .safeguarding)
    }

    @Test(
        "a row that cannot be read is refused with its line",
        arguments: [
            ("words\tdread\n", 1), (Self.head + "zorb\t1\t2\n", 2), (Self.head + "zorb\t1\t2\t200\n", 2),
            (Self.head + "zorb\t1\t2\tx\n", 2), (Self.head + "one two three\t1\t2\t3\n", 2),
            (Self.head + "zorb\t1\t2\t3\n# so\nZorbs\t1\t2\t3\n", 4),
        ]
    )
    func faults(weights: String, line: Int) throws {
        let fault = try #require(throws: VocabularyFault.self) { try source(weights) }
        #expect(fault.line == line)
        #expect(fault.file.hasSuffix("weights.tsv"))
    }
}
