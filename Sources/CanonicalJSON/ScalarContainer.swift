/// The container of one value.
struct ScalarContainer: SingleValueEncodingContainer {
    let tree: JSONTree
    let node: Int

    var codingPath: [any CodingKey] { [] }

    func encodeNil() { tree.set(node, literal: "null") }
    func encode(_ value: Bool) { tree.set(node, literal: value ? "true" : "false") }
    func encode(_ value: String) { tree.set(node, string: value) }
    func encode(_ value: Double) throws { try tree.set(node, number: value) }
    func encode(_ value: Float) throws { try tree.set(node, number: value) }
    func encode(_ value: Int) { tree.set(node, literal: String(value)) }
    func encode(_ value: Int8) { tree.set(node, literal: String(value)) }
    func encode(_ value: Int16) { tree.set(node, literal: String(value)) }
    func encode(_ value: Int32) { tree.set(node, literal: String(value)) }
    func encode(_ value: Int64) { tree.set(node, literal: String(value)) }
    func encode(_ value: UInt) { tree.set(node, literal: String(value)) }
    func encode(_ value: UInt8) { tree.set(node, literal: String(value)) }
    func encode(_ value: UInt16) { tree.set(node, literal: String(value)) }
    func encode(_ value: UInt32) { tree.set(node, literal: String(value)) }
    func encode(_ value: UInt64) { tree.set(node, literal: String(value)) }
    func encode(_ value: some Encodable) throws { try tree.set(node, value: value) }
}
