import MappedFile

/// Writes the sections of one dictionary, key by key in byte order.
struct PostingListWriter {
    /// A document in a list under construction.
    struct Posting {
        let document: UInt32
        /// The number of the payload: what ``impact`` was computed from.
        let code: UInt32
        /// 0 to 1.
        let impact: Double
    }

    private var names: [UInt8] = []
    private var text: [UInt8] = []
    private var blocks: [UInt8] = []
    private var postings: [UInt8] = []

    /// Adds a key with its postings in ascending order of document, at least one.
    mutating func add(_ key: ArraySlice<UInt8>, _ list: [Posting]) {
        let greatest = list.reduce(0) { max($0, $1.impact) }
        let maximum = Self.roundedUp(greatest)
        KeyRecord(
            textOffset: UInt64(text.count),
            firstBlock: UInt64(blocks.count / BlockRecord.size),
            textCount: UInt32(key.count),
            documentCount: UInt32(list.count),
            maximumImpact: maximum
        ).append(to: &names)
        text += key
        for start in stride(from: 0, to: list.count, by: IndexLayout.blockSize) {
            add(block: list[start..<min(start + IndexLayout.blockSize, list.count)], listMaximum: Double(maximum))
        }
    }

    private mutating func add(block: ArraySlice<Posting>, listMaximum: Double) {
        guard let first = block.first?.document, let last = block.last?.document else { return }
        let codes = block.reduce(0) { max($0, $1.code) }
        let greatest = block.reduce(0) { max($0, $1.impact) }
        let record = BlockRecord(
            offset: UInt64(postings.count),
            firstDocument: first,
            lastDocument: last,
            maximumImpact: Self.quantised(greatest, of: listMaximum),
            documentWidth: Self.width(of: last - first),
            codeWidth: Self.width(of: codes),
            count: UInt8(block.count)
        )
        record.append(to: &blocks)
        for posting in block { append(posting.document - first, width: record.documentWidth) }
        for posting in block { postings.append(Self.quantised(posting.impact, of: listMaximum)) }
        for posting in block { append(posting.code, width: record.codeWidth) }
    }

    /// Adds the sections to a file.
    func write(_ sections: IndexLayout.ListSections, into file: inout SectionedFileWriter) {
        file.add(sections.names, names)
        file.add(sections.text, text)
        file.add(sections.blocks, blocks)
        file.add(sections.postings, postings)
    }

    private mutating func append(_ number: UInt32, width: UInt8) {
        switch width {
        case 1: postings.append(UInt8(truncatingIfNeeded: number))
        case 2: postings.append(littleEndian: UInt16(truncatingIfNeeded: number))
        default: postings.append(littleEndian: number)
        }
    }

    private static func width(of number: UInt32) -> UInt8 { number < 0x100 ? 1 : number < 0x1_0000 ? 2 : 4 }

    /// The least `Float` not below an impact.
    private static func roundedUp(_ impact: Double) -> Float {
        let rounded = Float(impact)
        return Double(rounded) < impact ? rounded.nextUp : rounded
    }

    /// An impact in 255ths of the list's greatest, rounded up.
    private static func quantised(_ impact: Double, of maximum: Double) -> UInt8 {
        guard maximum > 0 else { return 0 }
        return UInt8(min(255, (impact / maximum * 255).rounded(.up)))
    }
}
