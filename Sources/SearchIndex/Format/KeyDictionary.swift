import MappedFile

/// A dictionary of the file: keys in byte order, found through a hash table, each with a list.
///
/// Nothing is read before it is looked up.
struct KeyDictionary: Sendable {
    private let names: ByteView
    private let records: ProvenBytes
    private let text: ProvenBytes
    private let table: ProvenBytes
    /// The lists, followed by ``IndexLayout/slack``.
    let lists: ProvenBytes
    private let documentCount: Int

    /// Opens the dictionary's sections, in time independent of their size.
    init(_ file: SectionedFile, _ sections: IndexLayout.ListSections, documentCount: Int) throws(FileFault) {
        names = try file.section(sections.names)
        records = ProvenBytes(names)
        text = ProvenBytes(try file.section(sections.text))
        table = ProvenBytes(try file.section(sections.table))
        lists = ProvenBytes(try file.section(sections.lists))
        self.documentCount = documentCount
        guard names.count % KeyRecord.size == 0,
            table.count == Self.tableSize(keyCount: names.count / KeyRecord.size) * 4,
            lists.count >= IndexLayout.slack
        else { throw names.corrupt("has a damaged index dictionary. Publish it again.") }
    }

    /// How many keys there are.
    var count: Int { records.count / KeyRecord.size }

    /// The fault of a dictionary or list that contradicts itself.
    func damaged() -> FileFault { names.corrupt("has a damaged posting list. Publish it again.") }

    /// How many places the hash table of so many keys has: a power of two, at most half of them taken.
    static func tableSize(keyCount: Int) -> Int {
        var size = 2
        while size < keyCount * 2 { size *= 2 }
        return size
    }

    /// How many places are tried before the dictionary is searched in order.
    ///
    /// Keeps a look-up short where a feed was written, or a file damaged, so that keys crowd together.
    static let mostProbes = 16

    /// The record of a key, `nil` where there is no such key.
    ///
    /// O(length of the key), and at worst O(log keys) comparisons more.
    func record(of key: ArraySlice<UInt8>) throws(FileFault) -> KeyRecord? {
        // The closure passes on its errors untyped, so they come out as a result.
        try key.withUnsafeBytes { key in Result { () throws(FileFault) in try find(key) } }.get()
    }

    private func find(_ key: UnsafeRawBufferPointer) throws(FileFault) -> KeyRecord? {
        let mask = table.count / 4 - 1
        var place = Int(truncatingIfNeeded: checksum(key)) & mask
        for _ in 0..<Self.mostProbes {
            let number = Int(table.load(UInt32.self, at: place * 4))
            guard number > 0, number <= count else { return nil }
            if try compare(number - 1, key) == 0 { return try record(number - 1) }
            place = (place + 1) & mask
        }
        return try bisect(key)
    }

    private func bisect(_ key: UnsafeRawBufferPointer) throws(FileFault) -> KeyRecord? {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            switch try compare(middle, key) {
            case 0: return try record(middle)
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return nil
    }

    private func record(_ number: Int) throws(FileFault) -> KeyRecord {
        let record = KeyRecord(records, at: number * KeyRecord.size)
        guard record.isSound(documentCount: documentCount) else { throw damaged() }
        return record
    }

    /// Below 0 where a record's key comes before `key`, above 0 where after.
    private func compare(_ number: Int, _ key: UnsafeRawBufferPointer) throws(FileFault) -> Int {
        let start = Int(records.load(UInt32.self, at: number * KeyRecord.size))
        let isLast = number + 1 == count
        let end = isLast ? text.count : Int(records.load(UInt32.self, at: (number + 1) * KeyRecord.size))
        guard start <= end, end <= text.count else { throw damaged() }
        let known = text.bytes(at: start)
        for index in 0..<min(end - start, key.count) where known[index] != key[index] {
            return Int(known[index]) - Int(key[index])
        }
        return end - start - key.count
    }
}
