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

    @Test(
        "A service that says girls only or boys only is a near miss for whom the words call the other, and for nobody else",
        arguments: [
            ("anxious 14 year old boy", "A girls only space.", true),
            ("I am a boy of 15, anxious", "This group is for young women only.", true),
            ("anxious 14 year old boy", "This service is only for girls and young women.", true),
            ("anxious 14 year old girl", "For boys and young men only.", true),
            ("my son is anxious", "A girls only space.", false), ("she is anxious", "Boys only.", false),
            ("anxious trans boy, a 14 year old boy", "A girls only space.", false),
            ("anxious 14 year old boy and his twin, a 14 year old girl", "A girls only space.", false),
            ("anxious 14 year old boy", "Primarily for girls.", false),
            ("anxious 14 year old boy", "Not just for girls.", false),
            ("anxious 14 year old boy", "We also have a girls only session on Tuesday.", false),
            ("anxious 14 year old boy", "Open to girls and boys.", false),
        ]
    )
    func gender(question: String, text: String, isNearMiss: Bool) throws {
        let answer = try answer(question, description: text)
        #expect(answer.records.contains("asked") == !isNearMiss)
        #expect(answer.leftOut(.exclusion) == (isNearMiss ? ["asked"] : []))
        if isNearMiss {
            #expect(answer.misses(.exclusion).first?.words == "its record says \"\(text.dropLast())\"")
        }
    }

    @Test(
        "SR111 A wish for a woman to talk to is met where the record offers the choice, and told apart where it does not"
    )
    func worker() throws {
        let directory = try SmallDirectory.open(
            .sample("choice") { $0.description = "You can ask for a female worker." },
            .sample("women") { $0.description = "Coffee for women." },
            .sample("silent")
        )
        let answer = try directory.answer(.words("anxious, she would rather see a woman"))
        #expect(answer.records.first == "choice")
        func told(_ record: String) -> [String] {
            answer.results.first { $0.id.record == record }?.reasons(.wish).map(\.words) ?? []
        }
        #expect(told("choice") == ["as you asked: A woman to talk to"])
        #expect(told("women") == ["does not say, so ask: A woman to talk to"])
        #expect(told("silent") == ["does not say, so ask: A woman to talk to"])
    }

    @Test(
        "A service that whoever asks cannot refer to is named with who can, unless it is offered as the best there is"
    )
    func referral() throws {
        let closed = Service.sample("closed") { service in
            service.waysIn.routes = [
                ReferralRoute(role: "self", access: .no), ReferralRoute(role: "gp", access: .yes),
            ]
        }
        let open = (0..<3).map { number in
            Service.sample("open\(number)") { $0.waysIn.noReferralNeeded = .yes }
        }
        let question = Question.worry {
            $0.role = "self"
            $0.limit = 3
        }
        let answer = try SmallDirectory.open(open + [closed]).answer(question)
        #expect(!answer.records.contains("closed"))
        let miss = try #require(answer.misses(.referral).first)
        #expect(miss.id.record == "closed" && miss.instead != nil)
        #expect(miss.words.hasPrefix("No: ") && miss.words.contains("who can: GP"))
        let alone = try SmallDirectory.open(closed).answer(question)
        #expect(alone.records == ["closed"])
        #expect(alone.misses(.referral).isEmpty)
    }
}
