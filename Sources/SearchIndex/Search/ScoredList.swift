import MappedFile

/// A posting list that adds to the score of its documents.
struct ScoredList {
    /// What of the question it stands for.
    enum Source {
        /// A term of the word with an index in the question.
        case word(Int, term: String)
        /// The keyword with an index in the question.
        case keyword(Int)
    }

    let source: Source
    /// What an impact is multiplied with: weight, and for a term its inverse document frequency.
    let factor: Double
    let list: PostingList

    /// At least what it adds to any score.
    var bound: Double { factor * list.maximumImpact }
}

/// A scored list being walked.
///
/// What the search compares most often is kept at hand.
struct ScoredCursor {
    private let factor: Double
    private let isKeyword: Bool
    private var cursor: PostingCursor
    private(set) var head: Head

    /// Where the cursor stands.
    struct Head {
        /// The document, `Int.max` at the end.
        var document: Int
        /// The last document of its block.
        var blockEnd: Int
        /// At least what the list adds to the score of any document in the block.
        var blockBound: Double
        /// At least what it adds to the score of the document.
        var bound: Double
    }

    /// A cursor at the list's first document.
    init(_ scored: ScoredList) throws(FileFault) {
        factor = scored.factor
        if case .keyword = scored.source { isKeyword = true } else { isKeyword = false }
        cursor = try PostingCursor(scored.list)
        head = try Self.head(cursor, factor)
    }

    /// Goes forward to the first document from `target` on.
    mutating func advance(to target: Int) throws(FileFault) {
        try cursor.advance(to: target)
        head = try Self.head(cursor, factor)
    }

    /// What the list adds to the score of the document it stands at.
    func score(_ impacts: ImpactReader) throws(FileFault) -> Double {
        let code = try cursor.code()
        return isKeyword
            ? factor * (try impacts.impact(ofKeywordCode: code))
            : factor * (try impacts.impact(ofTermCode: code, document: head.document))
    }

    private static func head(_ cursor: borrowing PostingCursor, _ factor: Double) throws(FileFault) -> Head {
        Head(
            document: cursor.document,
            blockEnd: cursor.blockEnd,
            blockBound: factor * cursor.blockImpact,
            bound: cursor.document == .max ? 0 : factor * (try cursor.postingImpact())
        )
    }
}
