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
    /// - Parameter about: What the snapshot says about itself; its count of services is filled in.
    package func bytes(about: SnapshotAbout) throws -> [UInt8] {
        // Identifiers are in the order of their bytes, which is the order bisection uses.
        let services = services.sorted { $0.id < $1.id }
        let labels = VocabularyLabels(vocabulary: vocabulary)
        var about = about
        about.serviceCount = services.count
        var writer = SectionedFileWriter(kind: Directory.fileKind, version: Directory.fileVersion)
        writer.add(Directory.Section.about, try about.json())
        writer.add(Directory.Section.vocabulary, vocabularyBytes)
        DocumentStore.write(services, into: &writer)
        let roles = labels.roles
        let bits = TermBits(vocabulary)
        let homeCounty = Self.homeCounty(services)
        let facts = services.map { service in
            var limits = ServiceLimits(service, vocabulary: vocabulary, bits: bits)
            limits.isElsewhere = homeCounty.map { service.isElsewhere(than: $0.home, counties: $0.all) } ?? false
            return ServiceFacts(service, roles: roles, limits: limits)
        }
        writer.add(Directory.Section.facts, FactsColumn.bytes(facts, roleCount: roles.count))
        writer.add(CrisisRoll.section, CrisisRoll.bytes(services))
        try DirectoryPlaces.write(services, into: &writer)
        let source = IndexSource(labels: labels, group: labels.group)
        var index = IndexBuilder(schema: IndexSource.schema)
        for (service, facts) in zip(services, facts) { _ = index.add(source.document(service, limits: facts.limits)) }
        index.write(into: &writer)
        return writer.bytes()
    }

    /// The council whose people most services take, with all councils that any names; `nil` where none names one.
    private static func homeCounty(_ services: [Service]) -> (home: String, all: Set<String>)? {
        var counts: [String: Int] = [:]
        for catchment in services.flatMap(\.catchments) where catchment.kind == .county {
            for county in catchment.values { counts[county, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, Set(counts.keys)) }
    }
}

extension Service {
    /// Whether it takes people of another council alone: each of its areas names one, and none names home.
    fileprivate func isElsewhere(than home: String, counties: Set<String>) -> Bool {
        let areas = catchments.filter { [.county, .district, .namedArea].contains($0.kind) }.flatMap(\.values)
        guard !areas.isEmpty, !areas.contains(where: { $0.contains(home) }) else { return false }
        return areas.allSatisfy { area in counties.contains { area.contains($0) } }
    }
}
