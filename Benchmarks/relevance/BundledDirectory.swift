import DirectoryLedger
package import DirectoryModel
import DirectoryRefresh
import Foundation
import MappedFile
package import Signposting

/// The bundled feeds, imported and published in a folder that goes with the value, and opened.
package final class BundledDirectory: Sendable {
    /// The directory.
    package let directory: Directory
    /// Its records as the feeds have them.
    package let services: [Service]
    private let folder: String

    /// The day on which every question is asked.
    package static let day = "2026-11-21"

    /// Imports and publishes.
    ///
    /// - Parameter data: The folder that has `directory-data` and `importers`.
    /// - Throws: Where the data cannot be read.
    package init(data path: String) throws {
        folder =
            FileManager.default.temporaryDirectory.appendingPathComponent("signpost-eval-\(UUID().uuidString)").path
        let data = InstalledData(folder: path)
        let workspace = Workspace(folder: folder)
        try workspace.make(folder)
        try Data("publisher: An evaluation\nfeeds: {}\n".utf8).write(to: URL(fileURLWithPath: workspace.settingsPath))
        guard let day = CalendarDate(iso: Self.day) else { preconditionFailure("\(Self.day) is no day.") }
        let refresh = try Refresh(workspace: workspace, data: data, day: day)
        let feeds = try FileManager.default.contentsOfDirectory(atPath: data.feeds).sorted()
        for file in feeds where !file.hasSuffix(".md") {
            let name = String(file.prefix { $0 != "." })
            _ = try refresh.importFeed(path: "\(data.feeds)/\(file)", profile: name, feed: name, dryRun: false)
        }
        let published = try refresh.publish()
        var services: [Service] = []
        try Ledger(path: workspace.ledgerPath).forEachService { services.append($0) }
        self.services = services
        directory = try Directory(MappedFile(path: published.path), gazetteer: Refresh.gazetteer(data))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
