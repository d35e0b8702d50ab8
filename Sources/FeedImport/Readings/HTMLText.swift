/// Turns markup into text: blocks become lines, items get bullets, cells are parted, scripts, styles and images vanish.
///
/// A reference that was escaped twice (`&amp;nbsp;`) is the character that was meant; what it gives is never read as
/// markup. It is a cleaner and no browser: it never fails, takes time in proportion to the text, and leaves a `<` that starts
/// no tag alone.
struct HTMLText {
    private let bytes: [UInt8]
    private var position = 0
    private var layout = TextLayout()
    private let lastTagEnd: Int
    /// Bytes that may still be looked through for the ends of tags; hostile markup must not make that quadratic.
    private var budget: Int
    /// The link whose words are being read.
    private var link: HTMLLink?

    /// The text of some markup.
    static func text(of markup: String) -> String {
        guard markup.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return PlainText.lines(markup)
        }
        var cleaner = HTMLText(markup)
        cleaner.run()
        return cleaner.layout.text
    }

    private init(_ markup: String) {
        bytes = Array(markup.utf8)
        lastTagEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        budget = 4 * bytes.count + 1_024
    }

    private mutating func run() {
        var textStart = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") else {
                position += 1
                continue
            }
            let mark = position
            addText(textStart..<mark)
            if byte == UInt8(ascii: "<") ? takeTag() : takeReference() {
                textStart = position
            } else {
                position = mark + 1
                textStart = mark
            }
        }
        addText(textStart..<bytes.count)
    }

    private mutating func addText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let text = String(decoding: bytes[range], as: UTF8.self)
        layout.add(text)
        link?.add(text)
    }

    private mutating func takeReference() -> Bool {
        guard var (scalar, end) = reference(from: position + 1) else { return false }
        while scalar == "&", let (inner, innerEnd) = reference(from: end) { (scalar, end) = (inner, innerEnd) }
        layout.add(scalar)
        link?.add(String(scalar))
        position = end
        return true
    }

    /// The character of a reference whose `&` is behind, and where it ends.
    private func reference(from start: Int) -> (Unicode.Scalar, Int)? {
        let end = bytes[start...].prefix(HTMLEntities.longestName + 2).firstIndex(of: UInt8(ascii: ";"))
        guard let end, let scalar = HTMLEntities.scalar(for: String(decoding: bytes[start..<end], as: UTF8.self)) else {
            return nil
        }
        return (scalar, end + 1)
    }
}

extension HTMLText {
    /// Takes a tag or a comment; false where the `<` starts neither.
    private mutating func takeTag() -> Bool {
        guard position < lastTagEnd, position + 1 < bytes.count else { return false }
        let next = bytes[position + 1]
        if bytes[position...].starts(with: "<!--".utf8) {
            position = end(of: "-->", from: position + 4) ?? bytes.count
            return true
        }
        let isClosing = next == UInt8(ascii: "/")
        let nameStart = position + (isClosing ? 2 : 1)
        let name = bytes[nameStart...].prefix(16).prefix { Self.isNameByte($0) }
        let isDeclaration = next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
        guard isDeclaration || name.first.map(Self.isLetter) ?? false else { return false }
        guard let tagEnd = endOfTag(from: nameStart + name.count) else { return false }
        let attributes = bytes[nameStart + name.count..<tagEnd]
        position = tagEnd
        guard !isDeclaration else { return true }
        let lowercased = String(decoding: name, as: UTF8.self).lowercased()
        if lowercased == "a" {
            endLink()
            link = isClosing ? nil : HTMLLink(attributes: attributes)
        } else {
            apply(lowercased, isClosing: isClosing)
        }
        return true
    }

    /// Writes the address of a link whose words say nothing without it.
    private mutating func endLink() {
        guard let address = link?.addressToShow else { return }
        layout.addSpace()
        layout.add("(\(address))")
    }

    private mutating func apply(_ name: String, isClosing: Bool) {
        switch name {
        case "script", "style", "template", "svg", "head", "iframe":
            guard !isClosing else { return }
            position = end(of: "</\(name)", from: position) ?? bytes.count
            position = endOfTag(from: position) ?? bytes.count
        case "br": layout.addLineBreak()
        case "li": if isClosing { layout.endItem() } else { layout.startItem() }
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr":
            layout.addBlankLine()
        case "div", "tr", "dt", "dd", "section", "article", "header", "footer", "address", "figure", "form", "option":
            layout.startLine()
        case "td", "th": if !isClosing { layout.addCellEdge() }
        default: break
        }
    }

    /// Where a tag ends, which is after its `>`.
    ///
    /// Quoted attributes may hold a `>`; a quote that never closes does not count.
    private mutating func endOfTag(from start: Int) -> Int? {
        var index = start
        var quote: UInt8?
        while index < bytes.count, budget > 0 {
            let byte = bytes[index]
            index += 1
            budget -= 1
            if byte == quote {
                quote = nil
            } else if quote == nil {
                if byte == UInt8(ascii: ">") { return index }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
            }
        }
        return bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    /// The index after some lower-case text, whatever its case in the markup.
    private func end(of wanted: String, from start: Int) -> Int? {
        let wanted = Array(wanted.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            let matches = zip(bytes[index...], wanted).allSatisfy { $0 == $1 || (Self.isLetter($0) && $0 | 0x20 == $1) }
            if matches { return index + wanted.count }
            repeat { index += 1 } while index < bytes.count && bytes[index] != wanted[0]
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isNameByte(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}
