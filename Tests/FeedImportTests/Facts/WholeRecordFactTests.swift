import DirectoryModel
import Testing

@testable import FeedImport

@Suite("What a record's columns and prose say together")
struct WholeRecordFactTests {
    private func service(
        ages: String = "",
        who: String = "",
        how: String = "",
        about: String = "A club."
    ) throws
        -> Service
    {
        let yaml = """
            profile: test
            title: Test
            format: json
            identity: id
            fields:
              name: id
              description: about
              eligibility.ages: ages
              eligibility.text: who
              waysIn.process: how
            facts: {take: [ages, referral, exclusions, waiting, coming-back]}
            """
        let feed =
            "[{\"id\": \"1\", \"ages\": \"\(ages)\", \"who\": \"\(who)\", \"how\": \"\(how)\", \"about\": \"\(about)\"}]"
        return try #require(try ImportRun(yaml: yaml, feed: feed).accepted.first)
    }

    @Test("A part's ages in prose are not the whole's where a column speaks of ages, read or not")
    func part() throws {
        let any = try service(ages: "Any", about: "Lifts to visits. Age 9-13 group in the holidays.")
        #expect(any.eligibility.ages.minimum == Age(years: 0) && any.eligibility.ages.maximum == nil)
        let unread = try service(ages: "Pregnancy onwards", about: "For young people aged 13 to 25.")
        #expect(!unread.eligibility.ages.isStated && unread.eligibility.ages.text == "Pregnancy onwards")
        #expect(unread.provenance.notes.map(\.reason).contains("ages are stated in words of their own"))
        #expect(try !service(about: "Age 9-13 group in the holidays.").eligibility.ages.isStated)
    }

    @Test("A baby's ages on a mothers' service are the child's, and the service is for parents")
    func baby() throws {
        let service = try service(ages: "0-1", who: "New mums who feel low")
        #expect(service.eligibility.ages.maximum == Age(years: 1))
        #expect(service.eligibility.audience == [.parentOrCarer])
    }

    @Test(
        "Adults beside a text on parents or on a child are the askers, and shut no child out",
        arguments: [
            ("Dads with or without kids in tow", false), ("Relatives bringing up somebody's child", false),
            ("People who rent from us", true), ("", true),
        ]
    )
    func adults(who: String, isLimit: Bool) throws {
        let ages = try service(ages: "Adults", who: who).eligibility.ages
        #expect((ages.minimum == Age(years: 18)) == isLimit && ages.isStated == isLimit && ages.text == "Adults")
    }

    @Test("An audience that a source states stands")
    func statedAudience() throws {
        let service = try service(ages: "Parents of 2-9s", who: "School staff only")
        #expect(service.eligibility.audience == [.parentOrCarer])
        #expect(service.eligibility.ages.minimum == Age(years: 2))
    }

    @Test("A bare list is who may refer in the text on getting in, and nothing anywhere else")
    func column() throws {
        #expect(try service(how: "Parents or schools").waysIn.routes.map(\.role) == ["parent-carer", "school-staff"])
        #expect(try service(about: "Parents or schools").waysIn.routes == [])
        #expect(try service(how: "Turn up").waysIn.noReferralNeeded == .yes)
        let only = try service(how: "Police only").waysIn.routes
        #expect(only.map(\.access) == [.yes, .no, .no] && only.map(\.role) == ["police", "self", "parent-carer"])
    }

    @Test("Where people must live is a catchment's condition and rules out nothing that it names")
    func catchment() throws {
        let service = try service(about: "You must live in supported lodgings in Tarn District.")
        #expect(service.eligibility.notFor == [])
        #expect(service.catchments.map(\.kind) == [.conditional])
        #expect(service.catchments.map(\.condition) == ["You must live in supported lodgings in Tarn District"])
    }

    @Test("A rule on coming back is no time to a decision")
    func comingBack() throws {
        let service = try service(about: "If discharged you can come back to us within 9 months.")
        #expect(service.comingBack.windowMonths == 9 && service.waysIn.decisionTime == nil)
    }

    @Test("A second number in a column is kept where the column's kind has a source of its own")
    func phones() throws {
        let yaml = """
            profile: test
            title: Test
            format: json
            identity: id
            fields: {name: id, contact.phones: {number: phone}}
            """
        let feed = "[{\"id\": \"1\", \"phone\": \"01632 960001 (evenings 01632 960002)\"}]"
        let phones = try #require(try ImportRun(yaml: yaml, feed: feed).accepted.first).contact.phones
        #expect(phones == [Phone("01632 960001"), Phone("01632 960002", note: "evenings")])
    }
}
