import DirectoryModel
import Testing

@testable import Signposting

@Suite("Terms read from a service's words")
struct DerivedTagTests {
    private func tagged(_ change: (inout Service) -> Void) throws -> (directory: Directory, service: Service) {
        let directory = try SmallDirectory.open(
            .sample("a") {
                $0.needs = []
                change(&$0)
            }
        )
        return (directory, try #require(try directory.service(ServiceID(feed: "test", record: "a"))))
    }

    @Test("A need found in the words is marked as derived and says the words, in the record and in the answer")
    func derived() throws {
        let (directory, service) = try tagged {
            $0.description = "For young people with Social  anxiety. Open to boys."
        }
        let tag = try #require(service.needs.first { $0.slug == "social-anxiety" })
        #expect(tag.origin == .derived)
        #expect(tag.words == "Social  anxiety")
        let answer = try directory.answer(Question(needs: ["social-anxiety"], on: SmallDirectory.today))
        let reasons = try #require(answer.results.first).reasons(.need).map(\.words)
        #expect(reasons.contains { $0.hasSuffix(#"(its text says "Social  anxiety")"#) })
    }

    @Test(
        "A word of the question is told without the marks around it",
        arguments: ["trombone,", "(trombone)", "\"trombone?\""]
    )
    func marks(typed: String) throws {
        let (directory, _) = try tagged { $0.description = "Anxiety. Bring your trombone." }
        let answer = try directory.answer(Question(text: typed, on: SmallDirectory.today))
        let reasons = try #require(answer.results.first).reasons(.words).map(\.words)
        #expect(reasons == ["its text has your words \"trombone\""])
    }

    @Test(
        "A need that a sentence rules out is never derived, however often the description speaks of it",
        arguments: ["Not for eating disorders.", "We do not treat eating disorders.", "Eating disorders"]
    )
    func notFor(sentence: String) throws {
        let (directory, service) = try tagged {
            $0.description = "Eating disorder? Eating disorders are hard. Anxiety too."
            $0.eligibility.notFor = [sentence]
        }
        #expect(!service.needs.contains { $0.slug == "eating-disorder" })
        #expect(service.needs.contains { $0.slug == "anxiety-general" })
        let answer = try directory.answer(Question(needs: ["eating-disorder"], on: SmallDirectory.today))
        #expect(answer.records == [])
        #expect(try directory.answer(.worry()).results.first?.notFor == [sentence])
    }

    @Test(
        "What a sentence that turns people away names is not what the service is for",
        arguments: [
            "Sorry, we cannot take children who go missing a lot.",
            "We can't match where there is a history of self-harm.",
        ]
    )
    func turnedAway(sentence: String) throws {
        let (_, service) = try tagged { $0.description = "Help with anxiety. \(sentence)" }
        #expect(service.needs.map(\.slug) == ["anxiety-general"])
    }

    @Test(
        "A service whose words name no need is for what several of them lean to, and a question is told that perhaps it asks"
    )
    func leaning() throws {
        let (directory, service) = try tagged {
            $0.description = "Xbox, skins and slots: when the controller took over."
        }
        let tag = try #require(service.needs.first)
        #expect(tag.slug == "gaming-gambling")
        #expect(tag.origin == .derived)
        let text = "his xbox, then the ps5, then some other console"
        let answer = try directory.answer(Question(text: text, on: SmallDirectory.today))
        let reasons = try #require(answer.results.first).reasons(.need).map(\.words)
        #expect(reasons.contains { $0.hasPrefix("perhaps ") }, "\(reasons) \(answer.understood.line)")
    }

    @Test("A need that the description itself rules out is not derived")
    func negated() throws {
        let (_, service) = try tagged { $0.description = "Help with anxiety. We are not for eating disorders." }
        #expect(service.needs.map(\.slug) == ["anxiety-general"])
    }

    @Test("What the feed stated is kept as stated, and counts more than what was read")
    func stated() throws {
        let directory = try SmallDirectory.open(
            .sample("a") {
                $0.needs = []
                $0.description = "Anxiety."
            },
            .sample("b") { $0.description = "Anxiety." }
        )
        let stated = try #require(try directory.service(ServiceID(feed: "test", record: "b")))
        #expect(stated.needs == [Tag("anxiety-general")])
        let answer = try directory.answer(.worry())
        #expect(answer.records == ["b", "a"])
        #expect(answer.results[0].score.needs > answer.results[1].score.needs)
    }

    @Test("A service that names no need in its tags is found by a need group")
    func group() throws {
        let (directory, _) = try tagged { $0.description = "For young people with panic attacks." }
        let question = try directory.question(from: QuestionForm(need: ["anxiety"]), today: SmallDirectory.today)
        #expect(question.needs == ["anxiety"])
        #expect(try directory.answer(question).records == ["a"])
    }
}
