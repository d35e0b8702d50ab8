import DirectoryRefresh
import Foundation
import TestSupport
import Testing

@Suite("A workspace")
struct WorkspaceTests {
    let folder: TemporaryFolder
    let workspace: Workspace

    init() throws {
        folder = try TemporaryFolder()
        workspace = Workspace(folder: folder.path)
    }

    private func published() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: workspace.publishedFolder).sorted()
    }

    @Test("Snapshots are numbered one after another, and the last is in force")
    func numbering() throws {
        for number in 1...3 {
            let (path, isNew) = try workspace.publish([UInt8(number)])
            #expect(isNew)
            #expect(path == "\(workspace.publishedFolder)/directory-00000\(number).snapshot")
            #expect(try workspace.currentSnapshotPath() == path)
        }
        #expect(try published() == ["current"] + (1...3).map { "directory-00000\($0).snapshot" })
    }

    @Test("The same bytes are not published again")
    func same() throws {
        let first = try workspace.publish([1, 2, 3])
        let again = try workspace.publish([1, 2, 3])
        #expect(again.path == first.path)
        #expect(!again.isNew)
        #expect(try published().count == 2)
        // The bytes of an earlier snapshot are new when another is in force.
        #expect(try workspace.publish([4]).isNew)
        #expect(try workspace.publish([1, 2, 3]).isNew)
    }

    @Test("Publishing goes on after the highest number, whatever other files stand there")
    func gaps() throws {
        try workspace.make(workspace.publishedFolder)
        for name in [
            "directory-000041.snapshot", "directory-x.snapshot", "directory-9223372036854775807.snapshot", "notes",
        ] {
            try Data([0]).write(to: URL(fileURLWithPath: "\(workspace.publishedFolder)/\(name)"))
        }
        #expect(try workspace.publish([1]).path.hasSuffix("/directory-000042.snapshot"))
    }

    @Test("A snapshot that was published is never changed by publishing another")
    func immutable() throws {
        let (path, _) = try workspace.publish([1])
        _ = try workspace.publish([2])
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data([1]))
    }

    @Test(
        "A file that names the snapshot in force may not lead anywhere else",
        arguments: [
            "../../etc/passwd", "directory-000001.snapshot/../../../etc/passwd", "/etc/passwd", "", "\n",
            "directory-.snapshot",
            "directory-1.snapshot\u{0}", "directory-../1.snapshot", "directory-１.snapshot", "directory--1.snapshot",
        ]
    )
    func hostileCurrent(name: String) throws {
        _ = try workspace.publish([1])
        try name.write(toFile: workspace.currentPath, atomically: true, encoding: .utf8)
        let fault = #expect(throws: WorkspaceFault.self) { try workspace.currentSnapshotPath() }
        #expect(try #require(fault).kind == .missing)
        // Publishing puts it right.
        #expect(try workspace.publish([1]).path.hasSuffix("/directory-000002.snapshot"))
    }

    @Test("A folder without settings or snapshots says what to do")
    func empty() throws {
        let settings = #expect(throws: WorkspaceFault.self) { try workspace.settings() }
        #expect(try #require(settings).reason.contains("signpost init"))
        let current = #expect(throws: WorkspaceFault.self) { try workspace.currentSnapshotPath() }
        #expect(try #require(current).reason.contains("signpost refresh"))
    }

    @Test("A workspace that cannot be written to says so and keeps what is in force")
    func unwritable() throws {
        try Data([0]).write(to: URL(fileURLWithPath: workspace.publishedFolder))
        let fault = #expect(throws: WorkspaceFault.self) { try workspace.publish([1]) }
        #expect(try #require(fault).kind == .unwritable)
    }
}
