import DirectoryModel
import Testing

@testable import Signposting

@Suite("Words as they were written, in answers")
struct ReadWordsTests {
    private static let services: [Service] = [
        .sample("club") { $0.name = "Trampolining club" },
        .sample("touch") {
            $0.name = "Stay in touch"
            $0.description = "We stay in touch after a move."
        },
        .sample("apart") {
            $0.name = "Touch and go"
            $0.description = "Stay a while."
        },
        .sample("closed") {
            $0.name = "Trampolining hall"
            $0.status = .inactive
        },
        .sample("waits") { $0.description = "Somebody who waits." },
        .sample("waiting") { $0.description = "Somebody who is waiting." },
        .line("national", at: 1) { $0.catchments = [Catchment(kind: .national)] },
    ]

    private func answer(_ text: String) throws -> Answer {
        try SmallDirectory.open(Self.services).answer(.words(text))
    }

    @Test("a word that neither the vocabulary nor the directory has is read as one of the directory, and told so")
    func readWords() throws {
        let answer = try answer("trampolening, please")
        #expect(answer.understood.readWords == [.init(typed: "trampolening", read: "trampolining")])
        #expect(answer.understood.line.contains("\"trampolening\" read as \"trampolining\""))
        let first = try #require(answer.results.first)
        #expect(first.name == "Trampolining club")
        let reason = try #require(first.why.first { $0.part == .words })
        #expect(reason.words.contains("\"trampolening\" (read as \"trampolining\")"))
    }

    @Test(
        "what the vocabulary or the directory knows, and short words, are read as typed",
        arguments: ["trampolining", "anxiaty", "worried", "clob", "Ambleford", "school", "TRAMPO"]
    )
    func known(word: String) throws { #expect(try answer(word).understood.readWords.isEmpty) }

    @Test(
        "of a question about risk no word is read as another, told back, or required for its quotation marks"
    )
    func risk() throws {
        let answer = try answer("I want to die \"trampolening\" \"zebra crossing\"")
        #expect(answer.crisis.isUrgent)
        #expect(answer.understood.readWords.isEmpty)
        #expect(!answer.understood.line.contains("trampol"))
        #expect(!answer.notes.contains { $0.contains("quotation") })
    }

    @Test("of services that are otherwise alike the one with the very form that was asked comes first")
    func exactForm() throws {
        func first(_ word: String) throws -> String? {
            try answer("somebody \(word)").results.first { ["waits", "waiting"].contains($0.id.record) }?.id.record
        }
        #expect(try first("waiting") == "waiting")
        #expect(try first("waits") == "waits")
    }

    @Test(
        "words in quotation marks must stand side by side; where nothing fits, it is told and they need not"
    )
    func phrases() throws {
        let exact = try answer("\"stay in touch\"")
        #expect(exact.results.map(\.id.record) == ["touch"])
        #expect(exact.notes.count == 1)
        let none = try answer("it reads \"touch screen stay\"")
        #expect(Set(none.results.map(\.id.record)).isSuperset(of: ["touch", "apart"]))
        #expect(none.notes.contains { $0.contains("one by one") })
    }

    @Test("a score is the product that is told, closeness and forms included")
    func scores() throws {
        for result in try answer("stay in touch waiting").results {
            let score = result.score
            let product = (score.words + score.needs) * score.place * score.fit
            #expect(abs(score.total - product) < 0.01)
        }
    }

    @Test("suggestions name needs, open services and words that complete what is typed")
    func suggestions() throws {
        let directory = try SmallDirectory.open(Self.services)
        let typing = try directory.suggestions(for: "tram", on: SmallDirectory.today)
        #expect(typing.words == ["trampolining"])
        #expect(typing.services.map(\.name) == ["Trampolining club"])
        #expect(typing.crisis == nil)
        #expect(
            try directory.suggestions(for: "stay tou", on: SmallDirectory.today).services.map(\.name) == [
                "Stay in touch"
            ]
        )
        let needs = try directory.suggestions(for: "anxi", on: SmallDirectory.today).needs
        #expect(needs.contains { $0.slug == "anxiety-general" })
        for empty in ["", "  ", "\u{0}", "-"] {
            let nothing = try directory.suggestions(for: empty, on: SmallDirectory.today)
            #expect(nothing == Suggestions(needs: [], services: [], words: [], crisis: nil))
        }
    }

    @Test(
        "words of a crisis are suggested like any other, and bring help with them",
        arguments: ["suici", "self-har", "overdos"]
    )
    func crisisWords(typed: String) throws {
        let words = ["suicide", "self-harm", "overdose"]
        let services = Self.services + words.map { word in .sample(word) { $0.description = "After \(word)." } }
        let directory = try SmallDirectory.open(services)
        let typing = try directory.suggestions(for: typed, on: SmallDirectory.today)
        let last = typed.split(separator: "-").last.map(String.init) ?? typed
        #expect(typing.words.contains { $0.hasPrefix(last) })
        let urgent = try directory.suggestions(for: "I want to die", on: SmallDirectory.today)
        #expect(urgent.crisis?.isUrgent == true)
        #expect(urgent.crisis?.lines.isEmpty == false)
    }
}
