/// JSON with its keys in order, so that the same value always gives the same bytes.
///
/// It writes what `JSONEncoder` writes with `.sortedKeys` and `.withoutEscapingSlashes` (RFC 8259), at a fraction of the cost: an
/// answer has a thousand values, and encoding it was the greater part of a question's time
/// (`docs/decisions/0019-own-json-writer.md`). Keys are ordered by their UTF-8 bytes. Types of Foundation that
/// `JSONEncoder` treats apart (`Date`, `Data`, `URL`, `Decimal`) have no form of their own here.
package enum CanonicalJSON {
    /// How the text is laid out.
    package enum Layout: Sendable {
        /// On one line, without spaces.
        case compact
        /// A line for each value, indented by two spaces a level.
        case indented
    }

    /// The JSON of a value.
    ///
    /// O(values · log keys of an object).
    ///
    /// - Throws: `EncodingError` for a number that JSON does not have, and whatever the value's own `encode(to:)` throws.
    package static func bytes(of value: some Encodable, layout: Layout = .compact) throws -> [UInt8] {
        let tree = JSONTree()
        try value.encode(to: TreeEncoder(tree: tree, node: JSONTree.root))
        return TreeWriter.bytes(tree, layout: layout)
    }

    /// The JSON of a value as text.
    ///
    /// - Throws: As ``bytes(of:layout:)``.
    package static func text(of value: some Encodable, layout: Layout = .compact) throws -> String {
        String(decoding: try bytes(of: value, layout: layout), as: UTF8.self)
    }
}
