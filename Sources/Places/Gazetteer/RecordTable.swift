import MappedFile

/// A section of records of one size, read where they lie.
struct RecordTable<Record: GazetteerRecord>: Sendable {
    /// How many records there are.
    let count: Int
    private let bytes: ByteView

    /// - Throws: A ``FileFault`` where the section is no whole number of records.
    init(_ bytes: ByteView) throws(FileFault) {
        guard bytes.count % Record.size == 0 else {
            throw bytes.corrupt("is damaged: a table of it ends in the middle of a record. Build it again.")
        }
        self.bytes = bytes
        count = bytes.count / Record.size
    }

    /// A record by its place in the table.
    ///
    /// - Throws: A ``FileFault`` where there is no such record.
    func record(_ index: Int) throws(FileFault) -> Record {
        guard index >= 0, index < count else {
            throw bytes.corrupt("is damaged: it refers to record \(index) of \(count). Build it again.")
        }
        return try Record(bytes.slice(at: index * Record.size, count: Record.size))
    }

    /// The first record that is not before what is sought, and its place; `nil` where all are before it.
    ///
    /// - Complexity: O(log count) records read, whatever their order.
    func first(
        notBefore isBefore: (Record) throws(FileFault) -> Bool
    ) throws(FileFault) -> (index: Int, record: Record)? {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if try isBefore(try record(middle)) { low = middle + 1 } else { high = middle }
        }
        return low < count ? (low, try record(low)) : nil
    }
}

/// Where a text begins in the section of texts.
struct TextReference: Hashable, Sendable {
    let offset: UInt32
    /// No text.
    static let none = TextReference(offset: .max)
}

/// The section of texts: each a 16-bit length and so many bytes of UTF-8.
struct TextTable: Sendable {
    let bytes: ByteView

    /// A text; `nil` for ``TextReference/none``.
    ///
    /// - Throws: A ``FileFault`` where it would leave the section.
    func text(_ reference: TextReference) throws(FileFault) -> String? {
        if reference == .none { return nil }
        let offset = Int(reference.offset)
        let length = Int(try bytes.load(UInt16.self, at: offset))
        return try bytes.slice(at: offset + 2, count: length).string
    }
}

/// Gathers texts, each once, in the order of their first use.
struct TextTableBuilder {
    private(set) var bytes: [UInt8] = []
    private var offsets: [String: UInt32] = [:]

    /// Where the text is, added if it is new and cut to 65,535 bytes; ``TextReference/none`` for `nil` and "".
    mutating func reference(_ text: String?) -> TextReference {
        guard let text, !text.isEmpty else { return .none }
        if let offset = offsets[text] { return TextReference(offset: offset) }
        let offset = UInt32(bytes.count)
        let utf8 = text.utf8.prefix(Int(UInt16.max))
        bytes.append(littleEndian: UInt16(utf8.count))
        bytes += utf8
        offsets[text] = offset
        return TextReference(offset: offset)
    }
}
