import DirectoryModel
import Testing

@testable import Signposting

/// Whom help is for, how it should be given, and edges of age, as they move services up and down.
@Suite("Who, how and at what age") struct FitRankingTests {
    private func records(_ question: Question, _ services: Service...) throws -> [String] {
        try SmallDirectory.open(services).answer(question).records
    }

    private func ask(_ text: String, age: Int? = nil, role: TermSlug? = nil) -> Question {
        Question(text: text, age: age.flatMap(Age.init(years:)), role: role, on: SmallDirectory.today)
    }

    @Test("A young person who asks for themselves is shown what is for them before what is for parents")
    func selfFirst() throws {
        let order = try records(
            ask("worried all the time", age: 14, role: "self"),
            .sample("a-parents") { $0.eligibility.audience = [.parentOrCarer] },
            .sample("b-child") { $0.eligibility.audience = [.child] }
        )
        #expect(order == ["b-child", "a-parents"])
    }

    @Test("A parent who asks for support for themselves is shown what is for parents first, and why")
    func parents() throws {
        let directory = try SmallDirectory.open(
            .sample("a-child") { $0.eligibility.audience = [.child] },
            .sample("b-parents") { $0.eligibility.audience = [.parentOrCarer] }
        )
        let answer = try directory.answer(ask("support for parents of an anxious child"))
        #expect(answer.records == ["b-parents", "a-child"])
        #expect(answer.results.first?.reasons(.audience).map(\.words) == ["helps: parent or carer"])
        #expect(answer.understood.audience == "parent or carer")
    }

    @Test("A wish that is met, not met or not spoken of is told, and in that order ranked")
    func wishes() throws {
        let directory = try SmallDirectory.open(
            .sample("a-site") { $0.delivery = [.site] },
            .sample("b-silent"),
            .sample("c-online") { $0.delivery = [.online] }
        )
        let answer = try directory.answer(ask("anxious, something online"))
        #expect(answer.records == ["c-online", "b-silent", "a-site"])
        #expect(answer.results.map { $0.reasons(.wish).map(\.holds) } == [[.yes], [.notStated], [.no]])
        #expect(answer.understood.wishes.map(\.slug) == ["online"])
    }

    @Test("Who hates groups is shown a group last")
    func noGroups() throws {
        let order = try records(
            ask("anxious, hates groups"),
            .sample("a-group") { $0.supportTypes = [Tag("group")] },
            .sample("b-alone") { $0.supportTypes = [Tag("one-to-one-counselling")] }
        )
        #expect(order == ["b-alone", "a-group"])
    }

    @Test(
        "SR069 An age below the range is taken where the record's words allow it, with the words, and is a near miss otherwise",
        arguments: [
            ("17 and over; 16 if you have left school", 17, 16, true),
            ("14 to 25. Younger than 14: ring first", 14, 13, true),
            ("16 and over. Under 16s are welcome with an adult", 16, 15, true), ("17 and over", 17, 16, false),
            ("17 and over; 16 if you have left school", 17, 15, false),
        ]
    )
    func softEdges(text: String, start: Int, age: Int, isTaken: Bool) throws {
        let directory = try SmallDirectory.open(
            .sample("asked") { $0.eligibility.ages = AgeRange(minimum: Age(years: start), text: text) }
        )
        let answer = try directory.answer(.worry { $0.age = Age(years: age) })
        #expect(answer.records == (isTaken ? ["asked"] : []))
        if isTaken { #expect(answer.results.first?.reasons(.age).first?.words.contains(text) == true) }
    }

    @Test(
        "A school year is answered for all its ages, and several children for each of them",
        arguments: [
            ("worried, Year 9", ["whole", "later", "younger"]), ("worried, kids 4 and 15", ["whole", "later"]),
            ("worried, aged 13", ["whole", "younger"]),
        ]
    )
    func severalAges(text: String, records: [String]) throws {
        func takes(_ record: String, _ ages: ClosedRange<Int>) -> Service {
            .sample(record) {
                $0.eligibility.ages = AgeRange(
                    minimum: Age(years: ages.lowerBound),
                    maximum: Age(years: ages.upperBound),
                    maximumIncluded: .yes
                )
            }
        }
        let directory = try SmallDirectory.open(
            takes("whole", 3...18),
            takes("later", 14...18),
            takes("younger", 5...13),
            takes("adults", 18...65)
        )
        let answer = try directory.answer(ask(text))
        #expect(answer.records == records)
        let words = answer.results.compactMap { $0.reasons(.age).first?.words }
        #expect(words.first?.hasPrefix("takes age ") == true)
        #expect(
            words.dropFirst().allSatisfy { $0.hasPrefix("takes some of age ") }
                == (records.count != 2 || text.contains("kids"))
        )
    }

    @Test("An end that is later for some is no doubt for somebody who is one of them")
    func extended() throws {
        func open(_ record: String, _ condition: String) -> Service {
            .sample(record) { service in
                service.eligibility.ages = AgeRange(
                    minimum: Age(years: 11),
                    maximum: Age(years: 18),
                    extendedMaximum: Age(years: 25),
                    extendedFor: condition
                )
            }
        }
        let order = try records(
            ask("anxious, has SEND", age: 21),
            open("a-carers", "young carers"),
            open("b-send", "those with SEND")
        )
        #expect(order == ["b-send", "a-carers"])
    }

    @Test("The age of a baby shuts its mother out of nothing")
    func baby() throws {
        let order = try records(
            .worry { $0.age = Age(months: 5) },
            .sample("mothers") { service in
                service.eligibility.audience = [.parentOrCarer]
                service.eligibility.ages = AgeRange(minimum: Age(years: 16))
            }
        )
        #expect(order == ["mothers"])
    }

    @Test("SR071 An age just past one service and just before the next is told of both, nearest first")
    func gap() throws {
        let directory = try SmallDirectory.open(
            .sample("a-adults") { $0.eligibility.ages = AgeRange(minimum: Age(years: 18)) },
            .sample("b-children") { $0.eligibility.ages = AgeRange(minimum: Age(years: 5), maximum: Age(years: 16)) },
            .sample("c-infants") { $0.eligibility.ages = AgeRange(minimum: Age(years: 0), maximum: Age(years: 5)) }
        )
        let misses = try directory.answer(.worry { $0.age = Age(years: 17) }).misses(.age)
        #expect(misses.map(\.id.record) == ["a-adults", "b-children", "c-infants"])
        #expect(misses.prefix(2).map(\.words) == ["starts at 18, in a year", "ends at 16, over by a year"])
    }

    @Test("A service of another council comes after one of the council that most services are for")
    func elsewhere() throws {
        func service(_ record: String, _ council: String) -> Service {
            .sample(record) { $0.catchments = [Catchment(kind: .county, values: [council])] }
        }
        let order = try records(
            .worry(),
            service("a", "Farshire"),
            service("b", "Nearshire"),
            service("c", "Nearshire")
        )
        #expect(order == ["b", "c", "a"])
    }
}
