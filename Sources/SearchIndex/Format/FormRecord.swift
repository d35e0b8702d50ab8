import MappedFile

/// A form in which a word was written: 16 bytes.
struct FormRecord {
    static let size = 16

    /// Where the form starts in the text section; it ends where the next one starts.
    var textOffset: UInt32
    /// Its term, by number in the dictionary of terms.
    var term: UInt32
    /// Its number in texts, from 1; the forms of a term have consecutive ones.
    var number: UInt32
    /// How many documents have it.
    var documentCount: UInt32

    func append(to bytes: inout [UInt8]) {
        for number in [textOffset, term, number, documentCount] { bytes.append(littleEndian: number) }
    }
}

extension FormRecord {
    /// Reads a record from a section that has it.
    init(_ bytes: ProvenBytes, at offset: Int) {
        textOffset = bytes.load(at: offset)
        term = bytes.load(at: offset + 4)
        number = bytes.load(at: offset + 8)
        documentCount = bytes.load(at: offset + 12)
    }
}
