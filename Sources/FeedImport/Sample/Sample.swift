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

    /// The first records of a file, found as a profile says.
    ///
    /// Throws ``FeedFault`` where the file cannot be read.
    init(path: String, reading: FeedReading, limits: ImportLimits = ImportLimits()) throws {
        file = path.split(separator: "/").last.map(String.init) ?? path
        self.reading = reading
        switch reading {
        case .csv(let reading): try takeCSV(path, reading, limits)
        case .json(let records): try takeJSON(path, records, limits)
        case .xml(let reading): try takeXML(path, reading, limits)
        }
    }

    /// The first bytes of a file.
    ///
    /// Throws ``FeedFault``.
    static func head(of path: String, count: Int, limits: ImportLimits) throws -> (bytes: [UInt8], isWhole: Bool) {
        let stream = try FeedFiles(path: path, limits: limits).open(nil)
        var bytes: [UInt8] = []
        while bytes.count <= count {
            let piece = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if piece.isEmpty { return (bytes, true) }
            bytes += piece
        }
        return (Array(bytes.prefix(count)), false)
    }
}
