/// Reads times of day into minutes after midnight.
enum TimeText {
    /// The time that a text names: `09:00`, `9.30`, `9am`, `5:30 pm`, `0900`, `noon`, `midnight` (0).
    static func read(_ text: String) -> ReadingResult<Int> {
        var rest = Words(text).tokens[...]
        guard rest.count <= 8, let time = take(&rest), rest.isEmpty, let minutes = time.minutes else {
            return .refused(reason: "not a time of day")
        }
        return .plain(minutes)
    }

    /// A time whose half of the day may not be said.
    struct Time: Hashable {
        var hour: Int
        var minute: Int
        var isAfternoon: Bool?

        /// Minutes after midnight; `nil` for a bare "9", which says no half of the day, is written `09:00` or `9am`.
        var minutes: Int? {
            guard let isAfternoon else { return isExact ? hour * 60 + minute : nil }
            return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
        }

        /// Whether the twenty-four hour form was used.
        var isExact = true
    }

    /// Takes a time from the front of some tokens.
    static func take(_ tokens: inout ArraySlice<Words.Token>) -> Time? {
        switch tokens.first {
        case .word("noon"), .word("midday"):
            tokens.removeFirst()
            return Time(hour: 12, minute: 0)
        case .word("midnight"):
            tokens.removeFirst()
            return Time(hour: 0, minute: 0)
        case .number(let digits):
            var rest = tokens.dropFirst()
            guard var time = clock(digits, &rest) else { return nil }
            time.isAfternoon = takeHalf(&rest)
            if time.isAfternoon != nil, !(1...12).contains(time.hour) { return nil }
            tokens = rest
            return time
        default: return nil
        }
    }

    private static func clock(_ digits: String, _ rest: inout ArraySlice<Words.Token>) -> Time? {
        let parts = digits.split(separator: ".")
        var hour = parts.first.flatMap { Int($0) } ?? -1
        var minute = parts.count > 1 ? Int(parts[1]) ?? -1 : 0
        var isExact = parts.count > 1
        if parts.count == 1, digits.count == 4 {
            (hour, minute, isExact) = (hour / 100, hour % 100, true)
        } else if parts.count == 1, rest.first == .sign(":"), case .number(let minutes)? = rest.dropFirst().first {
            guard minutes.count == 2 else { return nil }
            (minute, isExact) = (Int(minutes) ?? -1, true)
            rest = rest.dropFirst(2)
            // Seconds of `09:00:00` say nothing.
            if rest.first == .sign(":"), case .number? = rest.dropFirst().first { rest = rest.dropFirst(2) }
        } else if parts.count > 1, parts[1].count != 2 {
            return nil
        }
        guard parts.count <= 2, (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        return Time(hour: hour, minute: minute, isAfternoon: nil, isExact: isExact)
    }

    private static func takeHalf(_ rest: inout ArraySlice<Words.Token>) -> Bool? {
        switch rest.first {
        case .word("am"), .word("pm"):
            defer { rest.removeFirst() }
            return rest.first == .word("pm")
        case .word("noon"), .word("midday"):
            rest.removeFirst()
            return true
        case .word("midnight"):
            rest.removeFirst()
            return false
        case .word("a"), .word("p"):
            guard rest.dropFirst().first == .sign("."), rest.dropFirst(2).first == .word("m") else { return nil }
            defer { rest = rest.dropFirst(rest.dropFirst(3).first == .sign(".") ? 4 : 3) }
            return rest.first == .word("p")
        default: return nil
        }
    }
}
