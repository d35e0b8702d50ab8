import MappedFile

/// The sections of an index and the sizes of their records; `docs/snapshot-format.md` describes them byte by byte.
enum IndexLayout {
    /// The version in the schema section.
    ///
    /// Any change of a record or of the analyser raises it.
    static let version: UInt32 = 1

    static let schema = "index.schema"
    static let words = ListSections(prefix: "index.word")
    static let keywords = ListSections(prefix: "index.key")
    /// The combinations of per-field frequencies that occur, one `u32` a field.
    static let frequencies = "index.freqs"
    /// The keyword strengths that occur, one `f32` each.
    static let strengths = "index.strengths"
    /// One `u32` for every document and field.
    static let lengths = "index.lengths"
    /// Two `i32` for every document and range name, low and high; low above high where not stated.
    static let ranges = "index.ranges"
    /// One `u64` for every document and mask name.
    static let masks = "index.masks"
    /// For every document, and one more, the number of points before it as `u32`.
    static let pointStarts = "index.sites"
    /// Latitude and longitude in 1e-7 degree, `i32` each.
    static let points = "index.points"

    /// The sections of one dictionary with its posting lists.
    struct ListSections {
        /// ``KeyRecord``s in the order of the keys' bytes.
        let names: String
        /// The keys' bytes.
        let text: String
        /// ``BlockRecord``s, list after list.
        let blocks: String
        /// The postings, block after block.
        let postings: String

        init(prefix: String) {
            names = prefix + ".names"
            text = prefix + ".text"
            blocks = prefix + ".block"
            postings = prefix + ".posts"
        }
    }

    /// How many postings a full block has.
    static let blockSize = 128
    /// Points are kept in this many units to a degree.
    static let unitsPerDegree = 1e7
    /// A range that is not stated.
    static let unstatedRange: (low: Int32, high: Int32) = (.max, .min)
}

/// A key of a dictionary: 32 bytes.
struct KeyRecord {
    static let size = 32

    /// Where the key starts in the text section.
    var textOffset: UInt64
    /// The list's first record in the block section.
    var firstBlock: UInt64
    /// The key's length in bytes.
    var textCount: UInt32
    /// How many documents are in the list.
    var documentCount: UInt32
    /// At least the greatest impact in the list.
    var maximumImpact: Float

    func append(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: textOffset)
        bytes.append(littleEndian: firstBlock)
        bytes.append(littleEndian: textCount)
        bytes.append(littleEndian: documentCount)
        bytes.append(littleEndian: maximumImpact.bitPattern)
        bytes.append(littleEndian: UInt32(0))
    }
}

/// A block of a posting list: 20 bytes.
struct BlockRecord {
    static let size = 20

    /// Where the block's postings start in the posting section.
    var offset: UInt64
    /// The first document in it.
    var firstDocument: UInt32
    /// The last document in it.
    var lastDocument: UInt32
    /// At least the greatest impact in it, in 255ths of the list's maximum.
    var maximumImpact: UInt8
    /// Bytes of a document number less the block's first: 1, 2 or 4.
    var documentWidth: UInt8
    /// Bytes of a payload code: 1, 2 or 4.
    var codeWidth: UInt8
    /// How many postings it has, 1 to 128.
    var count: UInt8

    func append(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: offset)
        bytes.append(littleEndian: firstDocument)
        bytes.append(littleEndian: lastDocument)
        bytes += [maximumImpact, documentWidth, codeWidth, count]
    }
}
