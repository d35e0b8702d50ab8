/// The container of an object's members.
struct ObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let tree: JSONTree
    let node: Int

    var codingPath: [any CodingKey] { [] }

    private func member(_ key: Key) -> Int { tree.addMember(key.stringValue, to: node) }

    func encodeNil(forKey key: Key) { tree.set(member(key), literal: "null") }
    func encode(_ value: Bool, forKey key: Key) { tree.set(member(key), literal: value ? "true" : "false") }
    func encode(_ value: String, forKey key: Key) { tree.set(member(key), string: value) }
    func encode(_ value: Double, forKey key: Key) throws { try tree.set(member(key), number: value) }
    func encode(_ value: Float, forKey key: Key) throws { try tree.set(member(key), number: value) }
    func encode(_ value: Int, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: Int8, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: Int16, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: Int32, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: Int64, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: UInt, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: UInt8, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: UInt16, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: UInt32, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: UInt64, forKey key: Key) { tree.set(member(key), literal: String(value)) }
    func encode(_ value: some Encodable, forKey key: Key) throws { try tree.set(member(key), value: value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(tree: tree, node: member(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        TreeEncoder(tree: tree, node: member(key)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { TreeEncoder(tree: tree, node: tree.addMember("super", to: node)) }
    func superEncoder(forKey key: Key) -> any Encoder { TreeEncoder(tree: tree, node: member(key)) }
}
