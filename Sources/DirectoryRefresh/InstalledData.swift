#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files that come with Signpost: profiles, vocabulary, gazetteer and the bundled feeds.
package struct InstalledData: Hashable, Sendable {
    /// The folder that holds `directory-data` and `importers`.
    package let folder: String

    /// The data in a folder; nothing is checked.
    package init(folder: String) { self.folder = folder }

    /// Finds the data: where the environment says, else beside or above the program.
    ///
    /// - Parameters:
    ///   - named: The folder from `SIGNPOST_DATA`, if set.
    ///   - program: The path of the running program.
    /// - Returns: `nil` where no folder holds a vocabulary.
    package static func find(named: String?, program: String) -> InstalledData? {
        if let named { return isData(named) ? InstalledData(folder: named) : nil }
        // Beside the program when installed (PREFIX/bin, PREFIX/share/signpost); above it in a checkout.
        var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appendingPathComponent("share/signpost").path
        if isData(installed) { return InstalledData(folder: installed) }
        for _ in 0..<8 {
            if isData(folder.path) { return InstalledData(folder: folder.path) }
            folder = folder.deletingLastPathComponent()
        }
        let current = FileManager.default.currentDirectoryPath
        return isData(current) ? InstalledData(folder: current) : nil
    }

    /// The folder of the vocabulary's files.
    package var vocabulary: String { folder + "/directory-data/vocabulary" }
    /// The national gazetteer.
    package var gazetteer: String { folder + "/directory-data/gazetteer/great-britain.gazetteer" }
    /// The folder of the bundled feeds.
    package var feeds: String { folder + "/directory-data/feeds" }

    /// The folder of the bundled localities.
    package var localities: String { folder + "/directory-data/localities" }

    /// The table of what feeds call our fields.
    package var fieldNames: String { folder + "/directory-data/drafting/field-names.yaml" }

    /// The path of a profile given by name, or by the path of a file.
    package func profile(_ name: String) -> String {
        Self.isFile(profile: name) ? name : "\(folder)/importers/\(name).yaml"
    }

    /// Whether a profile is given by the path of a file, and not by the name of one that comes with Signpost.
    static func isFile(profile: String) -> Bool { profile.contains("/") || profile.hasSuffix(".yaml") }

    /// The names of the profiles that come with Signpost, sorted.
    package var profileNames: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/importers")) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    private static func isData(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/directory-data/vocabulary/needs.yaml")
    }
}
