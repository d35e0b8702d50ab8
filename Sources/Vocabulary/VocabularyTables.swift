import MappedFile

/// The tables of a compiled vocabulary, read in place.
///
/// A row or text outside its table reads as zeros or nothing, so
/// that damaged bytes can mislead a lookup but never leave the section.
struct VocabularyTables {
    private let bytes: UnsafeRawBufferPointer
    private let layout: Layout

    /// Where each table starts and how many rows it has.
    struct Layout {
        let starts: [Int]
        let counts: [Int]

        /// Reads the header; constant time.
        init(_ view: ByteView) throws(FileFault) {
            guard view.count >= CompiledLayout.headerSize, try view.load(UInt32.self, at: 0) == CompiledLayout.magic
            else {
                throw view.corrupt("holds no compiled vocabulary where one is expected. Publish it again.")
            }
            let version = try view.load(UInt32.self, at: 4)
            guard version == CompiledLayout.version else {
                let reason =
                    "holds a vocabulary of version \(version), not \(CompiledLayout.version). Publish it again."
                throw view.corrupt(reason)
            }
            var starts: [Int] = []
            var counts: [Int] = []
            for table in CompiledLayout.Table.allCases {
                let start = Int(try view.load(UInt32.self, at: 8 + table.rawValue * 8))
                let count = Int(try view.load(UInt32.self, at: 12 + table.rawValue * 8))
                let isHashed = [.words, .edges, .weights].contains(table)
                guard start <= view.count, count <= (view.count - start) / table.stride,
                    !isHashed || (count > 0 && count & (count - 1) == 0)
                else { throw view.corrupt("holds a damaged vocabulary. Publish it again.") }
                starts.append(start)
                counts.append(count)
            }
            self.starts = starts
            self.counts = counts
        }
    }

    init(_ bytes: UnsafeRawBufferPointer, _ layout: Layout) {
        self.bytes = bytes
        self.layout = layout
        words = Region(bytes, layout, .words)
        edges = Region(bytes, layout, .edges)
        nodes = Region(bytes, layout, .nodes)
        meanings = Region(bytes, layout, .meanings)
        memberships = Region(bytes, layout, .memberships)
        starters = Region(bytes, layout, .starters)
        weights = Region(bytes, layout, .weights)
    }

    /// One table; the ones that matter for speed are kept at hand.
    struct Region {
        let base: UnsafeRawPointer?
        let count: Int
        let stride: Int

        init(_ bytes: UnsafeRawBufferPointer, _ layout: Layout, _ table: CompiledLayout.Table) {
            base = bytes.baseAddress.map { $0 + layout.starts[table.rawValue] }
            count = layout.counts[table.rawValue]
            stride = table.stride
        }

        /// A number of a row, or 0 outside the table; `column` is within the stride by construction.
        @inline(__always)
        subscript(row: Int, column: Int) -> UInt32 {
            guard row >= 0, row < count, let base else { return 0 }
            return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: row * stride + column * 4, as: UInt32.self))
        }

        /// The row whose first two numbers are a hash; `nil` where there is none.
        @inline(__always)
        func row(ofHash hash: UInt64) -> Int? {
            let low = UInt32(truncatingIfNeeded: hash)
            let high = UInt32(truncatingIfNeeded: hash >> 32)
            var slot = CompiledLayout.slot(hash, of: count)
            for _ in 0..<count {
                let foundLow = self[slot, 0]
                let foundHigh = self[slot, 1]
                if foundLow == low, foundHigh == high { return slot }
                if foundLow == 0, foundHigh == 0 { return nil }
                slot = (slot + 1) & (count - 1)
            }
            return nil
        }
    }

    let words: Region
    let edges: Region
    let nodes: Region
    let meanings: Region
    let memberships: Region
    let starters: Region
    let weights: Region

    func region(_ table: CompiledLayout.Table) -> Region { Region(bytes, layout, table) }

    /// A stretch of the text table; empty where it would leave it.
    func string(at offset: UInt32, count: UInt32) -> UnsafeRawBufferPointer {
        let table = CompiledLayout.Table.strings.rawValue
        let length = layout.counts[table]
        guard Int(offset) <= length, Int(count) <= length - Int(offset) else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        let start = layout.starts[table] + Int(offset)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(count)])
    }

    func text(at offset: UInt32, count: UInt32) -> String {
        String(decoding: string(at: offset, count: count), as: UTF8.self)
    }

    /// The row of a word; `nil` where no phrase or list has it.
    @inline(__always)
    func wordRow(_ hash: UInt64) -> Int? { words.row(ofHash: hash) }

    /// The node that a token leads to; 0 where it leads nowhere.
    @inline(__always)
    func next(node: UInt32, token: UInt32) -> UInt32 {
        guard nodes[Int(node), 4] != 0 else { return 0 }
        var slot = CompiledLayout.slot(CompiledLayout.edgeHash(node: node, token: token), of: edges.count)
        for _ in 0..<edges.count {
            let foundNode = edges[slot, 0]
            if foundNode == node, edges[slot, 1] == token { return edges[slot, 2] }
            if foundNode == 0 { return 0 }
            slot = (slot + 1) & (edges.count - 1)
        }
        return 0
    }
}
