package import DirectoryModel
import MappedFile
import SearchIndex
package import Vocabulary

/// Makes the bytes of a snapshot from records: the same records and vocabulary give the same bytes.
package struct SnapshotBuilder {
    private let vocabularyBytes: [UInt8]
    private let vocabulary: CompiledVocabulary
    private var services: [Service] = []

    /// A builder for a vocabulary.
    ///
    /// - Throws: A ``FileFault`` where the compiled vocabulary cannot be opened.
    package init(vocabulary source: VocabularySource) throws {
        vocabularyBytes = source.compile()
        vocabulary = try CompiledVocabulary(MappedFile(bytes: vocabularyBytes, label: "vocabulary").view)
    }

    /// Adds a record: its private places are taken out and its words are read for terms.
    package mutating func add(_ service: Service) {
        services.append(ServiceReader(vocabulary: vocabulary).read(service.withoutPrivatePlaces))
    }

    /// The whole file.
    ///
    /// O(n log n) in the records.
    ///
    /// - Parameters:
    ///   - about: What the snapshot says about itself; its count of services is filled in.
    ///   - locality: What the council knows of its own area.
    package func bytes(about: SnapshotAbout, locality: Locality = Locality()) throws -> [UInt8] {
        // Identifiers are in the order of their bytes, which is the order bisection uses.
        let services = services.sorted { $0.id < $1.id }
        let labels = VocabularyLabels(vocabulary: vocabulary)
        var about = about
        about.serviceCount = services.count
        var writer = SectionedFileWriter(kind: Directory.fileKind, version: Directory.fileVersion)
        writer.add(Directory.Section.about, try about.json())
        writer.add(Directory.Section.vocabulary, vocabularyBytes)
        writer.add(Directory.Section.locality, locality.recorded)
        DocumentStore.write(services, into: &writer)
        let roles = labels.roles
        let bits = TermBits(vocabulary)
        let home = HomeCouncil(services)
        let facts = services.map { service in
            let limits = ServiceLimits(service, vocabulary: vocabulary, bits: bits, home: home)
            return ServiceFacts(service, roles: roles, limits: limits)
        }
        writer.add(Directory.Section.facts, FactsColumn.bytes(facts, roleCount: roles.count))
        writer.add(CrisisRoll.section, CrisisRoll.bytes(services, group: labels.group))
        let graph = RouteGraphBuilder(services, roles: roles, vocabulary: vocabulary)
        RouteStore.write(graph.nodes(), into: &writer)
        try DirectoryPlaces.write(services, into: &writer)
        let source = IndexSource(labels: labels, group: labels.group)
        var index = IndexBuilder(schema: IndexSource.schema)
        for (service, facts) in zip(services, facts) { _ = index.add(source.document(service, limits: facts.limits)) }
        index.write(into: &writer)
        return writer.bytes()
    }
}
