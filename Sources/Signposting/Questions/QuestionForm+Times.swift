import DirectoryModel

extension Directory {
    /// Reads what a form says of times, and what must hold of a service over time.
    func readTimes(
        _ form: QuestionForm,
        today: CalendarDate,
        minute: Int?,
        into question: inout Question,
        _ faults: inout FormFaults
    ) {
        let typedMinute = Self.filled(form.on).flatMap(Self.minute)
        // A day that is given without a time stands for the whole day.
        question.minute = Self.filled(form.on) == nil ? minute : typedMinute
        let (on, at) = (question.on, question.minute)
        question.open = read(form.open, .open, &faults) { typed in
            AskedOpening(typed: typed, on: on, minute: at).map { .read($0) }
                ?? .fault(
                    "Say when: now, Saturday, Saturday 11:00, 2026-11-28 11:00, evenings, weekends, after-school or holidays."
                )
        }
        question.demands.noReferral = read(form.noReferral, .noReferral, &faults, Self.isWanted) ?? false
        question.demands.spansEighteen = read(form.spans18, .spans18, &faults, Self.isWanted) ?? false
        question.demands.fundedUntil = read(form.fundedUntil, .fundedUntil, &faults, Self.day)
        let sessions = read(form.sessions, .sessions, &faults) { typed -> Reading<Int> in
            Int(typed).flatMap { (1...100).contains($0) ? .read($0) : nil }
                ?? .fault("Give the number of weekly sessions that are left, 1 to 100.")
        }
        let last = read(form.ends, .ends, &faults, Self.day) ?? sessions.map { on.adding(days: 7 * $0) }
        question.ending = last.map { AskedEnding(lastSession: $0, sessions: sessions) }
    }

    private static func isWanted(_ typed: String) -> Reading<Bool> {
        switch typed.lowercased() {
        case "yes", "true", "on", "1": .read(true)
        case "no", "false", "off", "0": .read(false)
        default: .fault("Say yes or no.")
        }
    }

    private static func day(_ typed: String) -> Reading<CalendarDate> {
        CalendarDate(iso: typed).map { .read($0) } ?? .fault("Give the day as year-month-day, such as 2027-05-21.")
    }

    /// The time in `2026-11-21T14:30`; `nil` where there is none.
    private static func minute(_ typed: String) -> Int? {
        let time = typed.dropFirst(10).drop { $0 == "T" || $0 == " " }
        let parts = time.split(separator: ":").prefix(2).compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }

    /// An age as "16 years 10 months" or "16y 10m"; `nil` for anything else.
    static func yearsAndMonths(_ typed: String) -> Age? {
        let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
        let letters = typed.lowercased().filter(\.isLetter)
        guard numbers.count == 2, (0...120).contains(numbers[0]), (0..<12).contains(numbers[1]),
            ["ym", "yearsmonths", "yearmonths", "yearsmonth", "yearsandmonths", "yearsandmonth"].contains(letters)
        else { return nil }
        return Age(months: numbers[0] * 12 + numbers[1])
    }
}
