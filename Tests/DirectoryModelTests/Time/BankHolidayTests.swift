import DirectoryModel
import Testing

/// The dates are those that gov.uk has published, and for later years those that the Act gives from the dates of Easter
/// in the tables of the Book of Common Prayer; both were written down by hand.
@Suite("Bank holidays")
struct BankHolidayTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let nation: Nation
        let year: Int
        let dates: String
        var testDescription: String { "\(nation.rawValue) \(year)" }
    }

    static let cases = [
        Case(nation: .england, year: 2022, dates: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        Case(nation: .england, year: 2023, dates: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        Case(nation: .england, year: 2024, dates: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        Case(nation: .england, year: 2025, dates: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        Case(nation: .england, year: 2026, dates: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        Case(nation: .wales, year: 2027, dates: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        Case(nation: .england, year: 2028, dates: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
        Case(nation: .wales, year: 2029, dates: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
        Case(nation: .england, year: 2030, dates: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
        Case(nation: .scotland, year: 2022, dates: "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"),
        Case(nation: .scotland, year: 2024, dates: "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"),
        Case(nation: .scotland, year: 2025, dates: "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"),
        Case(nation: .scotland, year: 2026, dates: "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
        Case(nation: .scotland, year: 2027, dates: "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"),
        Case(nation: .scotland, year: 2028, dates: "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"),
        Case(nation: .scotland, year: 2029, dates: "01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26"),
        Case(nation: .scotland, year: 2030, dates: "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"),
        Case(
            nation: .northernIreland,
            year: 2024,
            dates: "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"
        ),
        Case(
            nation: .northernIreland,
            year: 2025,
            dates: "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"
        ),
        Case(
            nation: .northernIreland,
            year: 2026,
            dates: "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"
        ),
        Case(
            nation: .northernIreland,
            year: 2027,
            dates: "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28"
        ),
        Case(
            nation: .northernIreland,
            year: 2028,
            dates: "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"
        ),
        Case(
            nation: .northernIreland,
            year: 2029,
            dates: "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26"
        ),
        Case(
            nation: .northernIreland,
            year: 2030,
            dates: "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26"
        ),
    ]

    @Test("The days of a year are those that were published", arguments: cases)
    func dates(example: Case) {
        let days = BankHoliday.all(in: example.year, of: example.nation)
        #expect(days.map { $0.date.iso.dropFirst(5) }.joined(separator: " ") == example.dates)
    }

    @Test("England and Wales keep the same days in every year")
    func same() {
        for year in 2000...2060 {
            #expect(BankHoliday.all(in: year, of: .england) == BankHoliday.all(in: year, of: .wales))
        }
    }

    @Test("In any year no day is kept twice, none at a weekend, and each nation keeps at least its usual number")
    func shape() {
        for year in 1978...2200 {
            for (nation, usual) in zip(Nation.allCases, [8, 8, 9, 10]) {
                let dates = BankHoliday.all(in: year, of: nation).map(\.date)
                #expect(Set(dates).count == dates.count && dates.count >= usual && dates == dates.sorted())
                #expect(dates.allSatisfy { !$0.isWeekend })
            }
        }
    }

    @Test("Of a nation that is not stated a day is known only where all nations agree")
    func unknownNation() throws {
        func isHoliday(_ iso: String) throws -> Bool? {
            LocalCalendar().facts(on: try #require(CalendarDate(iso: iso))).isBankHoliday
        }
        #expect(try isHoliday("2026-12-25") == true)
        #expect(try isHoliday("2026-12-24") == false)
        #expect(try isHoliday("2026-04-06") == nil)
    }
}
