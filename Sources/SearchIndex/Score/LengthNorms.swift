/// How far the lengths of texts lessen their words: computed once for the short ones, which nearly all are.
///
/// What it holds never changes.
final class LengthNorms: @unchecked Sendable {
    private static let knownLengths = 256

    private let fields: [TermWeighting.Field]
    /// The norms of the short lengths, field after field.
    private let known: UnsafeMutablePointer<Double>

    init(_ weighting: TermWeighting) {
        fields = weighting.fields
        known = .allocate(capacity: max(1, fields.count * Self.knownLengths))
        for (field, weighted) in fields.enumerated() {
            for length in 0..<Self.knownLengths {
                known.advanced(by: field * Self.knownLengths + length).initialize(to: weighted.norm(length))
            }
        }
    }

    deinit { known.deallocate() }

    /// The norm of a field of some length.
    @inline(__always)
    func norm(_ length: Int, field: Int) -> Double {
        length < Self.knownLengths ? known[field &* Self.knownLengths &+ length] : fields[field].norm(length)
    }
}
