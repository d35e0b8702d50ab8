import MappedFile

/// Writes the sections of one dictionary, key by key in byte order.
struct DictionaryWriter {
    private var names: [UInt8] = []
    private var text: [UInt8] = []
    /// The lists so far; the list under construction is appended here.
    var lists: [UInt8] = []
    private var keyHashes: [UInt64] = []

    /// Where the next list starts, in units of ``KeyRecord/listAlignment``.
    mutating func startList() -> UInt32 {
        while lists.count % KeyRecord.listAlignment != 0 { lists.append(0) }
        return UInt32(lists.count / KeyRecord.listAlignment)
    }

    /// Adds a key with its list, which was appended since it was started.
    mutating func add(
        _ key: ArraySlice<UInt8>,
        listOffset: UInt32,
        maximumScore: Float,
        onlyField: UInt8 = 0,
        list: ListEncoder
    ) {
        KeyRecord(
            textOffset: UInt32(text.count),
            listOffset: listOffset,
            documentCount: UInt32(list.slots.count),
            maximumScore: maximumScore,
            commonPayload: list.payloads.common,
            payloadWidth: list.payloads.width,
            tenthImpact: list.tenthImpact,
            onlyField: onlyField
        ).append(to: &names)
        text += key
        keyHashes.append(key.withUnsafeBytes { checksum($0) })
    }

    /// Adds the sections to a file.
    mutating func write(_ sections: IndexLayout.ListSections, into file: inout SectionedFileWriter) {
        lists += repeatElement(0, count: IndexLayout.slack)
        file.add(sections.names, names)
        file.add(sections.text, text)
        file.add(sections.table, table())
        file.add(sections.lists, lists)
    }

    /// The hash table: numbers of keys plus one at their hashes, 0 where free, moved on by one where taken.
    ///
    /// A key that finds no place within the reader's probes is left out, and found in order instead.
    private func table() -> [UInt8] {
        let size = KeyDictionary.tableSize(keyCount: keyHashes.count)
        var places = [UInt32](repeating: 0, count: size)
        for (number, hash) in keyHashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            for _ in 0..<KeyDictionary.mostProbes {
                if places[place] == 0 {
                    places[place] = UInt32(number + 1)
                    break
                }
                place = (place + 1) & (size - 1)
            }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size * 4)
        for place in places { bytes.append(littleEndian: place) }
        return bytes
    }
}
