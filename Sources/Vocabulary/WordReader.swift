/// Reads the words of UTF-8 text one after another, folded.
///
/// Linear, and without allocation unless spellings are kept.
struct WordReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var beginsSentence = true
    private var beginsClause = true
    private let keepsSpelling: Bool
    /// The folded letters of the last word, before the plural is taken off; empty unless they are kept.
    private(set) var spelling: [UInt8] = []

    init(_ bytes: UnsafeRawBufferPointer, keepsSpelling: Bool = false) {
        self.bytes = bytes
        self.keepsSpelling = keepsSpelling
    }

    /// The next word, or `nil` at the end.
    mutating func next() -> FoldedWord? {
        skipToWord()
        guard position < bytes.count else { return nil }
        let start = position
        var end = position
        var hash = WordHash()
        var capitals = 0
        var small = 0
        var isDisguised = false
        var run = 0
        var previous: UInt8 = 0
        if keepsSpelling { spelling.removeAll(keepingCapacity: true) }
        word: while position < bytes.count {
            let byte = bytes[position]
            var folded = byte
            switch byte {
            case 0x61...0x7a: small += 1
            case 0x41...0x5a:
                capitals += 1
                folded = byte | 0x20
            case 0x30...0x39: isDisguised = true
            case 0x27, 0x60:
                guard position + 1 < bytes.count, startsWord(at: position + 1) else { break word }
                position += 1
                continue
            case 0x2a, 0x40:
                // A star or an at sign counts as a letter only inside a word: s*icide, h@rm.
                guard position + 1 < bytes.count, isLetter(bytes[position + 1]) || bytes[position + 1] == 0x2a else {
                    break word
                }
                isDisguised = true
            case 0x80...:
                let scalar = decode(at: position)
                switch foldedScalar(scalar.value) {
                case .separator: break word
                case .apostrophe:
                    guard position + scalar.length < bytes.count, startsWord(at: position + scalar.length) else {
                        break word
                    }
                case .nothing: break
                case .letters(let first, let second):
                    small += 1
                    mix(first, into: &hash)
                    if second != 0 { mix(second, into: &hash) }
                    end = position + scalar.length
                case .other:
                    small += 1
                    for offset in position..<position + scalar.length { mix(bytes[offset], into: &hash) }
                    end = position + scalar.length
                }
                position += scalar.length
                previous = 0
                continue
            default: break word
            }
            run = folded == previous ? run + 1 : 1
            if run >= 3 { isDisguised = true }
            previous = folded
            mix(folded, into: &hash)
            position += 1
            end = position
        }
        defer {
            beginsSentence = false
            beginsClause = false
        }
        return FoldedWord(
            start: start,
            end: end,
            hash: hash.singular,
            isCapitals: capitals >= 2 && capitals > small,
            beginsSentence: beginsSentence,
            beginsClause: beginsClause || beginsSentence,
            mayBeDisguised: isDisguised
        )
    }

    @inline(__always)
    private mutating func mix(_ byte: UInt8, into hash: inout WordHash) {
        hash.mix(byte)
        if keepsSpelling { spelling.append(byte) }
    }

    private mutating func skipToWord() {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0x61...0x7a, 0x41...0x5a, 0x30...0x39: return
            case 0x21, 0x2e, 0x3b, 0x3f:
                // A full stop inside 4.30 or example.org ends no sentence; nor do three in a row.
                let next = position + 1 < bytes.count ? bytes[position + 1] : 0x20
                let last = position > 0 ? bytes[position - 1] : 0
                if next <= 0x20, !(byte == 0x2e && last == 0x2e) { beginsSentence = true }
                beginsClause = true
                position += 1
            case 0x0a:
                var next = position + 1
                while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0d || bytes[next] == 0x09 {
                    next += 1
                }
                if next < bytes.count, bytes[next] == 0x0a { beginsSentence = true }
                beginsClause = true
                position = next
            case 0x28, 0x29, 0x2c, 0x3a, 0x5b, 0x5d:
                beginsClause = true
                position += 1
            case 0x80...:
                let scalar = decode(at: position)
                switch foldedScalar(scalar.value) {
                case .letters, .other: return
                case .separator, .apostrophe, .nothing: position += scalar.length
                }
            default: position += 1
            }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

    private func startsWord(at offset: Int) -> Bool {
        isLetter(bytes[offset]) || (0x30...0x39).contains(bytes[offset]) || bytes[offset] >= 0xc3
    }

    /// The scalar at an offset; an ill-formed byte is U+FFFD of length 1.
    private func decode(at offset: Int) -> (value: UInt32, length: Int) {
        func tail(_ index: Int) -> UInt32? {
            guard offset + index < bytes.count, bytes[offset + index] & 0xc0 == 0x80 else { return nil }
            return UInt32(bytes[offset + index] & 0x3f)
        }
        let lead = UInt32(bytes[offset])
        switch lead {
        case 0xc2...0xdf:
            if let one = tail(1) { return ((lead & 0x1f) << 6 | one, 2) }
        case 0xe0...0xef:
            if let one = tail(1), let two = tail(2) { return ((lead & 0x0f) << 12 | one << 6 | two, 3) }
        case 0xf0...0xf4:
            if let one = tail(1), let two = tail(2), let three = tail(3) {
                return ((lead & 0x07) << 18 | one << 12 | two << 6 | three, 4)
            }
        default: break
        }
        return (0xfffd, 1)
    }
}
