import DirectoryModel
import Testing

@testable import Signposting

/// What stands first in a list for reasons other than its score.
@Suite("The first five") struct ListOrderTests {
    private func kinds(_ kinds: [TermSlug], scores: Int = 5) -> [Service] {
        kinds.enumerated().map { place, kind in
            .sample("\(place)") { service in
                service.supportTypes = [Tag(kind)]
                service.needs = [Tag("anxiety-general")]
            }
        }
    }

    @Test("SR148 The first five are not five of one kind where another fits as well, and what was moved up says so")
    func variety() throws {
        let services = kinds(["group", "group", "group", "group", "group", "youth-club", "helpline"])
        let directory = try SmallDirectory.open(services)
        let answer = try directory.answer(.worry())
        #expect(answer.records.prefix(5) == ["0", "1", "2", "5", "6"])
        #expect(answer.results[3].reasons(.variety).count == 1)
        #expect(answer.results[0].reasons(.variety).isEmpty)
        #expect(Set(answer.records) == ["0", "1", "2", "3", "4", "5", "6"])
    }

    @Test("Nothing that fits much worse is moved up for variety")
    func bounded() throws {
        var services = kinds(["group", "group", "group", "group", "drop-in"])
        services[4].status = .notStated
        services[4].assurance.fundingEnds = SmallDirectory.date("2026-01-01")
        let answer = try SmallDirectory.open(services).answer(.worry())
        #expect(answer.records == ["0", "1", "2", "3", "4"])
    }

    private func crisisDirectory() throws -> Directory {
        try SmallDirectory.open(
            .line("local", at: 1) { service in
                service.supportTypes = [Tag("crisis-line")]
                service.hours.allHours = .yes
                service.needs = [Tag("suicidal")]
            },
            .line("nines", at: 2) { service in
                service.contact.phones = [Phone("999")]
                service.catchments = [Catchment(kind: .national)]
            },
            .sample("door") { service in
                service.isCrisisService = .yes
                service.supportTypes = [Tag("safeguarding-front-door")]
                service.needs = [Tag("physical-emotional-abuse-neglect")]
            },
            .sample("group") { $0.needs = [Tag("self-harm"), Tag("suicidal"), Tag("low-mood")] }
        )
    }

    @Test(
        "SR076 The right help stands first in the list itself where the words tell of danger or harm",
        arguments: [
            ("she wants to die", "local"), ("took an overdose last night", "nines"),
            ("his stepdad hits him every night", "door"),
        ]
    )
    func crisisFirst(words: String, first: String) throws {
        let answer = try crisisDirectory().answer(Question(text: words, on: SmallDirectory.today))
        #expect(answer.crisis.isUrgent)
        #expect(answer.records.first == first)
        #expect(answer.results.first?.reasons(.crisis).count == 1)
        #expect(Set(answer.records).count == answer.records.count)
    }

    @Test("SR080 What helps in the days and weeks after follows the help in a crisis in one list")
    func daysAfter() throws {
        var services = (0..<12).map { number in
            Service.sample("line\(number < 10 ? "0" : "")\(number)") { service in
                service.isCrisisService = .yes
                service.supportTypes = [Tag("crisis-line")]
                service.needs = [Tag("suicidal")]
            }
        }
        services.append(.sample("later") { $0.needs = [Tag("suicidal")] })
        let answer = try SmallDirectory.open(services).answer(Question(text: "wants to die", on: SmallDirectory.today))
        #expect(answer.records.contains("later"))
        #expect(answer.records.first != "later")
        #expect(answer.notes.first?.contains("in the next days and weeks") == true)
    }

    @Test("Where nothing fits the answer says what is missing and names the nearest usable things")
    func empty() throws {
        let directory = try SmallDirectory.open(
            .sample("panic") { $0.needs = [Tag("panic")] },
            .sample("line") { service in
                service.needs = []
                service.supportTypes = [Tag("helpline")]
            }
        )
        let answer = try directory.answer(
            Question(age: Age(years: 12), needs: ["ocd"], on: SmallDirectory.today)
        )
        #expect(answer.results.isEmpty)
        #expect(Set(answer.nearest.map(\.id.record)) == ["panic", "line"])
        #expect(answer.notes[0].contains("nothing here for Obsessions and compulsions at age 12"))
        #expect(answer.notes[1].hasPrefix("The nearest that can be used: "))
    }

    @Test("Where nothing is understood the answer says so and names the front doors before any line for one need")
    func notUnderstood() throws {
        let directory = try SmallDirectory.open(
            .sample("gambling-line") { service in
                service.needs = [Tag("gaming-gambling")]
                service.supportTypes = [Tag("helpline")]
            },
            .sample("front-door") { service in
                service.needs = []
                service.supportTypes = [Tag("single-point-of-access")]
            }
        )
        let answer = try directory.answer(Question(text: "XQZ", on: SmallDirectory.today))
        #expect(answer.results.isEmpty)
        #expect(answer.notes.contains { $0.contains("We did not understand \"XQZ\"") })
        #expect(answer.nearest.map(\.id.record) == ["front-door", "gambling-line"])
    }
}
