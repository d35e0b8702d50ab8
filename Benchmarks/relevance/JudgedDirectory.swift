import DirectoryLedger
package import DirectoryModel
import DirectoryRefresh
import Foundation
import MappedFile
package import Signposting

/// The feeds of a judged set, imported and published in a folder that goes with the value, and opened.
package final class JudgedDirectory: Sendable {
    /// The directory.
    package let directory: Directory
    /// Its records as the feeds have them.
    package let services: [Service]
    private let folder: String

    /// The day on which every question is asked.
    package static let day = "2026-11-21"

    /// Imports and publishes.
    ///
    /// - Throws: Where the data or a feed cannot be read.
    package init(_ set: JudgedSet) throws {
        folder =
            FileManager.default.temporaryDirectory.appendingPathComponent("signpost-eval-\(UUID().uuidString)").path
        let data = InstalledData(folder: set.root)
        let workspace = Workspace(folder: folder)
        try workspace.make(folder)
        let settings = "publisher: An evaluation\nlocality: \(set.locality)\nfeeds: {}\n"
        try Data(settings.utf8).write(to: URL(fileURLWithPath: workspace.settingsPath))
        guard let day = CalendarDate(iso: Self.day) else { preconditionFailure("\(Self.day) is no day.") }
        let refresh = try Refresh(workspace: workspace, data: data, day: day)
        for feed in try set.feeds() {
            _ = try refresh.importFeed(path: feed.path, profile: feed.profile, feed: feed.name, dryRun: false)
        }
        let published = try refresh.publish()
        var services: [Service] = []
        try Ledger(path: workspace.ledgerPath).forEachService { services.append($0) }
        self.services = services
        directory = try Directory(MappedFile(path: published.path), gazetteer: Refresh.gazetteer(data))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
