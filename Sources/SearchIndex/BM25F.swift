#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// BM25F with pooled field frequencies: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond", Foundations and Trends in Information Retrieval 3(4), 2009, section 3.6.
///
///     pooled(t, d) = Σ over fields f of  weight f · tf(t, d, f) / (1 - b f + b f · length(d, f) / average length f)
///     score(t, d)  = weight t · idf(t) · pooled / (k1 + pooled)
///
/// The last quotient, the *impact* of a posting, lies in 0 ..< 1 and does not depend on the question. The order of
/// operations is fixed, so that the same index gives the same bits.
struct BM25F: Sendable {
    /// What a field contributes.
    struct Field: Hashable, Sendable {
        let weight: Double
        let lengthNormalisation: Double
        /// Terms a document on average, over all documents.
        let averageLength: Double
    }

    let fields: [Field]
    let saturation: Double

    init(schema: IndexSchema, averageLengths: [Double]) {
        fields = zip(schema.textFields, averageLengths).map { field, average in
            Field(
                weight: Double(field.weight),
                lengthNormalisation: Double(field.lengthNormalisation),
                averageLength: average
            )
        }
        saturation = Double(schema.saturation)
    }

    /// What a field adds to the pooled frequency of a term that stands in it `frequency` times.
    @inline(__always)
    func pooled(field index: Int, frequency: UInt32, length: UInt32) -> Double {
        let field = fields[index]
        let b = field.lengthNormalisation
        return field.weight * Double(frequency) / (1 - b + b * Double(length) / field.averageLength)
    }

    /// The impact of a posting.
    @inline(__always)
    func impact(pooled: Double) -> Double { pooled / (saturation + pooled) }

    /// The inverse document frequency, above 0 (the form of Lucene: <https://issues.apache.org/jira/browse/LUCENE-6789>).
    static func inverseDocumentFrequency(documents: Int, containing: Int) -> Double {
        log(1 + (Double(documents) - Double(containing) + 0.5) / (Double(containing) + 0.5))
    }
}
