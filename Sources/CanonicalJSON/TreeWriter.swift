/// Writes a tree as JSON, the members of each object in the order of their keys.
struct TreeWriter {
    private let tree: JSONTree
    private let layout: CanonicalJSON.Layout
    private(set) var bytes: [UInt8] = []

    init(tree: JSONTree, layout: CanonicalJSON.Layout) {
        self.tree = tree
        self.layout = layout
        bytes.reserveCapacity(tree.text.count + 8 * tree.nodes.count)
    }

    /// Writes a value and all that is in it; recursion is as deep as the value's type was encoded.
    mutating func write(_ number: Int, depth: Int) {
        let node = tree.nodes[number]
        switch node.kind {
        case .scalar: bytes.append(contentsOf: tree.text[node.scalar.start..<node.scalar.end])
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
            if keyed { writeKey(tree.nodes[child].key) }
            write(child, depth: depth + 1)
        }
        if children.isEmpty { breakLine(0) }
        breakLine(depth)
        bytes.append(UInt8(ascii: close))
    }

    private mutating func writeKey(_ key: JSONTree.Span) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(escaping: tree.text[key.start..<key.end])
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
            child = tree.nodes[child].nextSibling
        }
        return children
    }

    /// The members by key; of several with one key the last.
    private func members(of node: JSONTree.Node) -> [Int] {
        var sorted = elements(of: node)
        sorted.sort { left, right in
            switch order(left, right) {
            case 0: left < right
            case let order: order < 0
            }
        }
        var kept: [Int] = []
        kept.reserveCapacity(sorted.count)
        for member in sorted {
            if let last = kept.last, order(last, member) == 0 { kept.removeLast() }
            kept.append(member)
        }
        return kept
    }

    /// Below 0 where the key of one member comes before that of another, 0 where they are the same.
    private func order(_ left: Int, _ right: Int) -> Int {
        let (one, other) = (tree.nodes[left].key, tree.nodes[right].key)
        let shared = min(one.end - one.start, other.end - other.start)
        for offset in 0..<shared where tree.text[one.start + offset] != tree.text[other.start + offset] {
            return Int(tree.text[one.start + offset]) - Int(tree.text[other.start + offset])
        }
        return (one.end - one.start) - (other.end - other.start)
    }
}
