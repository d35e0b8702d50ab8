/// What the documents of an index have, and how their text is weighed.
///
/// Fixed when the index is built and kept in it.
package struct IndexSchema: Hashable, Sendable {
    /// A stretch of text of every document, such as its title.
    package struct TextField: Hashable, Sendable {
        /// Its name, for people.
        package var name: String
        /// How much a word counts here, at least 0: a word in a field of weight 3 counts as three in one of weight 1.
        package var weight: Float
        /// *b* of BM25F, 0 to 1: how far a long field lessens each of its words.
        package var lengthNormalisation: Float

        /// A field; 0.75 is the customary length normalisation.
        package init(name: String, weight: Float, lengthNormalisation: Float = 0.75) {
            precondition(weight >= 0 && weight.isFinite, "A field's weight is a number from 0.")
            precondition((0...1).contains(lengthNormalisation), "Length normalisation is 0 to 1.")
            self.name = name
            self.weight = weight
            self.lengthNormalisation = lengthNormalisation
        }
    }

    /// How the fields of a document make one score of a term.
    package enum Combination: UInt8, Sendable {
        /// BM25F: frequencies are weighted and pooled before they are saturated, so a word that stands in two fields
        /// counts little more than in the better one.
        case pooled
        /// A weighted sum of the fields' own BM25 scores, each with its own inverse document frequency, as the
        /// disjunctions of Lucene and Tantivy score.
        case summed
    }

    /// How text becomes terms.
    package enum Analysis: UInt8, Sendable {
        /// ``TermAnalyser``'s English: folded, without stop words, stemmed.
        case english
        /// Runs of ASCII letters and digits in lower case, every one a term.
        case plain
    }

    /// The text fields, in the order of ``IndexDocument/text``.
    package var textFields: [TextField]
    /// The names of the whole-number ranges, in the order of ``IndexDocument/ranges``.
    package var rangeNames: [String]
    /// The names of the sets of up to 64 flags, in the order of ``IndexDocument/masks``.
    package var maskNames: [String]
    /// *k1* of BM25F, above 0: how soon repeating a word stops helping.
    package var saturation: Float
    /// How the fields make one score.
    package var combination: Combination
    /// How text becomes terms.
    package var analysis: Analysis
    /// Whether the index keeps its words in the forms and the order in which they were written.
    ///
    /// Exact forms and words close together then count more, and phrases, completions and corrections can be asked for
    /// (`docs/decisions/0017-words-as-written.md`). Costs about a byte and a half a word of text.
    package var keepsWordsAsWritten: Bool

    /// A schema; 1.2 is the customary saturation.
    package init(
        textFields: [TextField],
        rangeNames: [String] = [],
        maskNames: [String] = [],
        saturation: Float = 1.2,
        combination: Combination = .pooled,
        analysis: Analysis = .english,
        keepsWordsAsWritten: Bool = false
    ) {
        precondition(saturation > 0 && saturation.isFinite, "Saturation is a number above 0.")
        precondition(
            [textFields.count, rangeNames.count, maskNames.count].allSatisfy { $0 <= Self.maximumColumns },
            "A schema has at most \(Self.maximumColumns) columns of a kind."
        )
        self.textFields = textFields
        self.rangeNames = rangeNames
        self.maskNames = maskNames
        self.saturation = saturation
        self.combination = combination
        self.analysis = analysis
        self.keepsWordsAsWritten = keepsWordsAsWritten
    }

    /// The most text fields, ranges or masks that a schema may have.
    static let maximumColumns = 255
}
