import CanonicalJSON
import Foundation
import TestSupport
import Testing

@Suite("JSON as JSONEncoder writes it")
struct FoundationAgreementTests {
    @Test("Generated values come out byte for byte as JSONEncoder writes them", arguments: 0..<40)
    func generated(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<50 {
            let value = AnyValue.generated(depth: 0, using: &generator)
            #expect(try CanonicalJSON.text(of: value) == foundation(value, []))
            #expect(try CanonicalJSON.text(of: value, layout: .indented) == foundation(value, .prettyPrinted))
        }
    }

    @Test("Every escape is the one of JSONEncoder")
    func escapes() throws {
        let scalars = (0..<0x100).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FEFF}", "😀", "é"]
        for scalar in scalars {
            let value = AnyValue.object([String(Character(scalar)): .text("a\(Character(scalar))b")])
            #expect(try CanonicalJSON.text(of: value) == foundation(value, []))
        }
    }

    @Test("What must be escaped is found wherever it stands in a text")
    func escapesAnywhere() throws {
        for scalar in (0..<0x80).compactMap(Unicode.Scalar.init) {
            for place in 0..<20 {
                var text = String(repeating: " é!#[]a", count: 3).unicodeScalars
                text.insert(scalar, at: text.index(text.startIndex, offsetBy: place))
                let value = AnyValue.text(String(text))
                #expect(try CanonicalJSON.text(of: [value]) == foundation([value], []))
            }
        }
    }

    @Test(
        "Numbers are those of JSONEncoder",
        arguments: [
            0, -0.0, 1, 1.5, 0.1, 1e21, 1e-7, 123_456_789.125, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
        ]
    )
    func numbers(number: Double) throws {
        #expect(try CanonicalJSON.text(of: [number]) == foundation([number], []))
        guard Float(number).isFinite else { return }
        #expect(try CanonicalJSON.text(of: [Float(number)]) == foundation([Float(number)], []))
    }

    @Test("A number that JSON does not have is refused", arguments: [Double.nan, .infinity, -.infinity])
    func noNumber(number: Double) {
        #expect(throws: EncodingError.self) { try CanonicalJSON.bytes(of: ["a": number]) }
    }

    @Test("Records with optional, nested and enumerated parts agree")
    func records() throws {
        let records = [Record.example, Record(name: "", kind: .plain, parent: nil, tags: [], sizes: [:])]
        #expect(try CanonicalJSON.text(of: records) == foundation(records, []))
        #expect(try CanonicalJSON.text(of: records, layout: .indented) == foundation(records, .prettyPrinted))
    }

    @Test("Of a member told twice the last counts, and one that is told nothing is an empty object")
    func oddEncodings() throws {
        #expect(try CanonicalJSON.text(of: ToldTwice()) == #"{"a":2,"b":{}}"#)
    }

    private func foundation(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// A record as the synthesised conformances encode it.
private final class Parent: Encodable, Sendable {
    let note = "a/b \"c\""
}

private struct Record: Encodable {
    enum Kind: Encodable {
        case plain
        case placed(latitude: Double, longitude: Double)
        case named(String)
    }

    var name: String
    var kind: Kind
    var parent: Parent?
    var tags: [String?]
    var sizes: [String: Int]

    static let example = Record(
        name: "Ambleford\n\u{1}",
        kind: .placed(latitude: 52.1, longitude: -0.4),
        parent: Parent(),
        tags: ["b", nil, "a"],
        sizes: ["z": 1, "a": -2, "m": .max]
    )
}

private struct ToldTwice: Encodable {
    enum CodingKeys: CodingKey {
        case a, b
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(1, forKey: .a)
        _ = members.superEncoder(forKey: .b)
        try members.encode(2, forKey: .a)
    }
}
