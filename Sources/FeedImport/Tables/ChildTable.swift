/// A CSV file that stands beside a feed's own and holds further rows for its records, joined by a key.
struct ChildTable: Hashable, Sendable {
    /// Its name in the profile.
    var name: String
    /// The file, in the feed's folder or zip.
    var file: String
    /// Whether a feed may come without the file.
    var isOptional = false
    var reading = CSVReading()
    /// The column of this table that is matched.
    var key: SourcePath
    /// The column whose values it must equal: of the feed's records, or of the table ``parent``.
    var matches: SourcePath
    /// The number of the table that ``matches`` is a column of; `nil` for the feed's own records.
    var parent: Int?
    /// The columns that the profile reads.
    var paths: [SourcePath] = []
}
