import Foundation
import MappedFile
import TestSupport
import Testing

@Suite("Replacing a file")
struct ReplacingFileTests {
    private func names(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    /// Writes without committing, and lets the value go.
    private func abandon(_ path: String) throws {
        let file = try ReplacingFile(path: path)
        try file.write([9, 9, 9])
        #expect(try bytes(path) == [1, 2, 3])
    }

    @Test("Without a commit the old file is intact and nothing is left behind")
    func abandoned() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("file")
        try replaceFile(at: path, with: [1, 2, 3])
        try abandon(path)
        #expect(try bytes(path) == [1, 2, 3])
        #expect(try names(folder) == ["file"])
    }

    @Test("A commit puts the whole new file in place and leaves nothing else", arguments: [0, 1, 5_000_000])
    func committed(count: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("file")
        try replaceFile(at: path, with: [1, 2, 3])
        let file = try ReplacingFile(path: path)
        try file.write([7])
        #expect(try bytes(path) == [1, 2, 3])
        try file.write([UInt8](repeating: 8, count: count))
        try file.write([])
        try file.commit()
        #expect(try bytes(path) == [7] + [UInt8](repeating: 8, count: count))
        #expect(try names(folder) == ["file"])
    }

    @Test("A path that cannot be written is refused with its name")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("absent/file")
        #expect { try replaceFile(at: path, with: [1]) } throws: { fault in
            (fault as? FileFault)?.kind == .unreadable && (fault as? FileFault)?.file == path
        }
        #expect(try names(folder) == [])
    }

    @Test("A file that cannot be put in place leaves nothing behind")
    func onAFolder() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("taken")
        try FileManager.default.createDirectory(atPath: path + "/full", withIntermediateDirectories: true)
        #expect(throws: FileFault.self) { try replaceFile(at: path, with: [1]) }
        #expect(try names(folder) == ["taken"])
    }
}
