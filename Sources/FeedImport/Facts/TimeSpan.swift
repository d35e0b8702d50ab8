/// A span of a day in prose: "9am-5pm", "09:00 to 17:30", "10.30-2pm", "between 11 and 1.30".
struct TimeSpan: Hashable, Sendable {
    /// Minutes after midnight.
    var opens: Int
    /// Minutes after midnight, past 1,440 for the next morning.
    var closes: Int

    /// Takes a span that starts at a token; returns it with where it ends.
    ///
    /// An end that does not say its half of the day has the half that makes the span at most twelve hours: "7-9pm",
    /// "10am-4". Where neither says one, only what is plainly daytime is read: a start from 9 to 12 and an end by noon
    /// or from 1 to 6 after it ("9-5", "10.00-3.00"). "6.30-8.30" may be morning or evening and is not read.
    static func take(_ tokens: [Words.Token], at start: Int, joinedByAnd: Bool = false) -> (span: TimeSpan, end: Int)? {
        guard let (from, joint) = end(tokens, at: start),
            tokens.isSpan(joint) || (joinedByAnd && tokens.word(joint) == "and"),
            let (to, after) = end(tokens, at: joint + 1)
        else { return nil }
        if from.isExact, to.isExact {
            guard from.minutes != to.minutes else { return nil }
            return (TimeSpan(from.minutes, to.minutes), after)
        }
        if !from.isExact, !to.isExact {
            let (opens, closes) = (from.minutes, to.minutes)
            guard (540..<780).contains(opens), opens != closes else { return nil }
            if closes > opens, closes < 780 { return (TimeSpan(opens, closes), after) }
            guard (60..<420).contains(closes) else { return nil }
            return (TimeSpan(opens, closes + 720), after)
        }
        let half = ((to.minutes - from.minutes) % 720 + 720) % 720
        let length = half == 0 ? 720 : half
        let opens = from.isExact ? from.minutes : (to.minutes - length + 1_440) % 1_440
        return (TimeSpan(opens, opens + length), after)
    }

    /// Takes a time at which something begins: "at 7pm", "19:30"; a half of the day or an exact figure is needed.
    static func takeStart(_ tokens: [Words.Token], at start: Int) -> (opens: Int, end: Int)? {
        guard let (from, after) = end(tokens, at: start), from.isExact, !tokens.isSpan(after) else { return nil }
        return (from.minutes, after)
    }

    private init(_ opens: Int, _ closes: Int) {
        self.opens = opens
        self.closes = closes > opens ? closes : closes + 1_440
    }

    /// One end of a span: minutes after midnight, and whether its half of the day is certain.
    ///
    /// "09:00" and "14.30" are certain, "9:00" and "2.30" are not.
    private static func end(_ tokens: [Words.Token], at start: Int) -> (time: (minutes: Int, isExact: Bool), end: Int)?
    {
        guard start < tokens.endIndex else { return nil }
        var rest = tokens[start...]
        guard let time = TimeText.take(&rest) else { return nil }
        if let minutes = time.isAfternoon == nil ? nil : time.minutes { return ((minutes, true), rest.startIndex) }
        let minutes = time.hour * 60 + time.minute
        guard case .number(let digits) = tokens[start] else { return ((minutes, true), rest.startIndex) }
        let isExact = time.hour > 12 || digits.hasPrefix("0") || (digits.count == 4 && !digits.contains("."))
        return ((minutes, isExact), rest.startIndex)
    }
}
