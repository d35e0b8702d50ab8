/// What is asked of an index.
///
/// The score of a document is `relevance × place factor × adjust factor`, where relevance is the sum of the scores of
/// its words and keywords and of what words close together add, plus 1 where documents need not match (``mustMatch``).
/// Of more than 200 terms and keywords the 200 that can count most are asked.
package struct IndexQuery: Sendable {
    /// A word of the question.
    package struct Word: Hashable, Sendable {
        /// The word as the person wrote it.
        ///
        /// The index's own analyser makes terms of it: none of a stop word, several of a word with hyphens.
        package var text: String
        /// How much it counts, at least 0.
        package var weight: Float
        /// How it may be read other than as typed.
        package var leeway: Leeway

        /// A word; by default it counts once, and as typed.
        package init(_ text: String, weight: Float = 1, leeway: Leeway = .none) {
            self.text = text
            self.weight = weight
            self.leeway = leeway
        }
    }

    /// How a word may be read other than as typed, where the index keeps words as written.
    ///
    /// All that is read into the words of a question counts less together than any word of it that documents have as
    /// typed; where there is none of those it counts half.
    package enum Leeway: Hashable, Sendable {
        /// Not at all.
        case none
        /// Where no document has it, as the likeliest word that is one slip away (of five letters or more) or two (of
        /// eight): a letter left out, added, changed, or swapped with its neighbour, but for the first.
        ///
        /// Never a word with anything but the letters a to z, nor one of up to six in capitals.
        case slips
        /// As those words too that most documents have of all that begin with it.
        case unfinished
    }

    /// A keyword that raises the score of the documents that have it, by its weight times their strength.
    package struct Keyword: Hashable, Sendable {
        /// The label, exactly as in the documents.
        package var keyword: String
        /// How much it counts, at least 0.
        package var weight: Float

        /// A keyword; by default it counts once.
        package init(_ keyword: String, weight: Float = 1) {
            self.keyword = keyword
            self.weight = weight
        }
    }

    /// Keeps the documents whose range overlaps one.
    package struct RangeFilter: Hashable, Sendable {
        /// The range's name in the schema.
        ///
        /// No document states anything under a name that the schema does not have.
        package var name: String
        /// The range that must be overlapped.
        package var range: ClosedRange<Int32>
        /// Whether documents that state no range are kept.
        package var keepsUnstated: Bool

        /// A filter.
        package init(_ name: String, overlapping range: ClosedRange<Int32>, keepsUnstated: Bool) {
            self.name = name
            self.range = range
            self.keepsUnstated = keepsUnstated
        }
    }

    /// Keeps the documents that have at least one of some flags.
    package struct MaskFilter: Hashable, Sendable {
        /// The mask's name in the schema.
        ///
        /// No document states anything under a name that the schema does not have.
        package var name: String
        /// The flags, of which one suffices.
        package var flags: UInt64
        /// Whether documents that state no flag are kept.
        package var keepsUnstated: Bool

        /// A filter.
        package init(_ name: String, anyOf flags: UInt64, keepsUnstated: Bool) {
            self.name = name
            self.flags = flags
            self.keepsUnstated = keepsUnstated
        }
    }

    /// Keeps the documents that have a point inside a circle.
    package struct Circle: Hashable, Sendable {
        /// The centre.
        package var centre: IndexDocument.Point
        /// The radius on the ground in metres; the edge is inside.
        package var metres: Double
        /// Whether documents without a point are kept.
        package var keepsPlaceless: Bool

        /// A circle.
        package init(_ centre: IndexDocument.Point, metres: Double, keepsPlaceless: Bool) {
            self.centre = centre
            self.metres = metres
            self.keepsPlaceless = keepsPlaceless
        }
    }

    /// Lowers the score of documents with their distance *d*, by the factor `1 / (1 + d / scale)`.
    package struct Decay: Hashable, Sendable {
        /// Where distance is measured from.
        package var origin: IndexDocument.Point
        /// The distance in metres at which the score halves; anything below 1 counts as 1.
        package var scaleMetres: Double
        /// The factor of documents without a point, 0 to 1.
        package var placelessFactor: Float

        /// A decay.
        package init(from origin: IndexDocument.Point, scaleMetres: Double, placelessFactor: Float) {
            self.origin = origin
            self.scaleMetres = scaleMetres
            self.placelessFactor = placelessFactor
        }
    }

    /// The words.
    ///
    /// Those that come to the same term count once, with the greatest of their weights.
    package var words: [Word]
    /// The keywords.
    ///
    /// One named twice counts once, with the greater weight.
    package var keywords: [Keyword]
    /// Groups of keywords, of each of which a document must have at least one; they do not change its score.
    package var requiredKeywords: [[String]]
    /// Phrases, each of which a document must have: its words side by side and in order in one field, in any form and
    /// with stop words between; they do not change its score.
    ///
    /// Of a word with hyphens its parts are meant. Where the index does not keep words as written, a document must
    /// have all words of each.
    package var phrases: [String]
    /// Whether a document must match at least one of the words and keywords.
    ///
    /// Where nothing is asked (no keyword, and no word but stop words) every document qualifies all the same.
    package var mustMatch: Bool
    /// What every document's ranges must satisfy.
    package var rangeFilters: [RangeFilter]
    /// What every document's flags must satisfy.
    package var maskFilters: [MaskFilter]
    /// The circle that documents must lie in; `nil` for anywhere.
    package var within: Circle?
    /// How distance lowers scores; `nil` for not at all.
    package var decay: Decay?
    /// The documents that are looked for among; `nil` for all.
    ///
    /// Cheaper than a factor of 0 for the rest.
    package var among: DocumentSet?
    /// The caller's own factor for a document, 0 to 1 (clamped); 0 leaves it out.
    ///
    /// Asked once at most for a document, in no promised order, and only for those that could still be among the hits.
    package var adjust: (@Sendable (_ document: Int) -> Float)?
    /// At least the caller's factor for a document, 0 only where that is 0; `nil` where nothing is known that is cheaper to say.
    ///
    /// Asked before the factor, which nearly all documents then need not be asked for.
    package var greatestAdjust: (@Sendable (_ document: Int) -> Float)?
    /// The most hits wanted; with less than one, matches are only counted.
    package var limit: Int
    /// How many of the greatest scores are wanted besides, whatever the caller's factor makes of them; by default none.
    ///
    /// One search finds both for little more than the dearer of two: the same candidates serve them.
    package var closest = 0

    /// A question; by default it asks for every document.
    package init(
        words: [Word] = [],
        keywords: [Keyword] = [],
        requiredKeywords: [[String]] = [],
        phrases: [String] = [],
        mustMatch: Bool = true,
        rangeFilters: [RangeFilter] = [],
        maskFilters: [MaskFilter] = [],
        within: Circle? = nil,
        decay: Decay? = nil,
        among: DocumentSet? = nil,
        adjust: (@Sendable (_ document: Int) -> Float)? = nil,
        limit: Int = 10
    ) {
        self.words = words
        self.keywords = keywords
        self.requiredKeywords = requiredKeywords
        self.phrases = phrases
        self.mustMatch = mustMatch
        self.rangeFilters = rangeFilters
        self.maskFilters = maskFilters
        self.within = within
        self.decay = decay
        self.among = among
        self.adjust = adjust
        self.limit = limit
    }

    /// A question of words alone, each counting once; words in quotation marks are required phrases too.
    package init(text: String, limit: Int = 10) {
        let quoted = QuotedText(text)
        self.init(
            words: quoted.words.map { Word($0) },
            phrases: quoted.phrases,
            limit: limit
        )
    }
}
