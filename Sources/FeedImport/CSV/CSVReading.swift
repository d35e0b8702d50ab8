/// How a profile says that delimited text is to be read.
struct CSVReading: Hashable, Sendable {
    var delimiter: Unicode.Scalar = ","
    /// The quote; `nil` for none.
    var quote: Unicode.Scalar? = "\""
    /// The encoding; `nil` where the profile leaves it to the file.
    var encoding: TextEncoding?
    /// Names by position; `nil` where the file's first row has them.
    var columns: [String]?
    /// Whether a row with too few fields is filled up with empty ones.
    var fillsShortRows = false
}
