package import DirectoryLedger
import MappedFile

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A council's own folder: settings, ledger, rejects and published snapshots.
package struct Workspace: Hashable, Sendable {
    /// The folder.
    package let folder: String

    /// A workspace in a folder; nothing is checked.
    package init(folder: String) { self.folder = folder }

    /// The settings file.
    package var settingsPath: String { folder + "/signpost.yaml" }
    /// The ledger's file.
    package var ledgerPath: String { folder + "/ledger.sqlite" }
    /// The folder of what could not be read.
    package var rejectsFolder: String { folder + "/rejects" }
    /// The folder of published snapshots.
    package var publishedFolder: String { folder + "/published" }
    /// What was imported into it, by feed; none where it has no ledger.
    ///
    /// - Throws: A `LedgerFault` where the ledger cannot be opened, a `DatabaseError` where it cannot be read.
    package func imports() throws -> [FeedImports] {
        FileManager.default.fileExists(atPath: ledgerPath) ? try Ledger(path: ledgerPath).imports() : []
    }

    /// The file that names the snapshot in force.
    package var currentPath: String { publishedFolder + "/current" }

    /// Reads the settings.
    ///
    /// - Throws: A ``WorkspaceFault`` where the folder is no workspace or its settings are wrong.
    package func settings() throws(WorkspaceFault) -> WorkspaceSettings {
        guard let yaml = try? String(contentsOf: URL(fileURLWithPath: settingsPath), encoding: .utf8) else {
            throw WorkspaceFault(
                folder,
                kind: .missing,
                reason: "is no workspace: it has no signpost.yaml. Make one with 'signpost init \(folder)'."
            )
        }
        return try WorkspaceSettings(yaml: yaml, path: settingsPath)
    }

    /// The path of a feed's file: in full, relative to the workspace, or `bundled:` and the name of a bundled feed.
    package func path(of feed: WorkspaceSettings.Feed, data: InstalledData) -> String {
        path(of: feed.file, bundledIn: data.feeds)
    }

    /// The name of a feed's bundled profile, or the path of its profile's file: in full or relative to the workspace.
    package func profile(of feed: WorkspaceSettings.Feed) -> String {
        InstalledData.isFile(profile: feed.profile) ? path(inFolder: feed.profile) : feed.profile
    }

    /// The path of a file that the settings name: in full, relative to the workspace, or `bundled:` and a name.
    func path(of file: String, bundledIn folder: String) -> String {
        let bundled = "bundled:"
        if file.hasPrefix(bundled) { return folder + "/" + file.dropFirst(bundled.count) }
        return path(inFolder: file)
    }

    private func path(inFolder file: String) -> String { file.hasPrefix("/") ? file : folder + "/" + file }

    /// Makes a folder of the workspace where it is missing.
    ///
    /// - Throws: A ``WorkspaceFault`` of kind `unwritable`.
    package func make(_ path: String) throws(WorkspaceFault) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw WorkspaceFault(path, kind: .unwritable, reason: "cannot be made. Check the folder's permissions.")
        }
    }

    /// The path of the snapshot in force.
    ///
    /// - Throws: A ``WorkspaceFault`` where nothing has been published.
    package func currentSnapshotPath() throws(WorkspaceFault) -> String {
        guard let name = try? String(contentsOf: URL(fileURLWithPath: currentPath), encoding: .utf8) else {
            throw WorkspaceFault(
                folder,
                kind: .missing,
                reason: "has no published directory. Run 'signpost refresh' first."
            )
        }
        let trimmed = name.filter { $0 != "\n" }
        // The name is taken from a file, so it may not lead out of the folder.
        guard Self.number(ofSnapshot: trimmed) != nil else {
            throw WorkspaceFault(currentPath, kind: .missing, reason: "names no snapshot. Run 'signpost publish'.")
        }
        return publishedFolder + "/" + trimmed
    }

    /// Puts a snapshot in force, unless the one in force has the same bytes.
    ///
    /// - Returns: The snapshot's path, and whether it is new.
    /// - Throws: A ``WorkspaceFault`` or a ``FileFault`` where the folder cannot be written; the snapshot in force
    ///   stays.
    package func publish(_ bytes: [UInt8]) throws -> (path: String, isNew: Bool) {
        try make(publishedFolder)
        if let current = try? currentSnapshotPath(), let file = try? MappedFile(path: current),
            file.count == bytes.count, file.view.withUnsafeBytes({ $0.elementsEqual(bytes) })
        {
            return (current, false)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: publishedFolder)) ?? []
        let next = (names.compactMap(Self.number(ofSnapshot:)).max() ?? 0) + 1
        let digits = String(next)
        let name = "directory-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).snapshot"
        try replaceFile(at: publishedFolder + "/" + name, with: bytes)
        try replaceFile(at: currentPath, with: Array((name + "\n").utf8))
        return (publishedFolder + "/" + name, true)
    }

    /// The number in a snapshot's name; `nil` for other names.
    static func number(ofSnapshot name: String) -> Int? {
        guard name.hasPrefix("directory-"), name.hasSuffix(".snapshot") else { return nil }
        let digits = name.dropFirst(10).dropLast(9)
        guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }
}
