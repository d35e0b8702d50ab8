/// Lays out text as it arrives: single spaces, trimmed lines, at most one blank line between them.
struct TextLayout {
    private var output = String.UnicodeScalarView()
    private var hasSpace = false
    private var lineBreaks = 0
    private var hasBullet = false
    private var hasCellEdge = false

    /// The text so far, without white space at its ends.
    var text: String { String(output) }

    /// Adds a character; white space of any kind counts as a space, invisible ones vanish.
    mutating func add(_ scalar: Unicode.Scalar) {
        if Self.isSpace(scalar) {
            hasSpace = true
        } else if !Self.isInvisible(scalar) {
            settle()
            output.append(scalar)
        }
    }

    /// Adds text character by character.
    mutating func add(_ text: some StringProtocol) { for scalar in text.unicodeScalars { add(scalar) } }

    /// Adds a space between words, where none stands yet.
    mutating func addSpace() { hasSpace = true }

    /// Starts a new line; several in a row make a blank line.
    mutating func addLineBreak() { if !hasBullet { lineBreaks += 1 } }

    /// Starts a new line where the current one has text.
    mutating func startLine() { if !hasBullet { lineBreaks = max(lineBreaks, 1) } }

    /// Leaves a blank line.
    mutating func addBlankLine() { if !hasBullet { lineBreaks = max(lineBreaks, 2) } }

    /// Starts an item of a list; its bullet is written with its first text, on the same line.
    mutating func startItem() {
        startLine()
        hasBullet = true
    }

    /// Ends an item, whose bullet goes where it has had no text.
    mutating func endItem() {
        hasBullet = false
        lineBreaks = 1
    }

    /// Parts two cells of a row, where text stands on both sides.
    mutating func addCellEdge() { hasCellEdge = true }

    private mutating func settle() {
        if !output.isEmpty {
            if lineBreaks > 0 {
                // One by one: appending a sequence would copy the whole output every time.
                output.append("\n")
                if lineBreaks > 1 { output.append("\n") }
            } else if hasCellEdge {
                for scalar in " | ".unicodeScalars { output.append(scalar) }
            } else if hasSpace {
                output.append(" ")
            }
        }
        if hasBullet { for scalar in "\u{2022} ".unicodeScalars { output.append(scalar) } }
        hasSpace = false
        hasBullet = false
        hasCellEdge = false
        lineBreaks = 0
    }

    /// White space; the properties of ASCII are known without looking them up.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// Control characters and the marks that take no room on the page.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }
}
