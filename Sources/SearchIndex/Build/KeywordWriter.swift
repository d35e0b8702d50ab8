import MappedFile

/// Writes the dictionary of keywords, with boxes and columns beside the postings.
struct KeywordWriter {
    let columns: ColumnWriter
    let strengths: PayloadTable
    let space: SlotSpace

    func write(_ lists: InvertedLists, names: ByteInterner, into file: inout SectionedFileWriter) {
        let (table, codes) = strengths.ordered()
        var writer = DictionaryWriter()
        var uses = [Int](repeating: 0, count: strengths.count)
        let order = (0..<names.count).sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
        for keyword in order {
            let postings = lists[keyword]
            let values = postings.map { Double(Float(bitPattern: strengths.numbers(Int($0.payload))[0])) }
            let greatest = Float(values.max() ?? 0)
            let list = ListEncoder(
                postings,
                scores: values,
                greatest: greatest,
                codes: codes,
                isDense: true,
                uses: &uses,
                space: space
            )
            let offset = writer.startList()
            append(list, to: &writer.lists)
            writer.add(names[keyword], listOffset: offset, maximumScore: greatest, list: list)
        }
        writer.write(IndexLayout.keywords, into: &file)
        file.add(IndexLayout.strengths, table)
    }

    private func append(_ list: ListEncoder, to bytes: inout [UInt8]) {
        let placeless = list.slots.prefix { Int($0) < space.firstLocatedSlot }.count
        bytes.append(littleEndian: UInt32(placeless))
        list.appendSlots(to: &bytes)
        for slot in list.slots { columns.appendCombination(ofSlot: Int(slot), to: &bytes) }
        let located = list.slots[placeless...]
        bytes += BoxColumns.bytes(
            stride(from: located.startIndex, to: located.endIndex, by: IndexLayout.groupSize).map { start in
                located[start..<min(start + IndexLayout.groupSize, located.endIndex)].reduce(into: Box()) { box, slot in
                    box.include(columns.boxes[Int(slot)])
                }
            }
        )
        if ChunkedList.isUsed(documentCount: list.slots.count, space: space) { list.appendDirectory(to: &bytes) }
        if list.payloads.width > 0 { list.appendNibbles(to: &bytes) }
        list.payloads.append(list.codes[...], to: &bytes)
    }
}
