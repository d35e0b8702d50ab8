import Testing

/// Journey 1: a CAMHS practitioner whose young person's treatment is ending.
@Suite("A practitioner at the end of treatment") struct PractitionerJourneyTests {
    static let question = [
        "find", "stay connected to other young people after therapy for depression", "--age", "16", "--near",
        "52.10,-0.40", "--gp", "Orchard Street Practice", "--preset", "after-treatment", "--role", "camhs",
    ]

    private func answer() async throws -> FoundAnswer {
        try await LarkshireWorkspace.published().ask(Self.question, as: FoundAnswer.self)
    }

    private func text() async throws -> String { try await LarkshireWorkspace.published().ask(Self.question) }

    @Test("SR042 What remains after treatment leads: peers, drop-ins, groups; specialist treatment comes after them")
    func whatRemains() async throws {
        let results = try await answer().results
        #expect(results.count == 10)
        for service in results.prefix(5) {
            #expect(!Set(service.support).isDisjoint(with: ["Peer support", "Drop-in", "Group"]), "\(service.name)")
            #expect(service.quadrants != ["Getting More Help"], "\(service.name)")
        }
        let leaders = results.prefix(3).flatMap(\.support)
        #expect(leaders.contains("Peer support") && leaders.contains("Drop-in"))
    }

    @Test("SR044 The way back to her own team stands before every service, with its window and its number")
    func wayBack() async throws {
        let ways = try await answer().waysBack
        let first = try #require(ways.first)
        #expect(first.name == "CAMHS East Lark")
        #expect(first.rule.contains("For six months after your last session"))
        #expect(first.rule.contains("01632 960307"))
        let text = try await text()
        let way = try #require(text.firstRange(of: "the way back to the team that helped:\n  CAMHS East Lark"))
        let service = try #require(text.firstRange(of: "\n1. "))
        #expect(way.lowerBound < service.lowerBound)
    }

    @Test("SR127 A service funded for less than six months says to have a second choice")
    func funding() async throws {
        let warned = try await answer().results.filter { $0.funding == "funded to 31 March 2027: have a second choice" }
        #expect(!warned.isEmpty)
        for service in warned {
            #expect(service.why.contains { $0.part == "funding" && $0.holds == "no" }, "\(service.name)")
        }
        #expect(try await text().contains("Funding: funded to 31 March 2027: have a second choice"))
    }

    @Test("SR130 A service that takes nobody new is not offered, and is named with the day it opens again")
    func closed() async throws {
        let answer = try await answer()
        let closed = answer.leftOut.examples("closed")
        #expect(
            closed.contains {
                $0.name == "Common Table" && $0.words == "closed to new referrals until 1 February 2027"
            }
        )
        #expect(closed.contains { $0.words.contains("closed for good") && $0.words.contains("; now: ") })
        #expect(answer.results.allSatisfy { $0.status == "running" || $0.status.hasPrefix("not stated") })
    }

    @Test("SR026 A group for other practices' patients is not offered, and says whom it takes")
    func wrongPractice() async throws {
        let answer = try await answer()
        let group = "larkshire-voluntary:V005"
        let words = answer.leftOut.examples("catchment").first { $0.id == group }?.words ?? ""
        #expect(!answer.results.contains { $0.id == group })
        #expect(words.hasPrefix("takes only people registered with: Castle Road Surgery, Mill Lane Medical Centre"))
        #expect(words.hasSuffix("and yours is Orchard Street Practice"))
        #expect(!answer.results.isEmpty, "those outside a boundary are told what is open to them")
    }

    @Test("Nothing is offered whose ages leave sixteen out, and what is left out for its ages says where they end")
    func ages() async throws {
        let answer = try await answer()
        for service in answer.results { #expect(StatedAges(service.ages)?.excludes(16) != true, "\(service.name)") }
        let left = answer.leftOut.examples("age")
        #expect(!left.isEmpty)
        #expect(left.allSatisfy { $0.words.hasPrefix("starts at ") || $0.words.hasPrefix("ends at ") })
    }

    @Test("SR015 A drop-in that needs no referral is among the first, and says so")
    func dropIn() async throws {
        let first = try await answer().results.prefix(3)
        let dropIn = try #require(first.first { $0.id == "larkshire-voluntary:V002" })
        #expect(dropIn.gettingIn.access == "yes")
        #expect(dropIn.gettingIn.answer == "Yes: no referral is needed.")
    }

    @Test("SR156 Every result says why it is here: words or need, age, place, way in")
    func reasons() async throws {
        for service in try await answer().results {
            let parts = Set(service.why.map(\.part))
            #expect(parts.isSuperset(of: ["age", "place", "way in"]), "\(service.name): \(parts)")
            #expect(!parts.isDisjoint(with: ["need", "words", "support"]), "\(service.name): \(parts)")
            #expect(service.why.allSatisfy { ["yes", "no", "not stated"].contains($0.holds) && !$0.words.isEmpty })
        }
    }

    @Test("SR036 A wait is told with the day on which it was said")
    func waits() async throws {
        let results = try await answer().results
        let wait = try #require(results.first { $0.id == "larkshire-voluntary:V001" }?.wait)
        #expect(wait == "2 weeks, said on 12 October 2026")
        for service in results { #expect(service.wait.contains("said on ") || service.wait.contains("not stated")) }
        let old = try await LarkshireWorkspace.published().ask(["show", "larkshire-statutory:S009"])
        #expect(old.contains("Wait: about 30 weeks, said on 1 October 2025, over a year ago: ring and ask"))
    }

    @Test("SR128 Every result says who checked it and when, and a stale one says so")
    func checks() async throws {
        for service in try await answer().results {
            #expect(
                service.lastChecked.wholeMatch(of: /checked on \d+ \w+ 2026 by .+/) != nil,
                "\(service.lastChecked)"
            )
        }
        let stale = try await LarkshireWorkspace.published().ask(["show", "larkshire-statutory:S009"])
        #expect(
            stale.contains(
                "last checked 12 months ago (12 November 2025 by Team administrator): ring before you travel"
            )
        )
    }

    @Test("Every result in the text has all the parts that a result must carry")
    func parts() async throws {
        let results = try await text().split(separator: /\n\n(?=\d+\. )/).dropFirst()
        #expect(results.count == 10)
        let labels = [
            "Getting in: ", "Who can refer: ", "How: ", "Consent: ", "Contact: ", "Where: ", "Ages: ", "Open: ",
            "Wait: ",
            "Cost: ", "Privacy: ", "Status: ", "Id: ",
        ]
        for result in results {
            for label in labels { #expect(result.contains("\n   \(label)"), "\(label) of \(result.prefix(40))") }
            // The line after the title says what happens there.
            #expect(result.split(separator: "\n").dropFirst().first?.hasPrefix("   ") == true)
            #expect(result.contains("\n   + ") && result.contains("checked on "))
        }
    }

    @Test("What a record does not say about waiting, refusal or silence is said to be not stated")
    func silences() async throws {
        for service in try await answer().results {
            let silence = service.notStated.joined(separator: "; ")
            #expect(service.ifRefused != nil || silence.contains("refused"), "\(service.name)")
            #expect(service.whileWaiting != nil || silence.contains("while waiting"), "\(service.name)")
            #expect(service.ifNothingHeard != nil || silence.contains("nothing"), "\(service.name)")
        }
    }

    @Test("An ordinary answer ends with help in a crisis and says what the list is not")
    func crisisUnderneath() async throws {
        let answer = try await answer()
        #expect(!answer.crisis.isUrgent)
        let text = try await text()
        let help = try #require(text.firstRange(of: "Need help now? Ring 999 if a life is at risk. Ring 111"))
        #expect(text[help.lowerBound...].contains("0808 157 0006"))
        #expect(text[help.lowerBound...].contains("It is not advice about one person."))
        let last = try #require(text.firstRange(of: "\n10. "))
        #expect(last.lowerBound < help.lowerBound)
    }
}
