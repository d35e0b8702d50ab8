import Foundation
import TestSupport

@testable import FeedImport

/// A feed of several files that a test makes, as a folder or as a zip.
struct FeedFolder {
    let folder: TemporaryFolder
    private let files: [(name: String, text: String)]

    init(_ files: [(name: String, text: String)]) throws {
        folder = try TemporaryFolder()
        self.files = files
        for file in files { try TestFile.write(file.text.utf8, to: folder.file(file.name)) }
    }

    /// Runs a profile on the folder.
    func run(_ yaml: String, limits: ImportLimits = ImportLimits()) throws -> ImportRun {
        try ImportRun(Profile(yaml: yaml, file: "p.yaml"), path: folder.path, limits: limits)
    }

    /// Runs a profile on one of the folder's files.
    func run(_ yaml: String, file: String) throws -> ImportRun {
        try ImportRun(Profile(yaml: yaml, file: "p.yaml"), path: folder.file(file))
    }

    /// Runs a profile on a zip of the files, which stand in a folder of the zip.
    func runZipped(_ yaml: String) throws -> ImportRun {
        let zip = PackedFile.zip(files.map { PackedFile.Member("export/\($0.name)", $0.text) })
        let other = try TemporaryFolder()
        try TestFile.write(zip, to: other.file("feed.zip"))
        return try ImportRun(Profile(yaml: yaml, file: "p.yaml"), path: other.file("feed.zip"))
    }
}
