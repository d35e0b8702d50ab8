import DirectoryModel

@testable import FeedImport

/// What holds for everything that is read out of text.
enum ProseCheck {
    /// Whether a text has nothing in it that steers a terminal or hides from the eye.
    static func isClean(_ text: String, of what: String) throws {
        let strays = text.unicodeScalars.filter { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) }
        try Broken.unless(strays.isEmpty, "the text of \(what) has no control characters")
    }

    /// Whether the words of findings stand in a text, white space and invisible marks aside.
    ///
    /// Fifty are looked up: each costs a walk through the text.
    static func stand(_ words: [String], in text: String) throws {
        let whole = bare(text)
        for words in words.prefix(50) {
            try Broken.unless(!words.isEmpty, "a finding has words")
            try Broken.unless(whole.utf8.contains(bare(words).utf8), "the words '\(words)' stand in the text")
        }
    }

    private static func bare(_ text: String) -> String {
        String(String.UnicodeScalarView(PlainText.line(text).unicodeScalars.filter { $0 != " " }))
    }

    /// Whether an age range can be lived in.
    static func isPossible(_ range: AgeRange) throws {
        for age in [range.minimum, range.maximum, range.extendedMaximum].compactMap(\.self) {
            try Broken.unless((0...24_000).contains(age.months), "\(age) is an age")
        }
    }

    /// Whether a span of opening hours is within two days.
    static func isPossible(_ schedule: Schedule) throws {
        if let opens = schedule.opensAt {
            try Broken.unless((0..<1_440).contains(opens), "\(opens) is a minute of a day")
        }
        if let closes = schedule.closesAt {
            try Broken.unless((0...2_880).contains(closes), "\(closes) is a minute of two days")
        }
    }
}
