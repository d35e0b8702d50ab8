import Foundation

/// The file through which readers meet the bytes of a fuzzer.
enum FuzzFile {
    /// Puts bytes into a file, lets some work read it, and removes it.
    static func with<Result>(_ bytes: [UInt8], _ work: (String) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("signpost-fuzz-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try work(url.path)
    }
}
