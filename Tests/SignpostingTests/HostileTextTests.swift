import DirectoryModel
import TestSupport
import Testing

@testable import Signposting

@Suite("Hostile texts")
struct HostileTextTests {
    static let texts: [(name: String, text: String)] = [
        ("10 KB of emoji", String(repeating: "👨‍👩‍👧‍👦", count: 400)), ("NUL", "anxiety\u{0}\u{0}help"),
        ("1,000 words", String(repeating: "worried ", count: 1_000)),
        ("1,000 different words", (0..<1_000).map { "word\($0)" }.joined(separator: " ")),
        ("one word of 100 KB", String(repeating: "x", count: 100_000)),
        ("combining marks", "a" + String(repeating: "\u{0301}", count: 10_000)),
        ("right-to-left and zero-width", "\u{202E}anxiety\u{200B}\u{FEFF}\u{2066}"),
        ("quotes and brackets", String(repeating: "\"'<>{}[]()\\/&;`$", count: 500)),
        ("full stops", String(repeating: ".", count: 20_000)), ("line ends", String(repeating: "\r\n", count: 10_000)),
        ("negations", String(repeating: "not for ", count: 2_000)),
        ("signs of risk", String(repeating: "I want to die. ", count: 1_000)),
        ("unpaired look-alikes", "\u{FFFD}\u{FFFE}\u{10FFFF}\u{E000}"),
    ]

    static let directory = Result {
        try SmallDirectory.open([.sample("a") { $0.summary = "For people who are worried." }] + CrisisTests.lines)
    }

    @Test(
        "No text crashes, hangs or is repeated in a fault",
        .timeLimit(.minutes(HangLimit.minutes)),
        arguments: texts.map(\.name)
    )
    func form(name: String) throws {
        let text = try #require(Self.texts.first { $0.name == name }).text
        let directory = try Self.directory.get()
        let form = QuestionForm(
            text: text,
            age: text,
            near: text,
            within: text,
            quadrant: [text],
            need: [text],
            circumstance: [text],
            role: text,
            gp: text,
            school: text,
            audience: text,
            preset: text,
            on: text,
            limit: text
        )
        if name == "line ends" {
            // Nothing but white space is nothing at all.
            #expect(try directory.question(from: form, today: SmallDirectory.today) == .words(""))
            return
        }
        let fault = #expect(throws: FormFaults.self) {
            try directory.question(from: form, today: SmallDirectory.today)
        }
        for sentence in try #require(fault).sentences.values {
            #expect(sentence.utf8.count < 500)
            #expect(!sentence.contains(text))
        }
    }

    @Test(
        "A question of any text is answered in time, with the crisis lines",
        .timeLimit(.minutes(HangLimit.minutes)),
        arguments: texts.map(\.name)
    )
    func question(name: String) throws {
        let text = try #require(Self.texts.first { $0.name == name }).text
        let directory = try Self.directory.get()
        var answer: Answer?
        let taken = try ContinuousClock().measure { answer = try directory.answer(.words(text)) }
        #expect(taken < .seconds(20))
        let crisis = try #require(answer).crisis
        #expect(crisis.lines.count == CrisisTests.lines.count)
        #expect(crisis.isUrgent == (name == "signs of risk"))
    }

    @Test(
        "A record of any text is published and found again by its identifier",
        .timeLimit(.minutes(HangLimit.minutes)),
        arguments: texts.map(\.name)
    )
    func record(name: String) throws {
        let text = try #require(Self.texts.first { $0.name == name }).text
        let id = ServiceID(feed: "test", record: text)
        let service = Service.sample(text) {
            $0.name = text
            $0.description = text
            $0.eligibility.notFor = [text]
            $0.catchments = [Catchment(basis: .gp, kind: .gp, values: [text])]
            $0.locations = [
                Location(name: text, city: text, postcode: text, coordinate: SmallDirectory.point(-90, 180))
            ]
        }
        let directory = try SmallDirectory.open(service, .sample("b"))
        #expect(try directory.service(id)?.name == text)
        #expect(try directory.answer(.worry { $0.gp = text }).results.contains { $0.id == id })
    }
}
