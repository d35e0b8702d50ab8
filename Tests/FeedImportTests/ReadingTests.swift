import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Readings")
struct ReadingTests {
    @Test(
        "Dates are read as people here write them",
        arguments: [
            ("2027-03-31", "2027-03-31"), ("2027-03-31T10:00:00Z", "2027-03-31"), ("31/03/2027", "2027-03-31"),
            ("1/2/2027", "2027-02-01"), ("31 March 2027", "2027-03-31"), ("Wed 31st Mar 2027", "2027-03-31"),
            ("31-Mar-2027", "2027-03-31"), ("31.3.2027", "2027-03-31"), ("5 Sept 2027", "2027-09-05"),
        ]
    )
    func dates(text: String, iso: String) {
        #expect(DateText.read(text).value?.iso == iso)
    }

    @Test(
        "What is no plain date is not guessed at",
        arguments: [
            "", "soon", "31/02/2027", "03/31/2027", "31/03/27", "March 2027", "2027", "31 March", "99999999999/1/2027",
        ]
    )
    func noDates(text: String) {
        #expect(DateText.read(text).value == nil)
    }

    @Test(
        "Web addresses are put right only where there is no doubt",
        arguments: [
            ("https://a.uk/x?y=1#z", ReadingResult.plain("https://a.uk/x?y=1#z")),
            ("HTTP://A.uk", .plain("http://A.uk")),
            (
                "www.samaritans.org/branches/bristol/",
                .repaired("https://www.samaritans.org/branches/bristol/", reason: "web address without scheme")
            ),
            ("hhttps://a.org.uk", .repaired("https://a.org.uk", reason: "web address with a mistyped scheme")),
            ("http://https://a.uk", .repaired("https://a.uk", reason: "web address with a mistyped scheme")),
            ("http//a.uk", .repaired("http://a.uk", reason: "web address with a mistyped scheme")),
            ("http:/a.uk", .repaired("http://a.uk", reason: "web address with a mistyped scheme")),
            ("Warmley Community Centre", .refused(reason: "not a web address")),
            ("javascript:alert(1)", .refused(reason: "not a web address")),
            ("ftp://a.uk", .refused(reason: "not a web address")),
            ("mailto:a@b.uk", .refused(reason: "not a web address")),
            ("https://", .refused(reason: "not a web address")), ("none", .refused(reason: "not a web address")),
            ("a@b.uk", .refused(reason: "not a web address")),
            ("https://a.uk\"onclick=x", .refused(reason: "not a web address")),
        ]
    )
    func urls(text: String, result: ReadingResult<String>) {
        #expect(WebAddressText.read(text) == result)
    }

    @Test(
        "Telephone numbers keep their groups",
        arguments: [
            ("0161 832 3736", "0161 832 3736", nil, nil),
            ("(01226) 432430", "01226 432430", nil, "telephone number spelling"),
            ("+44 (0)161 832 3736", "0161 832 3736", nil, "telephone number spelling"),
            ("+441618323736", "01618323736", nil, "telephone number spelling"), ("116 123", "116 123", nil, nil),
            ("111", "111", nil, nil), ("0800 1111", "0800 1111", nil, nil),
            ("18001 0800 1111", "18001 0800 1111", nil, nil), ("85258", "85258", nil, nil), ("999", "999", nil, nil),
            ("01372 735 933 (9am - 5pm)", "01372 735 933", "9am - 5pm", "words beside a telephone number"),
            ("Tel: 0161 832 3736", "0161 832 3736", nil, "telephone number spelling"),
            ("1618323736", "1618323736", nil, "unusual telephone number kept as typed"),
            ("0161 832 373", "0161 832 373", nil, nil),
        ] as [(String, String, String?, String?)]
    )
    func phones(text: String, number: String, note: String?, reason: String?) {
        let result = PhoneText.read(text)
        #expect(result.value == [Phone(number, note: note)])
        if let reason {
            #expect(result == .repaired([Phone(number, note: note)], reason: reason))
        } else {
            #expect(result == .plain([Phone(number)]))
        }
    }

    @Test("Two numbers in one field are two, and what is none is refused")
    func severalPhones() {
        #expect(
            PhoneText.read("0121 507 5836/0121 607 3369").value == [Phone("0121 507 5836"), Phone("0121 607 3369")]
        )
        for text in ["", "see website", "1.61E+09", "12", "ring us"] { #expect(PhoneText.read(text).value == nil) }
    }

    @Test(
        "Statements of ages are read where they are plain",
        arguments: [
            ("11-17", 11, 17, Statement.yes), ("5 to 18 years", 5, 18, .yes), ("aged 13 to 25", 13, 25, .yes),
            ("between 11 and 18", 11, 18, .yes), ("16+", 16, nil, .yes), ("16 and over", 16, nil, .yes),
            ("under 25", nil, 25, .no), ("under 25s", nil, 25, .no), ("up to 18", nil, 18, .notStated),
            ("ages 0\u{2013}5", 0, 5, .yes), ("birth to 18 years", 0, 18, .yes), ("11 - 17 year olds", 11, 17, .yes),
            ("Young people aged 11-17.", 11, 17, .yes), ("over 16", 16, nil, .yes), ("all ages", 0, nil, .yes),
        ] as [(String, Int?, Int?, Statement)]
    )
    func ages(text: String, minimum: Int?, maximum: Int?, included: Statement) throws {
        let range = try #require(AgeText.readRange(text).value)
        #expect(range.minimum == minimum.flatMap { Age(years: $0) })
        #expect(range.maximum == maximum.flatMap { Age(years: $0) })
        #expect(range.maximumIncluded == included)
        #expect(range.text == text)
    }

    @Test(
        "Ages that are not plain stay words",
        arguments: [
            "over 16 weeks", "primary school", "17-11", "adult learners", "8-11 and 14-16", "11 to 13 weeks",
            "1990-2000",
        ]
    )
    func unclearAges(text: String) {
        #expect(AgeText.readRange(text) == .repaired(AgeRange(text: text), reason: "ages kept as words"))
    }

    @Test(
        "A later end is read with those it is for",
        arguments: ["up to 18 (25 with SEND)", "up to 18, or 25 with SEND", "up to 18 or up to 25 with SEND"]
    )
    func laterEnd(text: String) throws {
        let range = try #require(AgeText.readRange(text).value)
        #expect(range.maximum == Age(years: 18))
        #expect(range.extendedMaximum == Age(years: 25))
        #expect(range.extendedFor == "with SEND")
    }

    @Test(
        "Prose yields ages only where it states them once and plainly",
        arguments: [
            ("Support for young people aged 13 to 25 years.", "aged 13 to 25 years"),
            ("For 11-17 year olds in Eastham", "11-17 year olds"),
            ("A helpline, open 9 to 5, aged 16 and over", "aged 16 and over"),
            ("We have helped for over 20 years", nil), ("Meets 7-9pm, 3 to 5 people", nil),
            ("Ages 8-11 and ages 14-16", nil),
            ("All services are for women over the age of 18. The helpline is open to all ages.", nil),
            ("Children aged 5 to 11. Our helpline takes all ages.", nil), ("For over 50s", "over 50s"), ("", nil),
        ] as [(String, String?)]
    )
    func agesInText(text: String, words: String?) {
        #expect(AgeText.find(in: text).value?.text == words)
    }

    @Test(
        "Times of day are read",
        arguments: [
            ("09:00", 540), ("9.30", 570), ("9am", 540), ("5:30 pm", 1_050), ("12pm", 720), ("12am", 0), ("noon", 720),
            ("0900", 540), ("5 p.m.", 1_020), ("23:59:00", 1_439), ("midnight", 0), ("9", nil), ("25:00", nil),
            ("9:5", nil),
            ("13pm", nil), ("later", nil), ("", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)]
    )
    func times(text: String, minutes: Int?) {
        #expect(TimeText.read(text).value == minutes)
    }

    @Test(
        "Days of the week are read",
        arguments: [
            ("Monday", "MO"), ("Mon-Fri", "MO TU WE TH FR"), ("MO,TU", "MO TU"), ("Tuesdays and Thursdays", "TU TH"),
            ("weekdays", "MO TU WE TH FR"), ("daily", "MO TU WE TH FR SA SU"), ("Fri-Mon", "MO FR SA SU"),
            ("every day", "MO TU WE TH FR SA SU"), ("some days", ""), ("Mon-", ""), ("", ""), ("Monster", ""),
        ]
    )
    func weekdays(text: String, days: String) {
        #expect((WeekdayText.read(text).value ?? []).map(\.rawValue).joined(separator: " ") == days)
    }

    @Test("Plain hours become spans and all others stay words")
    func hours() throws {
        let plain = try #require(HoursText.read("Mon-Fri 9am-5pm; Sat 10:00-12:00, 2-4pm").value)
        #expect(
            plain.schedules == [
                Schedule(byDay: Array(Weekday.allCases.prefix(5)), opensAt: 540, closesAt: 1_020),
                Schedule(byDay: [.saturday], opensAt: 600, closesAt: 720),
                Schedule(byDay: [.saturday], opensAt: 840, closesAt: 960),
            ]
        )
        #expect(HoursText.read("Mon 11-1pm").value?.schedules.map(\.opensAt) == [660])
        #expect(HoursText.read("24 hours a day, 7 days a week").value?.allHours == .yes)
        for words in ["Mon-Fri 6.30-8.30", "9am-5pm", "ring first", "by appointment", "Mon-Fri 9am-5pm; ask for Sat"] {
            #expect(HoursText.read(words).value == OpeningHours(text: words))
        }
    }

    @Test(
        "Addresses of mail are read",
        arguments: [
            ("a@b.uk", "a@b.uk"), ("mailto:a@b.uk", "a@b.uk"), ("a@b.uk; c@d.uk", "a@b.uk"), ("a@b.uk.", "a@b.uk"),
            ("a@b", nil),
            ("a b@c.uk", nil),
            ("n/a", nil), ("a@@b.uk", nil), ("", nil), ("a@b..uk", nil),
        ] as [(String, String?)]
    )
    func emails(text: String, address: String?) {
        #expect(EmailText.read(text).value == address)
    }

    @Test(
        "Who may refer is read with its condition",
        arguments: [
            ("yes", RouteAccess.yes, nil), ("No", .no, nil), ("only if: aged 16 or over", .onlyIf, "aged 16 or over"),
            ("only if aged 16", .onlyIf, "aged 16"), ("only jointly: with the school", .onlyJointly, "with the school"),
            ("automatic", .automatic, nil), ("not stated", .notStated, nil), ("yes: by letter", .yes, "by letter"),
            ("If: aged 13 or over", .onlyIf, "aged 13 or over"), ("Only with: the GP", .onlyJointly, "the GP"),
            ("only with the school", .onlyJointly, "the school"), ("If:", nil, nil), ("if", nil, nil),
            ("only if", nil, nil), ("perhaps", nil, nil), ("", nil, nil),
        ] as [(String, RouteAccess?, String?)]
    )
    func access(text: String, access: RouteAccess?, condition: String?) {
        let stated = RouteAccessText.read(text).value
        #expect(stated?.access == access)
        #expect(stated?.condition == condition)
    }

    @Test("The last postcode of an address is found and noted as derived")
    func postcodeInText() {
        let result = PostcodeText.findLast(
            in: "The Space, 87 Great Street, Manchester, m4 5ag, UK",
            with: StrictPostcodes()
        )
        #expect(result == .derived("M4 5AG", reason: "postcode found in the address"))
        #expect(PostcodeText.findLast(in: "nowhere", with: StrictPostcodes()).value == nil)
    }

    @Test(
        "Folding forgets case, accents and spaces",
        arguments: [("  Él\u{A0} Niño", "el nino"), ("O\u{2019}Brien", "o'brien")]
    )
    func folding(text: String, folded: String) {
        #expect(Folding.folded(text) == folded)
    }
}
