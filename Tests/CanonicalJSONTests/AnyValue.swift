import TestSupport

/// Any JSON value, made at random, and encoded as a type's own conformance would.
indirect enum AnyValue: Encodable {
    case null
    case truth(Bool)
    case whole(Int64)
    case small(UInt8)
    case fraction(Double)
    case text(String)
    case list([AnyValue])
    case object([String: AnyValue])
    /// An object through nested containers instead of values of its own.
    case nested([String: [Int]])

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .list(let values):
            var elements = encoder.unkeyedContainer()
            for value in values { try elements.encode(value) }
        case .object(let values):
            var members = encoder.container(keyedBy: Key.self)
            for (key, value) in values { try members.encode(value, forKey: Key(stringValue: key)) }
        case .nested(let values):
            var members = encoder.container(keyedBy: Key.self)
            for (key, numbers) in values {
                var elements = members.nestedUnkeyedContainer(forKey: Key(stringValue: key))
                for number in numbers { try elements.encode(number) }
            }
        default: try encodeScalar(to: encoder)
        }
    }

    private func encodeScalar(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .truth(let value): try container.encode(value)
        case .whole(let value): try container.encode(value)
        case .small(let value): try container.encode(value)
        case .fraction(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        default: try container.encodeNil()
        }
    }

    static func generated(depth: Int, using generator: inout SeededGenerator) -> AnyValue {
        let count = Int.random(in: 0...4, using: &generator)
        switch Int.random(in: 0...(depth < 4 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .truth(.random(using: &generator))
        case 2: return .whole(Int64(truncatingIfNeeded: generator.next()))
        case 3: return .small(.random(in: 0...255, using: &generator))
        case 4: return .fraction(Double.random(in: -1e6...1e6, using: &generator))
        case 5: return .text(text(using: &generator))
        case 6: return .list((0..<count).map { _ in generated(depth: depth + 1, using: &generator) })
        case 7:
            let members = (0..<count).map { _ in
                (text(using: &generator), generated(depth: depth + 1, using: &generator))
            }
            return .object(Dictionary(members) { first, _ in first })
        default: return .nested([text(using: &generator): Array(0..<count), "empty": []])
        }
    }

    private static func text(using generator: inout SeededGenerator) -> String {
        let alphabet: [Character] = [
            "a", "B", "c", "/", "\"", "\\", "\n", "\u{0}", "\u{1F}", "é", "ß", "😀", " ", "1", "_",
        ]
        return String(
            (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) }
        )
    }
}
