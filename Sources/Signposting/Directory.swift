package import DirectoryModel
package import MappedFile
package import Places
package import SearchIndex
import Vocabulary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A published directory, opened: one immutable, mapped file that answers questions and parses nothing on opening.
///
/// Safe to use from any number of tasks at once. Keep the value for as long as questions come; open the next snapshot
/// beside it and swap.
package struct Directory: Sendable {
    /// The kind of file a snapshot is (`docs/snapshot-format.md`).
    package static let fileKind = "SNAP"
    /// The version of its format.
    package static let fileVersion: UInt32 = 4

    /// The names of the sections that are not a store's own.
    enum Section {
        static let about = "about"
        static let vocabulary = "vocabulary"
        static let facts = "facts"
        static let locality = "locality"
    }

    /// The snapshot's file.
    package let file: SectionedFile
    /// The national gazetteer, where there is one.
    let gazetteer: Gazetteer?
    let documents: DocumentStore
    let facts: FactsColumn
    /// The graph of ways in.
    let routeStore: RouteStore
    let index: SearchIndex
    let vocabulary: CompiledVocabulary
    let localPlaces: DirectoryPlaces
    let crisisRoll: CrisisRoll
    let crisisRecords: CrisisRecords
    /// What the council knows of its own area: read on opening, since every answer needs it and it is short.
    let locality: Locality
    /// Every role in the order of the facts column.
    let roles: [AskedRole]
    /// The bits of the facts column.
    let bits: TermBits

    /// Files up to this size are checked byte by byte on opening; larger ones by `signpost snapshot verify`.
    static let verifiedOnOpening = 32 << 20

    /// Opens a snapshot.
    ///
    /// - Parameters:
    ///   - mapped: The mapped file.
    ///   - gazetteer: The national gazetteer, for places the directory does not know itself.
    ///   - verifying: Whether every byte is checked first; by default files of up to 32 MiB are.
    /// - Throws: A ``FileFault`` where the file is no snapshot of this version or is damaged.
    package init(_ mapped: MappedFile, gazetteer: Gazetteer? = nil, verifying: Bool? = nil) throws(FileFault) {
        file = try SectionedFile(mapped, kind: Self.fileKind, version: Self.fileVersion)
        if verifying ?? (mapped.count <= Self.verifiedOnOpening) { try file.verify() }
        self.gazetteer = gazetteer
        documents = try DocumentStore(file)
        facts = try FactsColumn(file.section(Section.facts))
        routeStore = try RouteStore(file, documentCount: documents.count)
        index = try SearchIndex(file)
        vocabulary = try CompiledVocabulary(file.section(Section.vocabulary))
        localPlaces = try DirectoryPlaces(file)
        guard facts.count == documents.count, index.documentCount == documents.count else {
            throw FileFault(
                .corrupt,
                file: mapped.path,
                reason: "has parts that do not belong together. Publish it again."
            )
        }
        crisisRoll = try CrisisRoll(file.section(CrisisRoll.section), documentCount: documents.count)
        crisisRecords = CrisisRecords(documents)
        roles = VocabularyLabels(vocabulary: vocabulary).roles
        bits = TermBits(vocabulary)
        let area = try file.section(Section.locality)
        guard let locality = Locality(area) else {
            throw area.corrupt("is damaged: what it knows of its area cannot be read. Publish it again.")
        }
        self.locality = locality
    }

    /// How many services it holds.
    package var serviceCount: Int { documents.count }

    /// What it says about itself.
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func about() throws(FileFault) -> SnapshotAbout {
        let section = try file.section(Section.about)
        do {
            return try JSONDecoder().decode(SnapshotAbout.self, from: Data(section.array))
        } catch {
            throw section.corrupt("is damaged: what it says about itself cannot be read. Publish it again.")
        }
    }

    /// The record of a service; `nil` where the directory has none of that name.
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func service(_ id: ServiceID) throws(FileFault) -> Service? {
        guard let ordinal = try documents.ordinal(of: id) else { return nil }
        return try documents.service(ordinal)
    }

    /// The record of a service as JSON, ready to send; `nil` where there is none.
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func document(_ id: ServiceID) throws(FileFault) -> [UInt8]? {
        guard let service = try service(id) else { return nil }
        do {
            return try service.json()
        } catch {
            throw FileFault(
                .corrupt,
                file: file.file.path,
                reason: "has a record that cannot be sent. Publish it again."
            )
        }
    }

    /// The role of a slug; `nil` where the vocabulary has none.
    func role(_ slug: TermSlug) -> AskedRole? { roles.first { $0.slug == slug } }

    /// The notices that the owners of the gazetteer's data ask for; `nil` where there is no gazetteer.
    package var gazetteerNotices: String? { gazetteer?.notices }

    /// The gazetteer's product, version and date; `nil` where there is no gazetteer.
    package var gazetteerEdition: String? { gazetteer?.edition }

    /// How much the index holds.
    package var indexCounts: SearchIndex.Counts { index.counts }

    var labels: VocabularyLabels { VocabularyLabels(vocabulary: vocabulary) }
}
