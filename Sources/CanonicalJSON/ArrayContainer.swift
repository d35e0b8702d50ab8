/// The container of an array's elements.
struct ArrayContainer: UnkeyedEncodingContainer {
    let tree: JSONTree
    let node: Int

    var codingPath: [any CodingKey] { [] }
    var count: Int { tree.nodes[node].childCount }

    private func element() -> Int { tree.addElement(to: node) }

    func encodeNil() { tree.set(element(), literal: "null") }
    func encode(_ value: Bool) { tree.set(element(), literal: value ? "true" : "false") }
    func encode(_ value: String) { tree.set(element(), string: value) }
    func encode(_ value: Double) throws { try tree.set(element(), number: value) }
    func encode(_ value: Float) throws { try tree.set(element(), number: value) }
    func encode(_ value: Int) { tree.set(element(), literal: String(value)) }
    func encode(_ value: Int8) { tree.set(element(), literal: String(value)) }
    func encode(_ value: Int16) { tree.set(element(), literal: String(value)) }
    func encode(_ value: Int32) { tree.set(element(), literal: String(value)) }
    func encode(_ value: Int64) { tree.set(element(), literal: String(value)) }
    func encode(_ value: UInt) { tree.set(element(), literal: String(value)) }
    func encode(_ value: UInt8) { tree.set(element(), literal: String(value)) }
    func encode(_ value: UInt16) { tree.set(element(), literal: String(value)) }
    func encode(_ value: UInt32) { tree.set(element(), literal: String(value)) }
    func encode(_ value: UInt64) { tree.set(element(), literal: String(value)) }
    func encode(_ value: some Encodable) throws { try tree.set(element(), value: value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(tree: tree, node: element()).container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        TreeEncoder(tree: tree, node: element()).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { TreeEncoder(tree: tree, node: element()) }
}
