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
    /// At least what it adds to any score.
    let bound: Double
    var cursor: PostingCursor

    init(_ source: Source, factor: Double, _ list: PostingList) throws(FileFault) {
        self.source = source
        self.factor = factor
        bound = factor * list.maximumImpact
        cursor = try PostingCursor(list)
    }

    /// At least what it adds to the score of any document in the cursor's block.
    var blockBound: Double { factor * cursor.blockImpact }

    /// What it adds to the score of the cursor's document.
    func score(_ impacts: ImpactReader) throws(FileFault) -> Double {
        switch source {
        case .word: factor * (try impacts.impact(ofTermCode: try cursor.code(), document: cursor.document))
        case .keyword: factor * (try impacts.impact(ofKeywordCode: try cursor.code()))
        }
    }
}
