/// How far the lengths of texts lessen their words: computed once for the short ones, which nearly all are.
final class LengthNorms: Sendable {
    private static let knownLengths = 256

    private let fields: [TermWeighting.Field]
    /// The norms of the short lengths, field after field.
    private let known: [Double]

    init(_ weighting: TermWeighting) {
        fields = weighting.fields
        known = weighting.fields.flatMap { field in (0..<Self.knownLengths).map { field.norm($0) } }
    }

    /// The norm of a field of some length.
    @inline(__always)
    func norm(_ length: Int, field: Int) -> Double {
        length < Self.knownLengths ? known[field &* Self.knownLengths &+ length] : fields[field].norm(length)
    }
}
