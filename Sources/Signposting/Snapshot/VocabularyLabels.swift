import DirectoryModel
import Vocabulary

/// The names of the vocabulary's terms, and what ranking needs to know of them.
struct VocabularyLabels: TermLabels {
    let vocabulary: CompiledVocabulary

    func label(_ slug: TermSlug) -> String {
        vocabulary.term(slug)?.label ?? slug
    }

    /// The label of a term of a kind, or the slug itself.
    func label(_ slug: TermSlug, kind: TermKind) -> String { vocabulary.term(slug, kinds: [kind])?.label ?? slug }

    /// The broad group of a need.
    func group(_ need: TermSlug) -> TermSlug? { vocabulary.term(need, kinds: [.need])?.parent }

    /// Whether a slug names a broad group of needs and no need of its own.
    func isGroup(_ slug: TermSlug) -> Bool {
        vocabulary.term(slug, kinds: [.need]) == nil && vocabulary.term(slug, kinds: [.needGroup]) != nil
    }

    /// Every role in the order of its slug: the order of the facts column.
    var roles: [AskedRole] {
        vocabulary.terms(.role).map {
            AskedRole(slug: $0.slug, label: $0.label, isProfessional: $0.isProfessional)
        }.sorted { $0.slug < $1.slug }
    }
}
