/// The values that an encoder was told, as a tree in two flat arrays, until they are written in order.
///
/// Containers of an `Encoder` have no end, and keys come in any order: so nothing can be written before all is known.
final class JSONTree {
    /// A stretch of ``text``.
    struct Span {
        var start = 0
        var end = 0
    }

    /// One value.
    struct Node {
        /// What kind of value it is.
        enum Kind: UInt8 {
            /// Nothing was said of it: an object without members.
            case unsaid
            /// A text, number, truth value or null, written already.
            case scalar
            case array
            case object
        }

        var kind = Kind.unsaid
        /// Its key where it is a member of an object, not escaped.
        var key = Span()
        /// Where a scalar's JSON stands.
        var scalar = Span()
        var firstChild = -1
        var lastChild = -1
        var nextSibling = -1
        var childCount = 0
    }

    /// The number of the topmost value.
    static let root = 0

    // One encoding fills one tree, and no closure here comes back to it: checking each access costs a tenth of the encoding.
    @exclusivity(unchecked) private(set) var nodes = [Node()]
    @exclusivity(unchecked) private(set) var text: [UInt8] = []

    init() {
        nodes.reserveCapacity(1_024)
        text.reserveCapacity(16_384)
    }

    /// Makes a value an array or object; one that is so already stays as it is.
    func open(_ node: Int, as kind: Node.Kind) {
        if nodes[node].kind != kind { nodes[node].kind = kind }
    }

    /// Adds a member to an object.
    func addMember(_ key: String, to node: Int) -> Int {
        let start = text.count
        var key = key
        key.withUTF8 { text.append(contentsOf: $0) }
        return add(Node(key: Span(start: start, end: text.count)), to: node)
    }

    /// Adds an element to an array.
    func addElement(to node: Int) -> Int { add(Node(), to: node) }

    private func add(_ child: Node, to node: Int) -> Int {
        let number = nodes.count
        nodes.append(child)
        if nodes[node].firstChild < 0 {
            nodes[node].firstChild = number
        } else {
            nodes[nodes[node].lastChild].nextSibling = number
        }
        nodes[node].lastChild = number
        nodes[node].childCount += 1
        return number
    }

    /// Sets a value to one whose JSON is a plain word or number.
    func set(_ node: Int, literal: String) {
        let start = text.count
        var literal = literal
        literal.withUTF8 { text.append(contentsOf: $0) }
        setScalar(node, from: start)
    }

    /// Sets a value to a text.
    func set(_ node: Int, string: String) {
        let start = text.count
        var string = string
        text.append(UInt8(ascii: "\""))
        string.withUTF8 { text.append(escaping: $0) }
        text.append(UInt8(ascii: "\""))
        setScalar(node, from: start)
    }

    private func setScalar(_ node: Int, from start: Int) {
        nodes[node].kind = .scalar
        nodes[node].scalar = Span(start: start, end: text.count)
    }
}
