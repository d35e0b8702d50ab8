/// Fills one value of a tree with what an `Encodable` says of itself.
struct TreeEncoder: Encoder {
    let tree: JSONTree
    let node: Int

    // Nothing we encode asks where it stands or for settings, and keeping the path would cost more than the encoding.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        tree.open(node, as: .object)
        return KeyedEncodingContainer(ObjectContainer<Key>(tree: tree, node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        tree.open(node, as: .array)
        return ArrayContainer(tree: tree, node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { ScalarContainer(tree: tree, node: node) }
}

extension JSONTree {
    /// Sets a value to a fraction.
    ///
    /// - Throws: `EncodingError` for one that JSON does not have: infinite or not a number.
    func set<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ node: Int, number: Number) throws {
        guard number.isFinite else {
            let context = EncodingError.Context(codingPath: [], debugDescription: "JSON has no number \(number).")
            throw EncodingError.invalidValue(number, context)
        }
        let text = number.description
        set(node, literal: text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    /// Sets a value to whatever an `Encodable` says of itself.
    func set(_ node: Int, value: some Encodable) throws { try value.encode(to: TreeEncoder(tree: self, node: node)) }
}
