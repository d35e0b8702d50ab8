/// The first records of a feed, taken apart into fields: what a draft is made from and a profile is tried on.
struct Sample {
    /// Its name without its folder.
    var file: String
    /// How its records are found.
    var reading: FeedReading
    /// What was found out about the file, one sentence for each thing.
    var findings: [String] = []
    /// The fields in the order in which they are met.
    var fields: [SampleField] = []
    /// Records that were looked at.
    var recordCount = 0

    /// The most records that are looked at.
    static let recordLimit = 1_000

    /// The first records of a file, or of a part of a folder or zip, found as a profile says.
    ///
    /// Throws ``FeedFault`` where the file cannot be read.
    init(
        path: String,
        part: String? = nil,
        reading: FeedReading,
        limits: ImportLimits = ImportLimits()
    ) throws {
        let open = { try FeedFiles(path: path, limits: limits).open(part) }
        file = path.split(separator: "/").last.map(String.init) ?? path
        self.reading = reading
        switch reading {
        case .csv(let reading): try takeCSV(reading, limits, open: open)
        case .json(let reading):
            let maker = try JSONRecordMaker(reading, paths: [], limits: limits)
            try takeJSON(JSONReader(stream: open(), reading: reading, maker: maker, limits: limits))
        case .ndjson(let reading):
            let maker = try JSONRecordMaker(reading, paths: [], limits: limits)
            try takeJSON(JSONLinesReader(stream: open(), maker: maker, limits: limits))
        case .xml(let reading): try takeXML(open(), reading, limits)
        }
    }

    /// The first bytes of a file.
    ///
    /// Throws ``FeedFault``.
    static func head(of stream: ByteStream, count: Int) throws -> (bytes: [UInt8], isWhole: Bool) {
        let bytes = try stream.opening(count + 1)
        return (Array(bytes.prefix(count)), bytes.count <= count)
    }
}
