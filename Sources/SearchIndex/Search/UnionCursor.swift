import MappedFile

/// Walks the documents that are in at least one of some posting lists.
struct UnionCursor {
    private var cursors: [PostingCursor] = []
    /// The document it stands at, `Int.max` at the end.
    private(set) var document = Int.max

    /// A cursor at the first document of all the lists; at its end where there is no list.
    init(_ lists: [PostingList]) throws(FileFault) {
        for list in lists {
            let cursor = try PostingCursor(list)
            document = min(document, cursor.document)
            cursors.append(cursor)
        }
    }

    /// Goes forward to the first document from `target` on.
    ///
    /// Does nothing where it stands there or beyond.
    mutating func advance(to target: Int) throws(FileFault) {
        guard target > document else { return }
        document = .max
        for index in cursors.indices {
            try cursors[index].advance(to: target)
            document = min(document, cursors[index].document)
        }
    }
}
