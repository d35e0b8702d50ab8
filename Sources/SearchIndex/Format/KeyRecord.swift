import MappedFile

/// A key of a dictionary with its list: 24 bytes.
struct KeyRecord {
    static let size = 24

    /// Where the key starts in the text section; it ends where the next one starts.
    var textOffset: UInt32
    /// Where the list starts in the section of lists, in units of ``listAlignment``.
    var listOffset: UInt32
    /// How many documents are in the list.
    var documentCount: UInt32
    /// At least the greatest score that the list gives a document, for a weight of 1.
    var maximumScore: Float
    /// The number of the payload that most postings have.
    var commonPayload: UInt32
    /// Bytes of the number of any other payload: 1, 2 or 4; 0 where all postings have the common one.
    var payloadWidth: UInt8
    /// The least of the impacts of the ten documents with the greatest; 0 where there are fewer.
    var tenthImpact: UInt8
    /// The text field, plus one, that alone has the term; 0 where several have it, or fields are pooled.
    var onlyField: UInt8

    static let listAlignment = 4

    func append(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: textOffset)
        bytes.append(littleEndian: listOffset)
        bytes.append(littleEndian: documentCount)
        bytes.append(littleEndian: maximumScore.bitPattern)
        bytes.append(littleEndian: commonPayload)
        bytes += [payloadWidth, tenthImpact, onlyField, 0]
    }
}

extension KeyRecord {
    /// Reads a record from a section that has it.
    init(_ bytes: ProvenBytes, at offset: Int) {
        textOffset = bytes.load(at: offset)
        listOffset = bytes.load(at: offset + 4)
        documentCount = bytes.load(at: offset + 8)
        maximumScore = bytes.float(at: offset + 12)
        commonPayload = bytes.load(at: offset + 16)
        payloadWidth = bytes.load(at: offset + 20)
        tenthImpact = bytes.load(at: offset + 21)
        onlyField = bytes.load(at: offset + 22)
    }

    /// Less than the score of ten documents, as a share of the greatest: impacts are rounded up.
    var tenthShare: Double { (Double(tenthImpact) - 1) / 255 }

    /// Whether its numbers can be those of a list of an index with so many documents.
    func isSound(documentCount total: Int) -> Bool {
        documentCount > 0 && Int(documentCount) <= total && maximumScore >= 0 && maximumScore.isFinite
            && [0, 1, 2, 4].contains(payloadWidth)
    }
}
