/// How a profile says that delimited text is to be read.
struct CSVReading: Hashable, Sendable {
    var delimiter: Unicode.Scalar = ","
    /// The quote; `nil` for none.
    var quote: Unicode.Scalar? = "\""
    var encoding: TextEncoding = .utf8
    /// Names by position; `nil` where the file's first row has them.
    var columns: [String]?
    /// Whether the profile states the delimiter and the encoding; else they are found out from the feed.
    var statesDelimiter = false
    var statesEncoding = false
    /// What was found out and is not as usual, for the report.
    var found = ""
    /// Whether a row with too few fields is filled up with empty ones.
    var fillsShortRows = false
}
