import DirectoryModel
import TestSupport

@testable import FeedImport

/// What a run of the importer gave, gathered for tests.
struct ImportRun {
    var accepted: [Service] = []
    var merged: [Service] = []
    var rejects: [Reject] = []
    var report: ImportReport

    init(
        _ profile: Profile,
        path: String,
        postcodes: (any PostcodeReader)? = StrictPostcodes(),
        terms: (any TermReader)? = nil,
        limits: ImportLimits = ImportLimits()
    ) throws {
        var gathered: (accepted: [Service], merged: [Service], rejects: [Reject]) = ([], [], [])
        let importer = FeedImporter(
            profile: profile,
            feed: "test",
            postcodes: postcodes,
            terms: terms,
            limits: limits
        )
        report = try importer.run(path: path) {
            switch $0 {
            case .accepted(let service): gathered.accepted.append(service)
            case .merged(let service): gathered.merged.append(service)
            case .rejected(let reject): gathered.rejects.append(reject)
            }
        }
        (accepted, merged, rejects) = gathered
    }

    /// Runs a profile of the package on a file of the shared feeds.
    init(profile name: String, feed: String) throws {
        let profile = try Profile.load(path: PackageFolder.path("importers/\(name).yaml"))
        try self.init(profile, path: SharedMaterial.path("feeds/\(feed)"))
    }

    /// Runs a profile in YAML on a feed in text.
    init(
        yaml: String,
        feed: String,
        terms: (any TermReader)? = nil,
        limits: ImportLimits = ImportLimits()
    ) throws {
        try self.init(yaml: yaml, bytes: Array(feed.utf8), terms: terms, limits: limits)
    }

    /// Runs a profile in YAML on a feed in bytes.
    init(
        yaml: String,
        bytes: [UInt8],
        terms: (any TermReader)? = nil,
        limits: ImportLimits = ImportLimits()
    ) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("feed")
        try TestFile.write(bytes, to: path)
        try self.init(Profile(yaml: yaml, file: "test.yaml"), path: path, terms: terms, limits: limits)
    }

    /// How often a change was made.
    func count(_ kind: FieldNote.Kind, _ field: String, _ reason: String) -> Int {
        report.notes.first { $0.kind == kind && $0.field == field && $0.reason == reason }?.count ?? 0
    }
}
