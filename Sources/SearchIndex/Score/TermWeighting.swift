#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a term's occurrences in a document are worth: BM25 in one of two combinations of the fields
/// (``IndexSchema/Combination``).
///
/// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
/// Information Retrieval 3(4), 2009: section 3.4 for one field, 3.6 for BM25F. For a term *t*, a document *d* and
/// fields *f*:
///
///     norm(d, f)   = 1 - b f + b f · length(d, f) / average length f
///     pooled       = Σ weight f · tf(t, d, f) / norm(d, f)
///     score pooled = idf(t) · pooled / (k1 + pooled)
///     score summed = Σ weight f · idf(t, f) · tf(t, d, f) / (tf(t, d, f) + k1 · norm(d, f))
///
/// The order of operations is fixed, so that the same index gives the same bits.
struct TermWeighting: Sendable {
    /// What a field contributes.
    struct Field: Hashable, Sendable {
        let weight: Double
        let lengthNormalisation: Double
        /// Terms a document on average, over all documents.
        let averageLength: Double

        /// How far the length of a text lessens each of its words.
        @inline(__always)
        func norm(_ length: Int) -> Double {
            1 - lengthNormalisation + lengthNormalisation * Double(length) / averageLength
        }
    }

    let fields: [Field]
    let saturation: Double
    let combination: IndexSchema.Combination

    init(schema: IndexSchema, averageLengths: [Double]) {
        fields = zip(schema.textFields, averageLengths).map { field, average in
            Field(
                weight: Double(field.weight),
                lengthNormalisation: Double(field.lengthNormalisation),
                averageLength: average
            )
        }
        saturation = Double(schema.saturation)
        combination = schema.combination
    }

    /// How many factors a term has: one where fields are pooled, otherwise one a field.
    var factorCount: Int { combination == .pooled ? 1 : fields.count }

    /// A factor of a term.
    ///
    /// - Parameters:
    ///   - index: Which: a field, or 0 where fields are pooled.
    ///   - containing: How many documents have the term, in that field or at all.
    func factor(_ index: Int, documents: Int, containing: Int) -> Double {
        let idf = Self.inverseDocumentFrequency(documents: documents, containing: containing)
        return combination == .pooled ? idf : fields[index].weight * idf
    }

    /// The score of a term in a document, for a weight of 1.
    ///
    /// - Parameters:
    ///   - factors: The term's.
    ///   - frequency: How often the term stands in a field.
    ///   - norm: How far the length of a field lessens each of its words (``Field/norm(_:)``).
    @inline(__always)
    func score(
        factors: UnsafePointer<Double>,
        frequency: (_ field: Int) -> UInt32,
        norm: (_ field: Int) -> Double
    ) -> Double {
        var sum = 0.0
        for index in 0..<fields.count {
            let occurrences = frequency(index)
            guard occurrences > 0 else { continue }
            let norm = norm(index)
            let tf = Double(occurrences)
            switch combination {
            case .pooled: sum += fields[index].weight * tf / norm
            case .summed: sum += factors[index] * tf / (tf + saturation * norm)
            }
        }
        return combination == .pooled ? factors[0] * (sum / (saturation + sum)) : sum
    }

    /// At most the score of a term in any document that has it, for a weight of 1: that of a single occurrence in the
    /// field that counts least, in its longest text.
    func least(factors: UnsafePointer<Double>, longest: [UInt32]) -> Double {
        var least = Double.infinity
        for (index, field) in fields.enumerated() where index < longest.count && longest[index] > 0 {
            let norm = field.norm(Int(longest[index]))
            switch combination {
            case .pooled:
                let pooled = field.weight / norm
                least = min(least, factors[0] * (pooled / (saturation + pooled)))
            case .summed: least = min(least, factors[index] / (1 + saturation * norm))
            }
        }
        return least.isFinite && least > 0 ? least : 0
    }

    /// The inverse document frequency, above 0 (the form of Lucene:
    /// <https://issues.apache.org/jira/browse/LUCENE-6789>).
    static func inverseDocumentFrequency(documents: Int, containing: Int) -> Double {
        log(1 + (Double(documents) - Double(containing) + 0.5) / (Double(containing) + 0.5))
    }
}
