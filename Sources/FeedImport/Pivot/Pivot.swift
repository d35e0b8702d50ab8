/// How rows of one attribute each become records: rows that agree in some columns are one record.
struct Pivot: Hashable, Sendable {
    /// The columns that name a record.
    var by: [SourcePath]
    /// The column with an attribute's title.
    var title: SourcePath
    /// The column with its text.
    var value: SourcePath
    /// The titles that the profile reads, folded; others are noted.
    var known: Set<String> = []
}
