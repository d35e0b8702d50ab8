/// Writes a tree as JSON, the members of each object in the order of their keys.
struct TreeWriter {
    private let nodes: [JSONTree.Node]
    private let text: [UInt8]
    private let layout: CanonicalJSON.Layout
    private(set) var bytes: [UInt8] = []

    init(tree: JSONTree, layout: CanonicalJSON.Layout) {
        nodes = tree.nodes
        text = tree.text
        self.layout = layout
        bytes.reserveCapacity(text.count + 8 * nodes.count)
    }

    /// Writes a value and all that is in it; recursion is as deep as the value's type was encoded.
    mutating func write(_ number: Int, depth: Int) {
        let node = nodes[number]
        switch node.kind {
        case .scalar: bytes.append(contentsOf: text[node.scalar.start..<node.scalar.end])
        case .array: write(elements(of: node), depth: depth, open: "[", close: "]", keyed: false)
        case .object, .unsaid: write(members(of: node), depth: depth, open: "{", close: "}", keyed: true)
        }
    }

    private mutating func write(
        _ children: [Int],
        depth: Int,
        open: Unicode.Scalar,
        close: Unicode.Scalar,
        keyed: Bool
    ) {
        bytes.append(UInt8(ascii: open))
        for (place, child) in children.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(depth + 1)
            if keyed { writeKey(nodes[child].key) }
            write(child, depth: depth + 1)
        }
        if children.isEmpty { breakLine(0) }
        breakLine(depth)
        bytes.append(UInt8(ascii: close))
    }

    private mutating func writeKey(_ key: JSONTree.Span) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(escaping: text[key.start..<key.end])
        bytes.append(UInt8(ascii: "\""))
        switch layout {
        case .compact: bytes.append(UInt8(ascii: ":"))
        case .indented: bytes.append(contentsOf: " : ".utf8)
        }
    }

    private mutating func breakLine(_ depth: Int) {
        guard layout == .indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
    }

    private func elements(of node: JSONTree.Node) -> [Int] {
        var children: [Int] = []
        children.reserveCapacity(node.childCount)
        var child = node.firstChild
        while child >= 0 {
            children.append(child)
            child = nodes[child].nextSibling
        }
        return children
    }

    /// The members by key; of several with one key the last.
    private func members(of node: JSONTree.Node) -> [Int] {
        let told = elements(of: node)
        // Most objects are told nearly in order.
        let isInOrder = zip(told, told.dropFirst()).allSatisfy { order($0, $1) < 0 }
        if isInOrder { return told }
        let sorted = told.sorted { (order($0, $1), $0) < (0, $1) }
        return sorted.indices.filter { $0 + 1 == sorted.count || order(sorted[$0], sorted[$0 + 1]) != 0 }.map {
            sorted[$0]
        }
    }

    /// Below 0 where the key of one member comes before that of another, 0 where they are the same.
    private func order(_ left: Int, _ right: Int) -> Int {
        let (one, other) = (nodes[left].key, nodes[right].key)
        return text.withUnsafeBufferPointer { text in
            let shared = min(one.end - one.start, other.end - other.start)
            for offset in 0..<shared where text[one.start + offset] != text[other.start + offset] {
                return Int(text[one.start + offset]) - Int(text[other.start + offset])
            }
            return (one.end - one.start) - (other.end - other.start)
        }
    }
}
