import DirectoryModel

/// Reads ages and statements of ages.
///
/// Only plain forms are read; the rest stays words.
enum AgeText {
    /// An age from a number of years or months, or from "18 months".
    static func read(_ text: String, inMonths: Bool) -> ReadingResult<Age> {
        // Most feeds write nothing but digits.
        if text.utf8.count <= 3, text.utf8.first != UInt8(ascii: "+"), let number = Int(text), number >= 0 {
            guard let age = age(Double(number), inMonths: inMonths) else { return .refused(reason: "not an age") }
            return .plain(age)
        }
        let tokens = Words(text).tokens
        guard case .number(let digits)? = tokens.first, let value = NumberText.read(digits).value else {
            return .refused(reason: "not an age")
        }
        let unit: Bool
        switch tokens.dropFirst().first {
        case nil: unit = inMonths
        case .word("months"), .word("month"), .word("mths"): unit = true
        case .word("years"), .word("year"), .word("yrs"): unit = false
        default: return .refused(reason: "not an age")
        }
        guard tokens.count <= 2, let age = age(value, inMonths: unit) else { return .refused(reason: "not an age") }
        return .plain(age)
    }

    /// A text that says ages and little else; see ``AgeColumn``.
    static func readRange(_ text: String) -> ReadingResult<AgeRange> {
        let words = PlainText.line(text)
        let column = AgeColumn(words)
        guard let range = column.ages else {
            return .repaired(AgeRange(text: words), reason: "ages kept as words")
        }
        let ages = range.with(text: words)
        return column.isAbout ? .repaired(ages, reason: "near ages read with an unclear upper end") : .plain(ages)
    }

    /// The one statement of ages in prose; its words go with it.
    static func find(in text: String) -> ReadingResult<AgeRange> {
        let findings = AgeFacts.findings(in: text)
        guard let first = findings.first, findings.allSatisfy({ $0.value == first.value }) else {
            return .refused(reason: "no plain ages in the text")
        }
        return .derived(first.value.with(text: first.words), reason: "ages found in the text")
    }

    static func age(_ value: Double, inMonths: Bool) -> Age? {
        guard value >= 0, value <= 2_000, let months = Int(exactly: inMonths ? value : value * 12) else { return nil }
        return Age(months: months)
    }
}

extension AgeRange {
    fileprivate func with(text: String) -> AgeRange {
        var range = self
        range.text = text
        return range
    }
}
