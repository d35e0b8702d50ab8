/// What an index answers.
package struct IndexAnswer: Hashable, Sendable {
    /// The best documents, best first; of equal scores the document that was added first.
    package var hits: [Hit]
    /// How many documents match.
    package var matchCount: MatchCount

    /// An answer.
    package init(hits: [Hit], matchCount: MatchCount) {
        self.hits = hits
        self.matchCount = matchCount
    }

    /// How many documents match, as far as the search had to look.
    package enum MatchCount: Hashable, Sendable {
        /// Exactly so many.
        case exactly(Int)
        /// So many and perhaps more: documents that could not be among the hits were passed over.
        case atLeast(Int)
    }

    /// A document found, with its score in parts.
    ///
    /// `score` is exactly `(base + words in order + keywords in order) × placeFactor × adjustFactor`, computed from left
    /// to right in double precision.
    package struct Hit: Hashable, Sendable {
        /// The document: how many were added to the index before it.
        package var document: Int
        /// Its score, at least 0.
        package var score: Double
        /// 1 where documents need not match, otherwise 0.
        package var base: Double
        /// The words it matches, in the order of the question.
        package var words: ArraySlice<WordMatch>
        /// The keywords it matches, in the order of the question.
        package var keywords: ArraySlice<KeywordMatch>
        /// What its distance left of the score, 0 to 1; 1 where no decay was asked.
        package var placeFactor: Double
        /// Metres to its nearest point, from the decay's origin or else the circle's centre; `nil` where neither was
        /// asked or it has no point.
        package var distance: Double?
        /// The caller's factor, 0 to 1; 1 where none was given.
        package var adjustFactor: Double

        /// A hit; by default nothing but its score.
        package init(
            document: Int,
            score: Double,
            base: Double = 0,
            words: ArraySlice<WordMatch> = [],
            keywords: ArraySlice<KeywordMatch> = [],
            placeFactor: Double = 1,
            distance: Double? = nil,
            adjustFactor: Double = 1
        ) {
            self.document = document
            self.score = score
            self.base = base
            self.words = words
            self.keywords = keywords
            self.placeFactor = placeFactor
            self.distance = distance
            self.adjustFactor = adjustFactor
        }
    }

    /// A term of the question that a document has.
    package struct WordMatch: Hashable, Sendable {
        /// The index of the word in the question's words.
        package var word: Int
        /// The term that the analyser made of it.
        package var term: String
        /// What it adds to the document's relevance: weight × what its occurrences are worth (``TermWeighting``).
        package var score: Double

        /// A match of a word.
        package init(word: Int, term: String, score: Double) {
            self.word = word
            self.term = term
            self.score = score
        }
    }

    /// A keyword of the question that a document has.
    package struct KeywordMatch: Hashable, Sendable {
        /// The index of the keyword in the question's keywords.
        package var keyword: Int
        /// What it adds to the document's relevance: weight × strength.
        package var score: Double

        /// A match of a keyword.
        package init(keyword: Int, score: Double) {
            self.keyword = keyword
            self.score = score
        }
    }
}
