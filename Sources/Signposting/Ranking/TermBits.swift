import DirectoryModel
import Vocabulary

/// A bit for each term of a kind, in the order of the slugs: sets of terms that are compared without reading any.
///
/// A kind has at most 128 terms with a bit; a term beyond has none, and is never a reason to leave a service out.
struct TermBits: Sendable {
    private let places: [TermKind: [TermSlug: Int]]
    /// Circumstances whose help is seldom for anybody else.
    private(set) var definingCircumstances: UInt128 = 0

    init(_ vocabulary: CompiledVocabulary) {
        var places: [TermKind: [TermSlug: Int]] = [:]
        for kind in [TermKind.need, .circumstance, .condition, .role] {
            for (place, term) in vocabulary.terms(kind).enumerated() where place < UInt128.bitWidth {
                places[kind, default: [:]][term.slug] = place
            }
        }
        self.places = places
        let defining = vocabulary.terms(.circumstance).filter(\.isDefining)
        definingCircumstances = mask(defining.map(\.slug), .circumstance)
    }

    /// The bits of terms.
    func mask(_ slugs: some Sequence<TermSlug>, _ kind: TermKind) -> UInt128 {
        let places = places[kind] ?? [:]
        return slugs.reduce(0) { mask, slug in places[slug].map { mask | (UInt128(1) << UInt128($0)) } ?? mask }
    }
}
