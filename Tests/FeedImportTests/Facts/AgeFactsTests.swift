import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Ages in prose")
struct AgeFactsTests {
    @Test(
        "A plain statement of ages is found with its words",
        arguments: [
            ("Support for young people aged 13 to 25.", "13-25", "aged 13 to 25"),
            ("A club for under 18s.", "<18", "under 18s"), ("For children under 5 and their parents.", "<5", "under 5"),
            ("We help pupils in Years 7 to 11.", "11-16", "Years 7 to 11"),
            ("Open to Year 5 - Year 6.", "9-11", "Year 5 - Year 6"),
            ("For Reception to Year 2.", "4-7", "Reception to Year 2"),
            ("Places for pupils in Year 6.", "10-11", "Year 6"), ("For Years 9 and above.", "13+", "Years 9 and above"),
            ("We work with you up to your 18th birthday.", "<18", "up to your 18th birthday"),
            ("Help until their 25th birthday.", "<25", "until their 25th birthday"),
            ("Soft play for children 5-11yrs.", "5-11", "5-11yrs"), ("People of all ages can come.", "0+", "all ages"),
            ("Come whatever your age.", "0+", "whatever your age"), ("There is no age limit.", "0+", "no age limit"),
            ("A drop-in for young people 16+.", "16+", "16+"), ("A lunch club (55+)", "55+", "55+"),
            ("Lunches for over 65s.", "65+", "over 65s"), ("For women over 18 in the county.", "18+", "over 18"),
            ("Tumble Tots, 18 months to 4 years.", "18m-4", "18 months to 4 years"),
            ("You can refer yourself from 15 and a half.", "186m+", "from 15 and a half"),
            ("Lessons from the age of 11.", "11+", "from the age of 11"),
            ("For children of secondary school age.", "11-16", "secondary school age"),
            ("We see primary and secondary aged pupils.", "4-16", "primary and secondary aged"),
            ("For anyone up to the age of 18.", "-18?", "up to the age of 18"),
            ("Young people aged up to and including 17.", "-17", "aged up to and including 17"),
            ("Ages 19 and under.", "-19", "Ages 19 and under"),
            ("For 11-18 year olds (25 with SEND).", "11-18 (25)", "11-18 year olds (25 with SEND)"),
            ("Children aged 0\u{2013}5 are welcome.", "0-5", "aged 0\u{2013}5"),
            ("For people aged fifty-five and above.", "55+", "aged fifty-five and above"),
            ("Not suitable for children under 8.", "8+", "under 8"),
            ("Anyone aged between 16 and 24.", "16-24", "aged between 16 and 24"),
        ]
    )
    func statements(text: String, ages: String, words: String) {
        let findings = AgeFacts.findings(in: text)
        #expect(findings.map { FactNotation.of($0.value) } == [ages])
        #expect(findings.map(\.words) == [words])
    }

    @Test(
        "A number that says nothing about whom the service takes is no age",
        arguments: [
            "We have over 60 volunteers.", "Open for 20 years.", "We have helped families for over 30 years.",
            "Volunteers must be over 18.", "Our befrienders are adults; volunteers aged 18 and over only.",
            "Under 5s go free.", "Free for under 16s.", "Under 16s must come with an adult.",
            "Children under 8 must be accompanied.", "15% of girls aged 11-15 exercise.", "Meets 7-9pm.",
            "Open 10 to 4.", "Courses of 6-12 weeks.", "Groups of 8 to 10 people.", "Age UK Eastham",
            "The Iron Age fort.",
            "9,000+ people a year", "Over 18,000 members", "Hits of the 60s and onwards", "14-16 High Street",
            "https://example.org/over50s", "If you are under 16, ask a parent to ring.", "Young people of all ages",
            "You don't have to be over 65 to come.", "Year 2 of the project", "A 10-20 minute walk", "From 9.30 to 11",
            "Call 0800 11 18", "Rooms from 12 to 30 seats", "Costs from \u{A3}5 to \u{A3}10",
        ]
    )
    func noAges(text: String) {
        #expect(AgeFacts.findings(in: text).map(\.words) == [])
    }
}
