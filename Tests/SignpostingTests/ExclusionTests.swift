import DirectoryModel
import Testing

@testable import Signposting

/// What a service says about whom it does not take, held against what a question tells.
@Suite("Whom services do not take") struct ExclusionTests {
    private func answer(
        _ text: String,
        notFor: [String] = [],
        description: String? = nil,
        _ change: (inout Service) -> Void = { _ in }
    ) throws -> Answer {
        let directory = try SmallDirectory.open(
            .sample("asked") { service in
                service.needs = ["adhd", "anxiety-general", "trauma", "self-harm", "low-mood"].map { Tag($0) }
                service.eligibility.notFor = notFor
                service.description = description
                change(&service)
            },
            .sample("other") { service in
                service.needs = ["adhd", "anxiety-general", "trauma", "self-harm", "low-mood"].map { Tag($0) }
            }
        )
        return try directory.answer(Question(text: text, on: SmallDirectory.today))
    }

    @Test(
        "An exclusion that applies to the asker makes a near miss with the sentence quoted and an alternative",
        arguments: [
            ("he is not diagnosed but we think ADHD", "Your child must have a confirmed diagnosis of ADHD."),
            (
                "anxious, already seeing a CAMHS therapist",
                "Not for young people already having therapy with another team."
            ),
            (
                "trauma, the police are still investigating",
                "We cannot work with a child while a criminal investigation goes on."
            ),
            (
                "trauma and his placement is about to change",
                "Not for children whose home or placement is about to change."
            ),
            (
                "anxious, he has been violent to staff",
                "We cannot take children who have been violent in the last month."
            ),
            ("low mood and losing a lot of weight", "Not for anybody who is losing weight fast."),
            ("home educated and anxious", "Not open to home educated children."),
            ("we want a second opinion on ADHD", "We do not see children for a second opinion."),
        ]
    )
    func excluded(question: String, sentence: String) throws {
        let answer = try answer(question, notFor: [sentence])
        #expect(answer.records == ["other"])
        let miss = try #require(answer.misses(.exclusion).first)
        #expect(miss.words == "its record says \"\(sentence.dropLast())\"")
        #expect(miss.instead?.id.record == "other")
    }

    @Test("The same sentences shut out nobody whom they do not mean")
    func notExcluded() throws {
        let sentences = [
            "Your child must have a confirmed diagnosis of ADHD.", "Not for anybody who is losing weight fast.",
            "We cannot take children who have been violent in the last month.",
        ]
        #expect(try answer("anxious and low", notFor: sentences).records.contains("asked"))
    }

    @Test(
        "What sounds like a limit and is none keeps nobody out",
        arguments: [
            ("he is not diagnosed, we think ADHD", "You do not need a diagnosis to come."),
            ("he is not diagnosed, we think ADHD", "Children with or without a diagnosis are welcome."),
            (
                "trauma, the police are still investigating",
                "We work with children while a criminal investigation is going on."
            ),
            ("anxious, already seeing a CAMHS therapist", "You can come while you are seen by CAMHS."),
            ("low mood and anxious", "It is not just for people with low mood."),
            ("trauma", "We do not exclude anybody because of trauma."),
        ]
    )
    func inclusive(question: String, sentence: String) throws {
        let answer = try answer(question, description: sentence)
        #expect(answer.records.contains("asked"))
        #expect(answer.misses(.exclusion).isEmpty)
    }

    @Test("A need that the text rules out shuts out who asks for it, unless the feed states it")
    func needs() throws {
        let sentence = "We do not treat eating disorders."
        #expect(try answer("anxious, and an eating disorder", notFor: [sentence]).records == ["other"])
        let stated = try answer("eating disorder", notFor: [sentence]) { $0.needs.append(Tag("eating-disorder")) }
        #expect(stated.records.contains("asked"))
    }

    @Test("\"Not for X on its own\" shuts out who asks for X alone, and not who asks for more")
    func alone() throws {
        let sentence = "Not for panic attacks on their own."
        #expect(try answer("panic attacks", notFor: [sentence]) { $0.needs.append(Tag("phobia")) }.records != ["asked"])
        #expect(try answer("panic attacks and trauma", notFor: [sentence]).records.contains("asked"))
    }

    @Test("An exception in the sentence leaves it to be asked")
    func exceptions() throws {
        let sentence = "Not for young people already having therapy, unless their worker agrees."
        #expect(try answer("anxious, already seeing a CAMHS therapist", notFor: [sentence]).records.contains("asked"))
    }

    @Test("A service for people in a circumstance alone is a near miss for somebody who is not in it")
    func denied() throws {
        let answer = try answer("he does not have a learning disability but is anxious") { service in
            service.eligibility.circumstances = [Tag("learning-disability")]
            service.eligibility.circumstancesOnly = .yes
        }
        #expect(answer.records == ["other"])
        #expect(answer.misses(.exclusion).map(\.words) == ["only for people in other circumstances"])
    }

    @Test("Who asks for no CAMHS is shown none, and told so")
    func refusedByName() throws {
        let answer = try answer("not CAMHS please, he is anxious") { $0.name = "CAMHS of the East" }
        #expect(answer.records == ["other"])
        #expect(answer.misses(.refused).count == 1)
        #expect(answer.understood.notWanted.map(\.slug).contains("camhs"))
    }

    @Test("Nobody in danger now is sent to a service that says it is no crisis service")
    func danger() throws {
        let answer = try answer("i want to die, low all the time", notFor: ["We are not a crisis service."])
        #expect(!answer.records.contains("asked"))
        #expect(try self.answer("low all the time", notFor: ["We are not a crisis service."]).records.contains("asked"))
    }
}
