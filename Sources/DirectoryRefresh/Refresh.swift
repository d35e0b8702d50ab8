package import DirectoryLedger
package import DirectoryModel
package import FeedImport
import MappedFile
package import Places
import Signposting
import Vocabulary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The write side of a workspace: reads feeds into the ledger and publishes what the ledger holds.
package struct Refresh {
    private let workspace: Workspace?
    private let data: InstalledData
    private let day: CalendarDate
    private let vocabulary: VocabularySource
    private let gazetteer: Gazetteer?

    /// The write side of a workspace, or of none for trying a feed out.
    ///
    /// - Throws: A `VocabularyFault` or `FileFault` where the installed data cannot be read.
    package init(workspace: Workspace?, data: InstalledData, day: CalendarDate) throws {
        self.workspace = workspace
        self.data = data
        self.day = day
        vocabulary = try VocabularySource.load(folder: data.vocabulary)
        gazetteer = try Self.gazetteer(data)
    }

    /// The installed gazetteer; `nil` where there is none.
    ///
    /// - Throws: A `FileFault` where there is one that cannot be used.
    package static func gazetteer(_ data: InstalledData) throws -> Gazetteer? {
        FileManager.default.fileExists(atPath: data.gazetteer) ? try Gazetteer(path: data.gazetteer) : nil
    }

    /// What became of a feed.
    package struct Outcome: Codable, Hashable, Sendable {
        /// What the importer did.
        package var report: ImportReport
        /// What changed against the ledger.
        package var changes: LedgerChanges
        /// Whether nothing was kept.
        package var isDryRun: Bool
    }

    /// Imports a file as a feed.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - profile: The profile's name, or the path of its file.
    ///   - feed: The feed's name in the workspace.
    ///   - dryRun: Whether to compare with the ledger but keep nothing.
    ///   - watch: Is told how far the import has come, and may stop it.
    /// - Throws: A `ProfileFault`, `FeedFault`, `LedgerFault` or `WorkspaceFault`; the ledger is then as it was.
    package func importFeed(
        path: String,
        profile name: String,
        feed: String,
        dryRun: Bool,
        watch: WorkWatch = WorkWatch()
    ) throws -> Outcome {
        guard path == Self.standardInput || FileManager.default.isReadableFile(atPath: path) else {
            throw WorkspaceFault(path, kind: .missing, reason: "cannot be read: check the path and its permissions.")
        }
        let profile = try Profile.load(path: data.profile(name))
        let importer = FeedImporter(
            profile: profile,
            feed: feed,
            postcodes: GazetteerPostcodes(gazetteer: gazetteer),
            terms: VocabularyTerms(vocabulary)
        )
        let entry = FeedEntry(
            name: feed,
            title: profile.title,
            profile: profile.name,
            publisher: profile.publisher,
            licence: profile.licence
        )
        let ledger = try ledger(dryRun: dryRun)
        let rejects = try dryRun ? nil : rejectLog(feed: feed)
        let (changes, report) = try ledger.refresh(entry, on: day, keeping: !dryRun) { run in
            let report = try importer.run(path: path, progress: { watch.progress(WorkProgress($0)) }) { event in
                try watch.checkpoint()
                switch event {
                case .accepted(let service): try run.receive(service)
                case .merged(let service): try run.merge(service) { $0.filled(from: $1) }
                case .rejected(let reject): try rejects?.add(reject)
                }
            }
            try watch.checkpoint()
            return report
        }
        try rejects?.finish()
        return Outcome(report: report, changes: changes, isDryRun: dryRun)
    }

    /// The path that stands for standard input.
    private static let standardInput = "-"

    /// Publishes what the ledger holds.
    ///
    /// - Parameter watch: Is told how far it has come, and may stop it until the new snapshot is put in force.
    /// - Returns: The snapshot's path, whether it differs from the one that was in force, and its number of services.
    /// - Throws: Where the ledger or the workspace cannot be used; the snapshot in force stays.
    package func publish(watch: WorkWatch = WorkWatch()) throws -> (path: String, isNew: Bool, serviceCount: Int) {
        guard let workspace else {
            throw WorkspaceFault("publish", kind: .missing, reason: "needs a workspace.")
        }
        let settings = try workspace.settings()
        let ledger = try Ledger(path: workspace.ledgerPath)
        var builder = try SnapshotBuilder(vocabulary: vocabulary)
        var counts: [String: Int] = [:]
        let (total, stride) = (try ledger.serviceCount(), 100)
        var done = 0
        try ledger.forEachService { service in
            try watch.checkpoint()
            builder.add(service)
            counts[service.provenance.feed, default: 0] += 1
            done += 1
            if done % stride == 0 {
                watch.progress(WorkProgress(unit: "services", done: done, share: Double(done) / Double(total)))
            }
        }
        let feeds = try ledger.feeds().map { feed in
            SnapshotAbout.Feed(
                name: feed.name,
                title: feed.title,
                publisher: feed.publisher,
                licence: feed.licence,
                serviceCount: counts[feed.name] ?? 0
            )
        }
        let about = SnapshotAbout(publisher: settings.publisher, warning: settings.warning, feeds: feeds)
        let locality = try settings.locality.map { file throws(WorkspaceFault) in
            try LocalityFile.read(path: workspace.path(of: file, bundledIn: data.localities))
        }
        let bytes = try builder.bytes(about: about, locality: locality ?? Locality())
        try watch.checkpoint()
        let (path, isNew) = try workspace.publish(bytes)
        return (path, isNew, about.serviceCount)
    }

    /// The workspace's ledger; for a dry run without one, a ledger that is gone when the process ends.
    private func ledger(dryRun: Bool) throws -> Ledger {
        if let workspace, !dryRun || FileManager.default.fileExists(atPath: workspace.ledgerPath) {
            try workspace.make(workspace.folder)
            return try Ledger(path: workspace.ledgerPath)
        }
        guard dryRun else {
            throw WorkspaceFault("import", kind: .missing, reason: "needs a workspace to keep records in.")
        }
        return try Ledger()
    }

    private func rejectLog(feed: String) throws -> RejectLog? {
        guard let workspace else { return nil }
        try workspace.make(workspace.rejectsFolder)
        return try RejectLog(path: "\(workspace.rejectsFolder)/\(feed).ndjson")
    }
}

extension WorkProgress {
    fileprivate init(_ progress: ImportProgress) {
        let share = progress.totalBytes.map { $0 > 0 ? min(1, Double(progress.bytes) / Double($0)) : 1 }
        self.init(unit: "records", done: progress.records, share: share)
    }
}
