import DirectoryRefresh
import Foundation

/// A directory with the questions that somebody judged its records for.
package struct JudgedSet: Sendable {
    /// A feed of the directory.
    struct Feed: Sendable {
        /// Its name.
        let name: String
        /// The name of its profile, or the path of the profile's file.
        let profile: String
        /// The path of its file.
        let path: String
    }

    /// What `signpost-eval --directory` calls it.
    package let name: String
    /// The folder that has `directory-data`, `importers` and `Tests`.
    package let root: String
    /// The tables of questions.
    private let tables: [String]
    /// The file on the council's own area.
    let locality: String
    /// The folder of the directory's feeds; `nil` where they are bundled.
    private let folder: String?

    /// The directories that were written without sight of the vocabulary and the weights.
    private static let blind = ["Wyrebourne", "Thornmere", "Kelderby", "Ashcombe"]

    /// Each set: the bundled directory, on which the vocabulary and the weights were tried out, and those that were written
    /// without sight of either.
    ///
    /// - Parameter root: The package's folder.
    package static func all(in root: String) -> [JudgedSet] {
        let root = URL(fileURLWithPath: root).standardizedFileURL.path
        let larkshire = JudgedSet(
            name: "larkshire",
            root: root,
            tables: ["Judged/questions.tsv", "Judged/presets.tsv"],
            locality: InstalledData(folder: root).localities + "/larkshire.yaml",
            folder: nil
        )
        return [larkshire] + blind.map { JudgedSet(blind: $0, root: root) }
    }

    private init(name: String, root: String, tables: [String], locality: String, folder: String?) {
        self.name = name
        self.root = root
        self.tables = tables
        self.locality = locality
        self.folder = folder
    }

    /// A directory with a folder of its own, written without sight of vocabulary and weights.
    private init(blind title: String, root: String) {
        let folder = "\(root)/Tests/RelevanceTests/Judged/\(title)"
        self.init(
            name: title.lowercased(),
            root: root,
            tables: ["Judged/\(title)/questions.tsv"],
            locality: folder + "/locality.yaml",
            folder: folder
        )
    }

    /// The questions in the order of the tables.
    ///
    /// - Throws: A ``JudgementFault`` for a line that cannot be read; what the system says of a file that is not there.
    package func questions() throws -> [JudgedQuestion] {
        try tables.flatMap { table in
            try JudgedQuestion.table(
                String(contentsOfFile: "\(root)/Tests/RelevanceTests/\(table)", encoding: .utf8),
                file: table
            )
        }
    }

    /// The feeds in the order of their names; the national helplines are in every directory.
    func feeds() throws -> [Feed] {
        let bundled = InstalledData(folder: root).feeds
        let files = try FileManager.default.contentsOfDirectory(atPath: bundled).sorted().filter {
            !$0.hasSuffix(".md")
        }
        let feeds = files.map { file in
            let name = String(file.prefix { $0 != "." })
            return Feed(name: name, profile: name, path: "\(bundled)/\(file)")
        }
        guard let folder else { return feeds }
        let own = Feed(name: name, profile: "\(folder)/profile.yaml", path: try Self.feedPath(in: folder))
        return feeds.filter { $0.name == "national-helplines" } + [own]
    }

    /// The file of a blind directory's own feed, whatever its format: `services.csv`, `services.xml`.
    private static func feedPath(in folder: String) throws -> String {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return folder + "/" + (files.first { $0.hasPrefix("services.") } ?? "services.csv")
    }
}
