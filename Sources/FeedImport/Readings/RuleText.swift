import DirectoryModel

/// Reads the parts of a recurrence rule (RFC 5545), as HSDS schedules have them.
enum RuleText {
    /// A whole rule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE`.
    static func read(_ text: String) -> ReadingResult<Schedule> {
        do throws(RecurrenceRuleFault) {
            return .plain(try Schedule(recurrenceRule: PlainText.line(text)))
        } catch {
            return .refused(reason: "not a rule that a schedule can keep")
        }
    }

    /// Days with or without positions: `MO,WE`, `1TU`, `-1FR`, or as people write them.
    static func readDays(_ text: String) -> ReadingResult<[OrdinalWeekday]> {
        let codes = text.split { $0 == "," || $0.isWhitespace }.map { OrdinalWeekday(code: $0.uppercased()) }
        let days = codes.compactMap { $0 }
        if !days.isEmpty, days.count == codes.count { return .plain(days) }
        return WeekdayText.read(text).map { $0.map { OrdinalWeekday($0) } }
    }

    /// Days of the month: `1,15,-1`.
    static func readMonthDays(_ text: String) -> ReadingResult<[Int]> {
        let numbers = text.split { $0 == "," || $0.isWhitespace }.map { Int($0) }
        let days = numbers.compactMap { $0 }.filter { (1...31).contains($0.magnitude) }
        guard !days.isEmpty, days.count == numbers.count else { return .refused(reason: "not days of a month") }
        return .plain(days)
    }

    /// Every how many weeks or months, 1 to 999.
    static func readInterval(_ text: String) -> ReadingResult<Int> {
        guard let number = NumberText.readWhole(text).value, (1...999).contains(number) else {
            return .refused(reason: "not an interval")
        }
        return .plain(number)
    }
}
