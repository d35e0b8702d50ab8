import DirectoryModel

/// Reads a feed through its profile.
///
/// The importer keeps a bounded batch of records in memory at a time, and the identities it has met.
package struct FeedImporter: Sendable {
    let profile: Profile
    private let feed: String
    private let postcodes: (any PostcodeReader)?
    private let terms: (any TermReader)?
    let limits: ImportLimits

    /// An importer for one feed.
    ///
    /// - Parameters:
    ///   - profile: How its records become services.
    ///   - feed: The feed's name in the workspace, the first part of every ``DirectoryModel/ServiceID``.
    ///   - postcodes: Who knows postcodes. Without it they stay as typed and sites have no point but the feed's.
    ///   - terms: Who knows the vocabulary. Without it every text with the form of a slug is taken as a term.
    ///   - limits: Bounds on files and records.
    package init(
        profile: Profile,
        feed: String,
        postcodes: (any PostcodeReader)? = nil,
        terms: (any TermReader)? = nil,
        limits: ImportLimits = ImportLimits()
    ) {
        self.profile = profile
        self.feed = feed
        self.postcodes = postcodes
        self.terms = terms
        self.limits = limits
    }

    /// Reads a file from its first record to its last.
    ///
    /// - Parameters:
    ///   - path: The file, packed or not; `-` for standard input.
    ///   - progress: Is told of every thousandth record and of the end.
    ///   - sink: Takes what became of each record, in the file's order. What it throws ends the run.
    /// - Returns: The counts, in which `read` is `accepted + merged + rejected`.
    /// - Throws: A ``FeedFault`` where the file cannot be read to its end; what the sink took must then be dropped.
    package func run(
        path: String,
        progress: (ImportProgress) -> Void = { _ in },
        sink: (ImportEvent) throws -> Void
    ) throws -> ImportReport {
        let files = try FeedFiles(path: path, limits: limits)
        let stream = try files.open(profile.parts.file)
        let opening = try stream.opening(WrongContent.openingLength)
        if let reason = WrongContent.reason(opening: opening, format: profile.reading.format) {
            throw FeedFault(file: stream.file, reason: reason)
        }
        let reader = try makeReader(stream, files)
        let mapper = RecordMapper(profile: profile, feed: feed, postcodes: postcodes, terms: terms)
        var tally = ImportTally()
        var known: Set<IdentityMark> = []
        var batch = MappingBatch()
        var told = 0
        func hand(_ event: ImportEvent) throws {
            try sink(event)
            guard tally.read / 1_000 > told else { return }
            told = tally.read / 1_000
            progress(ImportProgress(bytes: reader.bytesRead, totalBytes: stream.totalBytes, records: tally.read))
        }
        func settle(_ item: FeedItem, _ mapped: consuming MappingBatch.Mapped) throws {
            try hand(Self.event(item, mapped, known: &known, tally: &tally))
        }
        while let step = try reader.next() {
            switch step {
            case .record(let item):
                if let (record, bytes) = item.record.detached() {
                    batch.add(FeedItem(place: item.place, record: record, notes: item.notes), bytes: bytes)
                    if batch.isFull { try batch.map(with: mapper, settle) }
                } else {
                    try settle(item, MappingBatch.mapped(item, with: mapper))
                }
            case .unreadable(let reject):
                try batch.map(with: mapper, settle)
                tally.countRejected(reject)
                try hand(.rejected(reject))
            }
        }
        try batch.map(with: mapper, settle)
        if let total = stream.totalBytes, stream.bytesRead != total {
            throw FeedFault(
                file: stream.file,
                reason: "The file changed while it was read: it had \(total) bytes and \(stream.bytesRead) were read. "
                    + "Import it again once it is written to its end."
            )
        }
        progress(ImportProgress(bytes: reader.bytesRead, totalBytes: stream.totalBytes, records: tally.read))
        return tally.report(
            feed: feed,
            profile: profile,
            file: files.label.split(separator: "/").last.map(String.init) ?? files.label,
            encoding: reader.encoding,
            bytes: reader.bytesRead,
            leftOut: reader.leftOut
        )
    }

    private static func event(
        _ item: FeedItem,
        _ mapped: consuming MappingBatch.Mapped,
        known: inout Set<IdentityMark>,
        tally: inout ImportTally
    ) -> ImportEvent {
        switch consume mapped {
        case .service(let service):
            let isNew = known.insert(IdentityMark(service.id)).inserted
            tally.count(service.provenance, isMerged: !isNew)
            return isNew ? .accepted(consume service) : .merged(consume service)
        case .refused(let refusal):
            let reject = Reject(
                place: item.place,
                field: refusal.field,
                reason: refusal.reason,
                detail: refusal.detail,
                raw: item.record.raw
            )
            tally.countRejected(reject)
            return .rejected(reject)
        }
    }

    func makeReader(_ stream: ByteStream, _ files: FeedFiles) throws -> any FeedReader {
        var reader = try makeReader(stream)
        if let pivot = profile.parts.pivot {
            reader = PivotReader(reader, pivot: pivot, paths: profile.paths, file: stream.file, limits: limits)
        }
        if !profile.parts.tables.isEmpty {
            reader = JoiningReader(
                reader,
                tables: try ChildTables(profile.parts.tables, files: files, limits: limits)
            )
        }
        return reader
    }

    private func makeReader(_ stream: ByteStream) throws -> any FeedReader {
        switch profile.reading {
        case .xml(let reading):
            try XMLReader(stream: stream, reading: reading, paths: profile.paths, limits: limits)
        case .csv(let reading):
            try CSVReader(stream: stream, reading: reading, paths: profile.paths, limits: limits)
        case .json(let reading):
            try JSONReader(
                stream: stream,
                reading: reading,
                maker: JSONRecordMaker(reading, paths: profile.paths, limits: limits),
                limits: limits
            )
        case .ndjson(let reading):
            try JSONLinesReader(
                stream: stream,
                maker: JSONRecordMaker(reading, paths: profile.paths, limits: limits),
                limits: limits
            )
        }
    }
}
