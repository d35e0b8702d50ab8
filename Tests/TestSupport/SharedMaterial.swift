package import Foundation

/// The material that lies beside the project and is read in place: real feeds, standards, test suites.
///
/// Found through `SIGNPOST_SHARED`, or `../shared` from the package root. Absent on a newcomer's machine, where tests
/// that need it are skipped by name.
package enum SharedMaterial {
    /// The folder; it may not exist.
    package static let folder: URL =
        ProcessInfo.processInfo.environment["SIGNPOST_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? PackageFolder.root.deletingLastPathComponent().appendingPathComponent("shared")

    /// Whether the folder is there, for `.enabled(if:)`.
    package static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// Why a test that needs the folder is skipped.
    package static let absence: String = "needs the shared feeds beside the project (set SIGNPOST_SHARED)"

    /// The path of a file in the folder: `feeds/csv/gm-libraries.csv`.
    package static func path(_ relative: String) -> String { folder.appendingPathComponent(relative).path }
}

/// The package's own folder, found from this file's place.
package enum PackageFolder {
    /// The folder that holds `Package.swift`.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The path of a file of the package: `importers/fhrs.yaml`.
    package static func path(_ relative: String) -> String { root.appendingPathComponent(relative).path }
}
