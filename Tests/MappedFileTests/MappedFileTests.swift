import Foundation
import MappedFile
import TestSupport
import Testing

@Suite("Mapped files")
struct MappedFileTests {
    @Test("A file is read as it stands on disk")
    func reading() throws {
        let folder = try TemporaryFolder()
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.file("three")))
        let file = try MappedFile(path: folder.file("three"))
        #expect(file.count == 3)
        #expect(file.view.array == [1, 2, 3])
    }

    @Test("A file that is replaced while mapped stays as it was for those who hold it")
    func replacing() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("file")
        try replaceFile(at: path, with: [1, 2, 3])
        let old = try MappedFile(path: path)
        try replaceFile(at: path, with: [4, 5])
        #expect(old.view.array == [1, 2, 3])
        #expect(try MappedFile(path: path).view.array == [4, 5])
    }

    @Test(
        "What cannot be mapped is refused with its path and a reason",
        arguments: ["absent", "empty", "folder", "pipe"]
    )
    func unreadable(name: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file(name)
        switch name {
        case "empty": try Data().write(to: URL(fileURLWithPath: path))
        case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case "pipe": #expect(mkfifo(path, 0o600) == 0)
        default: break
        }
        #expect { try MappedFile(path: path) } throws: { fault in
            guard let fault = fault as? FileFault else { return false }
            return fault.kind == (name == "empty" ? .corrupt : .unreadable)
                && fault.description.hasPrefix("\(path): ") && fault.reason.hasSuffix(".")
        }
    }
}
