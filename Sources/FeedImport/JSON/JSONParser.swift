/// Parses one JSON value strictly by RFC 8259, and tells where it goes wrong.
struct JSONParser {
    /// What is wrong and where.
    struct Fault: Error, Hashable {
        /// Bytes from the start of the value.
        var offset: Int
        /// A short phrase: "a value was expected".
        var reason: String
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private let depthLimit: Int

    /// The value that some bytes spell.
    ///
    /// Throws ``Fault``.
    static func parse(_ bytes: some Collection<UInt8>, depthLimit: Int = 512) throws(Fault) -> JSONValue {
        var parser = JSONParser(bytes: ArraySlice(bytes), depthLimit: depthLimit)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == parser.bytes.endIndex else { throw parser.fault("text after the value") }
        return value
    }

    private init(bytes: ArraySlice<UInt8>, depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        position = bytes.startIndex
    }

    private func fault(_ reason: String) -> Fault { Fault(offset: position - bytes.startIndex, reason: reason) }

    private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
        default: throw fault("a value was expected")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
        let length = word.utf8CodeUnitCount
        guard bytes[position...].prefix(length).elementsEqual(String(describing: word).utf8) else {
            throw fault("a value was expected")
        }
        position += length
        return value
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
        guard depth <= depthLimit else { throw fault("nested deeper than \(depthLimit)") }
        position += 1
        var items: [JSONValue] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return .array(items)
        }
        while true {
            items.append(try value(depth: depth))
            skipSpace()
            switch next {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"):
                position += 1
                return .array(items)
            default: throw fault("a comma or ']' was expected")
            }
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        guard depth <= depthLimit else { throw fault("nested deeper than \(depthLimit)") }
        position += 1
        var members: [JSONValue.Member] = []
        var places: [String: Int] = [:]
        skipSpace()
        if next == UInt8(ascii: "}") {
            position += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("a member's name in quotes was expected") }
            let name = try string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw fault("a colon was expected") }
            position += 1
            let member = JSONValue.Member(name: name, value: try value(depth: depth))
            // RFC 8259 allows a name twice; the last one counts, as where most publishers look at their feed (ECMA-262).
            if let place = places.updateValue(members.count, forKey: name) {
                members[place] = member
                places[name] = place
            } else {
                members.append(member)
            }
            skipSpace()
            switch next {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"):
                position += 1
                return .object(members)
            default: throw fault("a comma or '}' was expected")
            }
        }
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() throws(Fault) {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        guard position > start else { throw fault("a digit was expected") }
    }
}

extension JSONParser {
    private mutating func string() throws(Fault) -> String {
        position += 1
        let start = position
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if next == UInt8(ascii: "\"") {
            let plain = bytes[start..<position]
            position += 1
            if plain.withUnsafeBufferPointer({ $0.allSatisfy { $0 < 0x80 } }) {
                return String(decoding: plain, as: UTF8.self)
            }
            guard let text = String(validating: plain, as: UTF8.self) else { throw fault("not valid UTF-8") }
            return text
        }
        var unescaped = Array(bytes[start..<position])
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: unescaped, as: UTF8.self) else { throw fault("not valid UTF-8") }
                position += 1
                return text
            case UInt8(ascii: "\\"):
                position += 1
                unescaped.append(contentsOf: UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter)
            case 0..<0x20: throw fault("a control character stands unescaped in a string")
            default:
                unescaped.append(byte)
                position += 1
            }
        }
        throw fault("a string is never closed")
    }

    private mutating func escape() throws(Fault) -> Unicode.Scalar {
        guard let letter = next else { throw fault("a string is never closed") }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        default: throw fault("no such escape")
        }
    }

    private mutating func codePoint() throws(Fault) -> Unicode.Scalar {
        let high = try fourHexDigits()
        guard (0xD800...0xDFFF).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
        guard high < 0xDC00, next == UInt8(ascii: "\\") else { throw fault("half a surrogate pair") }
        position += 1
        guard next == UInt8(ascii: "u") else { throw fault("half a surrogate pair") }
        position += 1
        let low = try fourHexDigits()
        guard (0xDC00...0xDFFF).contains(low) else { throw fault("half a surrogate pair") }
        return Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func fourHexDigits() throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("four hexadecimal digits were expected")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
