/// Percent-encoding of paths and forms (RFC 3986 section 2.1; WHATWG URL, `application/x-www-form-urlencoded`).
enum PercentEncoding {
    /// The text that encoded bytes mean.
    ///
    /// A stray `%` stands for itself; bytes that are not UTF-8 become U+FFFD.
    static func decode(_ encoded: some Sequence<UInt8>, plusIsSpace: Bool) -> String {
        var decoded: [UInt8] = []
        var pending: [UInt8] = []
        for byte in encoded {
            if !pending.isEmpty {
                guard let digit = hexadecimal(byte) else {
                    decoded += pending
                    pending = []
                    append(byte)
                    continue
                }
                if pending.count == 1 {
                    pending.append(byte)
                } else {
                    decoded.append((hexadecimal(pending[1]) ?? 0) << 4 | digit)
                    pending = []
                }
            } else {
                append(byte)
            }
        }
        decoded += pending
        return String(decoding: decoded, as: UTF8.self)

        func append(_ byte: UInt8) {
            if byte == UInt8(ascii: "%") {
                pending = [byte]
            } else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
    }

    /// Text as one segment of a path: all but unreserved characters and the colon encoded.
    static func segment(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: ":"):
                encoded.append(byte)
            default:
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// The pairs of a query string or a form body, in order.
    ///
    /// Empty names are passed over.
    static func pairs(_ encoded: some Collection<UInt8>) -> [(name: String, value: String)] {
        encoded.split(separator: UInt8(ascii: "&")).compactMap { pair in
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = halves.first, !name.isEmpty else { return nil }
            return (
                decode(name, plusIsSpace: true),
                halves.count > 1 ? decode(halves[1], plusIsSpace: true) : ""
            )
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
