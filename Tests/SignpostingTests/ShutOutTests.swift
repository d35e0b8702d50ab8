import DirectoryModel
import Foundation
import Testing
import Vocabulary

@testable import Signposting

@Suite("Whom sentences shut out that nobody here chose")
struct ShutOutTests {
    private static let directory = Result { try SmallDirectory.open([]) }

    /// Whether what a service says makes a person a near miss, by its words alone: ages and areas are read elsewhere.
    private static func shutsOut(_ sentence: String, _ question: String) throws -> Bool {
        let directory = try directory.get()
        let bits = TermBits(directory.vocabulary)
        let service = Service.sample("s") {
            $0.needs = []
            $0.eligibility.text = sentence
        }
        let limits = ServiceLimits(
            service,
            vocabulary: directory.vocabulary,
            bits: bits,
            home: HomeCouncil([service])
        )
        let asked = try directory.question(from: QuestionForm(text: question), today: SmallDirectory.today)
        let reading = QuestionReading(asked, vocabulary: directory.vocabulary, roles: directory.roles)
        return AskedLimits(reading, bits: bits).isExcluded(by: limits)
    }

    @Test("Who is shut out by a sentence is seen, and few others are refused", arguments: [true, false])
    func sentences(tuned: Bool) throws {
        let (count, lines) = try ShutOutTable().judged(tuned: tuned, by: Self.shutsOut)
        print("sentences, \(tuned ? "tuned" : "held"): \(count)")
        if tuned, ProcessInfo.processInfo.environment["SIGNPOST_SHOW_MISSES"] != nil {
            for line in lines { print(line) }
        }
        #expect(Double(count.seen) >= (tuned ? 0.23 : 0.07) * Double(count.shutOut))
        #expect(Double(count.refused) <= 0.02 * Double(count.taken))
    }
}
