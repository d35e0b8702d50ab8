import MappedFile

/// The range and mask filters of a question, with their names resolved.
struct ColumnFilter {
    private let columns: DocumentColumns
    private let ranges: [(column: Int?, filter: IndexQuery.RangeFilter)]
    private let masks: [(column: Int?, filter: IndexQuery.MaskFilter)]

    init(_ query: IndexQuery, schema: IndexSchema, columns: DocumentColumns) {
        self.columns = columns
        ranges = query.rangeFilters.map { (schema.rangeNames.firstIndex(of: $0.name), $0) }
        masks = query.maskFilters.map { (schema.maskNames.firstIndex(of: $0.name), $0) }
    }

    /// Whether a document passes all of them.
    func admits(_ document: Int) throws(FileFault) -> Bool {
        for (column, filter) in masks {
            var flags: UInt64 = 0
            if let column { flags = try columns.mask(document: document, column: column) }
            guard flags == 0 ? filter.keepsUnstated : flags & filter.flags != 0 else { return false }
        }
        for (column, filter) in ranges {
            var stated: ClosedRange<Int32>?
            if let column { stated = try columns.range(document: document, column: column) }
            guard stated?.overlaps(filter.range) ?? filter.keepsUnstated else { return false }
        }
        return true
    }
}
