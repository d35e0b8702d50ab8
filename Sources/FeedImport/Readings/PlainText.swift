/// Cleans plain text of what no reader sees.
enum PlainText {
    /// The text on one line: every stretch of white space becomes one space.
    static func line(_ text: String) -> String {
        if isCleanLine(text) { return text }
        var layout = TextLayout()
        for scalar in text.unicodeScalars { layout.add(scalar) }
        return layout.text
    }

    /// The text with its line breaks: white space inside a line becomes one space, several blank lines become one.
    static func lines(_ text: String) -> String {
        if isCleanLine(text) { return text }
        var layout = TextLayout()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{85}": layout.addLineBreak()
            case "\u{2029}": layout.addBlankLine()
            default: layout.add(scalar)
            }
            previous = scalar
        }
        return layout.text
    }

    /// Whether a text is ASCII on one line with single spaces inside, so that there is nothing to do.
    private static func isCleanLine(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { ByteSearch.isCleanLine($0) }
    }
}
