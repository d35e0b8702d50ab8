import Foundation
import TestSupport

/// A public test suite of the shared folder, unpacked for as long as the value lives.
final class PublicSuite: Sendable {
    private let folder: TemporaryFolder

    /// Unpacks an archive of `feeds/suites`.
    init(_ archive: String) throws {
        folder = try TemporaryFolder()
        let unpacking = Process()
        unpacking.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        unpacking.arguments = ["tar", "-xzf", SharedMaterial.path("feeds/suites/\(archive)"), "-C", folder.path]
        try unpacking.run()
        unpacking.waitUntilExit()
        guard unpacking.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    }

    /// The path of a file of the suite.
    func path(_ relative: String) -> String { folder.file(relative) }

    /// The names in a folder of the suite, sorted.
    func names(in relative: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.file(relative)).sorted()
    }

    /// The bytes of a file of the suite.
    func bytes(_ relative: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder.file(relative))))
    }
}
