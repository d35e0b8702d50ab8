/// What an index answers.
package struct IndexAnswer: Hashable, Sendable {
    /// The best documents, best first; of equal scores the document that was added first.
    package var hits: [Hit]
    /// The documents of the greatest scores without the caller's factor, where they were asked for (``IndexQuery/closest``);
    /// without the parts of their scores.
    package var closest: [Hit] = []
    /// How many documents match.
    package var matchCount: MatchCount
    /// How words of the question were read that do not count as typed, in the order of the question: corrections, then
    /// completions.
    package var readings: [WordReading]

    /// An answer.
    package init(hits: [Hit], matchCount: MatchCount, readings: [WordReading] = []) {
        self.hits = hits
        self.matchCount = matchCount
        self.readings = readings
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
    /// `score` is exactly `(base + words in order + keywords in order + closeness) × placeFactor × adjustFactor`,
    /// computed from left to right in double precision.
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
        /// What words add that stand close together and in the order of the question.
        package var closeness: Double
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
            closeness: Double = 0,
            adjustFactor: Double = 1
        ) {
            self.document = document
            self.score = score
            self.base = base
            self.words = words
            self.keywords = keywords
            self.closeness = closeness
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
        /// What it adds to the document's relevance: weight × what its occurrences are worth (``TermWeighting``), and
        /// ``forExactForm``.
        package var score: Double
        /// How much of ``score`` is for the very form that was asked.
        package var forExactForm: Double
        /// The form that was read for the word, as ``WordReading`` tells; `nil` where it counts as typed.
        package var guess: String?

        /// A match of a word; by default as typed.
        package init(word: Int, term: String, score: Double, forExactForm: Double = 0, guess: String? = nil) {
            self.word = word
            self.term = term
            self.score = score
            self.forExactForm = forExactForm
            self.guess = guess
        }
    }

    /// How a word of the question was read that does not count as typed.
    package struct WordReading: Hashable, Sendable {
        /// Why a word does not count as typed alone.
        package enum Reason: Hashable, Sendable {
            /// No document has it, and some have a word that is so many slips away: 1 or 2.
            case slips(Int)
            /// It may be unfinished.
            case unfinished
        }

        /// The index of the word in the question's words.
        package var word: Int
        /// What was typed, in lower case and without accents; part of the word where that has hyphens.
        package var typed: String
        /// The forms that it was read as, the likeliest first.
        package var forms: [String]
        /// Why.
        package var reason: Reason
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
