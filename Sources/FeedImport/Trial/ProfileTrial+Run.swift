import DirectoryModel

extension ProfileTrial {
    /// Tries a profile on a sample; nothing is kept.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - path: The sample.
    ///   - postcodes: Who knows postcodes.
    ///   - terms: Who knows the vocabulary.
    ///   - limits: Bounds on files and records.
    /// - Throws: A ``FeedFault`` where the sample cannot be read.
    package init(
        of profile: Profile,
        on path: String,
        postcodes: (any PostcodeReader)?,
        terms: (any TermReader)?,
        limits: ImportLimits = ImportLimits()
    ) throws {
        let sample = try Sample(path: path, part: profile.parts.file, reading: profile.reading, limits: limits)
        let mapped = profile.mapped
        self.profile = profile.name
        file = sample.file
        recordsCounted = sample.recordCount
        let known = KnownPaths(profile: profile, mapped: mapped, sample: sample)
        missing = known.missing(optional: profile.paths)
        unread = known.unread.map { field in
            Unread(path: field.path, records: field.filled, example: field.values.first.map { YAMLText.comment($0) })
        }
        (fields, strangers, rejects, report) = ([], [], [], nil)
        guard !missing.contains(where: \.isFatal) else {
            fields = mapped.map { Line(field: $0.field, source: $0.text, records: 0) }
            return
        }
        let importer = FeedImporter(
            profile: profile,
            feed: profile.name,
            postcodes: postcodes,
            terms: terms,
            limits: limits
        )
        var counts: [Stranger: Int] = [:]
        report = try importer.run(path: path) { event in
            switch event {
            case .accepted(let service), .merged(let service): Self.count(service.provenance.notes, into: &counts)
            case .rejected(let reject): if rejects.count < 5 { rejects.append(reject) }
            }
        }
        strangers = counts.map { Stranger(field: $0.field, term: $0.term, count: $1) }
            .sorted { (-$0.count, $0.field, $0.term) < (-$1.count, $1.field, $1.term) }
        var tally = MappingTally(mapped)
        try importer.forEachRecord(path: path, limit: Sample.recordLimit) { tally.count($0) }
        fields = tally.lines
    }

    private static func count(_ notes: [FieldNote], into counts: inout [Stranger: Int]) {
        for note in notes where note.reason == "term not in the crosswalk" || note.reason == "unknown term" {
            let term = YAMLText.comment(note.original ?? "", limit: 80)
            counts[Stranger(field: note.field, term: term, count: 0), default: 0] += 1
        }
    }
}

/// Counts in how many records each source has a value.
struct MappingTally {
    private let mapped: [MappedSource]
    private(set) var lines: [ProfileTrial.Line]

    init(_ mapped: [MappedSource]) {
        self.mapped = mapped
        lines = mapped.map { ProfileTrial.Line(field: $0.field, source: $0.text, records: 0) }
    }

    /// Looks at one record.
    mutating func count(_ record: any FeedRecord) {
        for (index, source) in mapped.enumerated() {
            let places = source.each?.items(in: record) ?? [record]
            guard let value = places.lazy.flatMap({ source.source.values(in: $0) }).first else { continue }
            lines[index].records += 1
            lines[index].example = lines[index].example ?? YAMLText.comment(value)
        }
    }
}

extension FeedImporter {
    /// Looks at the first records of a file without making services of them.
    func forEachRecord(path: String, limit: Int, _ body: (any FeedRecord) -> Void) throws {
        let files = try FeedFiles(path: path, limits: limits)
        let reader = try makeReader(files.open(profile.parts.file), files)
        var count = 0
        while count < limit, let step = try reader.next() {
            guard case .record(let item) = step else { continue }
            count += 1
            body(item.record)
        }
    }
}
