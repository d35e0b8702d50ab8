/// The sections of an index and the sizes that both its writer and its reader keep to; `docs/snapshot-format.md`
/// describes them byte by byte.
enum IndexLayout {
    /// The version in the schema section.
    ///
    /// Any change of a record or of the analyser raises it.
    static let version: UInt32 = 4

    static let schema = "index.schema"
    static let words = ListSections(prefix: "index.word")
    static let keywords = ListSections(prefix: "index.key")
    /// The combinations of per-field frequencies that occur, one `u32` a field.
    static let frequencies = "index.freqs"
    /// The keyword strengths that occur, one `f32` each.
    static let strengths = "index.strengths"
    /// The document at every slot.
    static let order = "index.order"
    /// One number for every slot and text field.
    static let lengths = "index.lengths"
    /// One number for every slot: which of the combinations in ``combinations`` its ranges and masks are.
    static let columns = "index.columns"
    /// The combinations of ranges and masks that occur: for each column the number of a value.
    static let combinations = "index.combined"
    /// The ranges and masks that occur, column by column.
    static let values = "index.values"
    /// For every located slot, and one more, the number of points before it; empty where each has one.
    static let pointStarts = "index.sites"
    /// Latitude and longitude in 1e-7 degree, `i32` each.
    static let points = "index.points"
    /// The boxes of the chunks.
    static let boxes = "index.boxes"
    /// The boxes of the spans.
    static let spanBoxes = "index.spans"

    /// The sections of one dictionary with its lists.
    struct ListSections {
        /// ``KeyRecord``s in the order of the keys' bytes.
        let names: String
        /// The keys' bytes.
        let text: String
        /// The hash table that finds a record by its key.
        let table: String
        /// The lists.
        let lists: String

        init(prefix: String) {
            names = prefix + ".names"
            text = prefix + ".text"
            table = prefix + ".table"
            lists = prefix + ".lists"
        }
    }

    /// How many slots make a chunk: the unit of pruning.
    static let chunkSize = 256
    /// How many chunks make a span, which has a box.
    static let spanSize = 16
    /// As many of the best documents of a list have the impact that its record names.
    static let rankedCount = 10
    /// How many slots make a block of a chunk.
    static let blockSize = 32
    static let blocksPerChunk = chunkSize / blockSize
    /// Bytes of the maxima of the blocks of a chunk.
    static let blockMaximaSize = blocksPerChunk / 2
    /// How many slots share the high half of their numbers.
    static let rangeSize = 65_536
    /// How many postings of a keyword share a box.
    static let groupSize = 64
    /// How many chunks share a base in a chunked list's directory.
    static let directoryStride = 16
    /// A list with at least one document in so many slots is chunked.
    static let chunkedSparsity = 128
    /// A chunk's documents are a bitmap where there are more than this.
    static let mostListedInChunk = 32
    /// Zeros after the lists of a section, more than a chunk can have.
    ///
    /// A chunk that is seen to start before them can be read without another check.
    static let slack = 2_048
    /// How many bytes may be read from where a chunk's payloads start: the slack less the most that can stand before them.
    static let payloadRoom = slack - 1 - 2 * chunkSize
    /// Points are kept in this many units to a degree.
    static let unitsPerDegree = 1e7
    /// A range that is not stated.
    static let unstatedRange: (low: Int32, high: Int32) = (.max, .min)
    /// The document of a slot that has none.
    static let noDocument = UInt32.max
}
