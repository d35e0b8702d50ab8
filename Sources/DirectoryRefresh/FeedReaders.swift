import DirectoryModel
import FeedImport
import MappedFile
import Places
import Vocabulary

/// What the importer asks about postcodes, answered from the gazetteer.
struct GazetteerPostcodes: PostcodeReader {
    /// The gazetteer; without one, postcodes are checked for form alone and have no point.
    let gazetteer: Gazetteer?

    func normalise(_ text: String) -> PostcodeReading {
        do {
            let parsed = try Postcode.parse(text)
            let usual = "\(parsed.postcode)"
            guard let repair = parsed.repairs.first else { return .plain(usual) }
            return .repaired(usual, reason: "postcode with \(repair)")
        } catch {
            // The fault names the value; reasons are counted, so they must not.
            return .refused(reason: "not a postcode")
        }
    }

    func coordinate(of postcode: String) -> Coordinate? {
        guard let parsed = try? Postcode.parse(postcode) else { return nil }
        // A damaged gazetteer must not stop an import; the site then has no point, as with an unknown postcode.
        return (try? gazetteer?.lookup(parsed.postcode))?.coordinate
    }
}

/// What the importer asks about terms, answered from the vocabulary's files.
struct VocabularyTerms: TermReader {
    private let slugs: [TermList: Set<TermSlug>]
    private let meanings: [String: String]

    init(_ source: VocabularySource) {
        var slugs: [TermList: Set<TermSlug>] = [:]
        for term in source.terms.map(\.term) {
            guard let list = Self.list(of: term.kind) else { continue }
            slugs[list, default: []].insert(term.slug)
        }
        self.slugs = slugs
        // The entry that is about one form alone says best what it means.
        let entries = source.abbreviations.sorted { ($0.shortForms.count, $0.line) < ($1.shortForms.count, $1.line) }
        let forms = entries.flatMap { entry in entry.shortForms.map { ($0.text, entry.meaning) } }
        meanings = Dictionary(forms, uniquingKeysWith: { first, _ in first })
    }

    func term(_ text: String, in list: TermList) -> TermSlug? {
        let slug = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: "-")
        return slugs[list]?.contains(slug) == true ? slug : nil
    }

    func meaning(ofShortForm form: String) -> String? { meanings[form] }

    private static func list(of kind: TermKind) -> TermList? {
        switch kind {
        case .need, .needGroup: .needs
        case .circumstance: .circumstances
        case .supportType: .supportTypes
        case .role: .roles
        case .referralMethod: .referralMethods
        case .abbreviation, .audience, .wish, .condition: nil
        }
    }
}
