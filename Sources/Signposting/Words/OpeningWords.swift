import DirectoryModel

/// Whether a service is open, told in words for the moment of a question.
///
/// Hours that are not stated are said to be unknown, never open; a closed service is left to its status.
struct OpeningWords {
    /// The question.
    let question: Question
    /// What is known of the days.
    let calendar: LocalCalendar

    /// "open now until 5 pm", "closed now: opens Monday 9 am", "hours not stated: ring and ask".
    func words(_ service: Service) -> String {
        let hours = service.hours
        guard hours.allHours == .yes || !hours.schedules.isEmpty else { return Self.notStated }
        let words = state(hours)
        let additions = [hours.text].compactMap { $0 }.filter { hours.allHours != .yes && Self.saysMore($0) }
        return words + additions.map { " (its record adds: \($0))" }.joined()
    }

    /// The same of hours that are stated, without what the record adds in words.
    func state(_ hours: OpeningHours) -> String {
        question.minute.map { now(hours, minute: $0) } ?? wholeDay(hours)
    }

    /// Whether words say more than days and times, which the spans say already.
    private static func saysMore(_ text: String) -> Bool {
        words(of: text.lowercased()).contains { word in
            !plain.contains(String(word)) && !days.contains { $0.hasPrefix(word.prefix(3)) && word.count >= 3 }
        }
    }

    /// What stands between anything but letters; bytes tell them where all are of ASCII.
    private static func words(of text: String) -> [Substring] {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split { !$0.isLetter } }
        return text.utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }.map { Substring($0) }
    }

    private static let plain: Set = [
        "am", "pm", "noon", "midnight", "to", "and", "from", "until", "till", "open", "daily", "hours",
    ]
    private static let days = Weekday.allCases.map { $0.name.lowercased() }

    static let notStated = "hours not stated: ring and ask"

    private func now(_ hours: OpeningHours, minute: Int) -> String {
        let moment = UKClock.moment(of: ClockTime(question.on, minute: minute), .earlier)
        return Self.words(hours.state(at: moment, calendar), on: question.on, now: "now")
    }

    /// The state at a moment in words; "now" may be another moment's name.
    static func words(_ state: OpenState, on day: CalendarDate, now: String) -> String {
        let note = state.note.map { " (\($0))" } ?? ""
        let next = state.next.map { "opens \(time($0, from: day))\(note)" }
        switch state.isOpen {
        case .yes:
            guard let until = state.until else { return "open \(now), at all hours" }
            return "open \(now) until \(time(until, from: day))\(note)"
        case .no: return "closed \(now): \(next ?? "when it opens next is not stated, ring and ask")"
        case .notStated:
            return "not stated whether it is open \(now): ring and ask" + (next.map { "; for certain it \($0)" } ?? "")
        }
    }

    private func wholeDay(_ hours: OpeningHours) -> String {
        let day = "\(question.on.weekday.name) \(question.on.words)"
        if hours.allHours == .yes, !hours.closures.contains(where: { $0.holds(question.on) }) {
            return "open on \(day), at all hours"
        }
        let spans = hours.spans(on: question.on, calendar).sorted { $0.opens < $1.opens }
        if spans.contains(where: { !$0.isCertain }) { return "not stated whether it is open on \(day): ring and ask" }
        guard !spans.isEmpty else {
            let start = UKClock.moment(of: ClockTime(question.on, minute: 1_439), .later)
            let next = hours.state(at: start, calendar)
            return "closed on \(day)" + (next.next.map { ": opens \(Self.time($0, from: question.on))" } ?? "")
        }
        let times = spans.map { span in
            let (opens, closes) = (UKClock.time(at: span.opens), UKClock.time(at: span.closes))
            let note = span.note.map { " (\($0))" } ?? ""
            return "\(HoursWords.time(opens.minute)) to \(HoursWords.time(closes.minute))\(note)"
        }
        return "open on \(day), \(times.joined(separator: " and "))"
    }

    /// A moment as it is said on a day: "5 pm", "Monday 9 am", "Tuesday 5 January 2027 9 am".
    private static func time(_ moment: Int, from day: CalendarDate) -> String {
        let time = UKClock.time(at: moment)
        let days = time.date.daysSince1970 - day.daysSince1970
        let words = HoursWords.time(time.minute)
        switch days {
        case 0: return words
        case 1..<7: return "\(time.date.weekday.name) \(words)"
        default: return "\(time.date.weekday.name) \(time.date.words) \(words)"
        }
    }
}
