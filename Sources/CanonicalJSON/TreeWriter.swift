/// Writes a tree as JSON, the members of each object in the order of their keys.
///
/// Works on the memory of the tree's arrays, which must outlive it: an answer has a thousand values, and a slice for each costs
/// more than its bytes.
struct TreeWriter {
    private let nodes: UnsafeBufferPointer<JSONTree.Node>
    private let text: UnsafeBufferPointer<UInt8>
    private let layout: CanonicalJSON.Layout
    private var bytes: [UInt8] = []

    /// The JSON of a tree.
    static func bytes(_ tree: JSONTree, layout: CanonicalJSON.Layout) -> [UInt8] {
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.text.withUnsafeBufferPointer { text in
                var writer = TreeWriter(nodes: nodes, text: text, layout: layout)
                writer.bytes.reserveCapacity(text.count + 8 * nodes.count)
                writer.write(JSONTree.root, depth: 0)
                return writer.bytes
            }
        }
    }

    /// Writes a value and all that is in it; recursion is as deep as the value's type was encoded.
    private mutating func write(_ number: Int, depth: Int) {
        switch nodes[number].kind {
        case .scalar: bytes.append(contentsOf: slice(nodes[number].scalar))
        case .array: write(number, depth: depth, open: "[", close: "]", keyed: false)
        case .object, .unsaid: write(number, depth: depth, open: "{", close: "}", keyed: true)
        }
    }

    private mutating func write(
        _ number: Int,
        depth: Int,
        open: Unicode.Scalar,
        close: Unicode.Scalar,
        keyed: Bool
    ) {
        bytes.append(UInt8(ascii: open))
        if keyed, !isInOrder(number) {
            var isFirst = true
            for child in sortedMembers(of: number) {
                write(child: child, depth: depth + 1, keyed: true, isFirst: isFirst)
                isFirst = false
            }
        } else {
            var child = nodes[number].firstChild
            while child >= 0 {
                write(child: child, depth: depth + 1, keyed: keyed, isFirst: child == nodes[number].firstChild)
                child = nodes[child].nextSibling
            }
        }
        if nodes[number].childCount == 0 { breakLine(0) }
        breakLine(depth)
        bytes.append(UInt8(ascii: close))
    }

    @inline(__always)
    private mutating func write(child: Int, depth: Int, keyed: Bool, isFirst: Bool) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        breakLine(depth)
        if keyed { writeKey(nodes[child].key) }
        write(child, depth: depth)
    }

    private mutating func writeKey(_ key: JSONTree.Span) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(escaping: slice(key))
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

    @inline(__always)
    private func slice(_ span: JSONTree.Span) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[span.start..<span.end])
    }

    /// Whether the members of an object were told in the order of their keys, each once, as those of most are.
    private func isInOrder(_ number: Int) -> Bool {
        var child = nodes[number].firstChild
        while child >= 0 {
            let next = nodes[child].nextSibling
            guard next < 0 || order(child, next) < 0 else { return false }
            child = next
        }
        return true
    }

    /// The members by key; of several with one key the last.
    private func sortedMembers(of number: Int) -> [Int] {
        var members: [(start: UInt64, number: Int)] = []
        members.reserveCapacity(nodes[number].childCount)
        var child = nodes[number].firstChild
        while child >= 0 {
            members.append((keyStart(child), child))
            child = nodes[child].nextSibling
        }
        // Most keys differ in their first bytes; of members with one key the later has the greater number.
        members.sort { one, other in
            if one.start != other.start { return one.start < other.start }
            return (order(one.number, other.number), one.number) < (0, other.number)
        }
        let isLast = { $0 + 1 == members.count || order(members[$0].number, members[$0 + 1].number) != 0 }
        return members.indices.filter(isLast).map { members[$0].number }
    }

    /// The first eight bytes of a member's key as a number in the order of keys, filled up with 0.
    private func keyStart(_ member: Int) -> UInt64 {
        let key = slice(nodes[member].key)
        return (0..<8).reduce(0) { $0 << 8 | ($1 < key.count ? UInt64(key[$1]) : 0) }
    }

    /// Below 0 where the key of one member comes before that of another, 0 where they are the same.
    @inline(__always)
    private func order(_ left: Int, _ right: Int) -> Int {
        let (one, other) = (slice(nodes[left].key), slice(nodes[right].key))
        let shared = min(one.count, other.count)
        var place = 0
        while place < shared {
            let difference = Int(one[place]) - Int(other[place])
            if difference != 0 { return difference }
            place += 1
        }
        return one.count - other.count
    }
}
