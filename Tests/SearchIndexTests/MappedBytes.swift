import MappedFile

@testable import SearchIndex

/// Bytes as a proven stretch of a file, and the file kept alive.
struct MappedBytes {
    private let file: MappedFile

    init(_ bytes: [UInt8]) { file = MappedFile(bytes: bytes, label: "test") }

    var proven: ProvenBytes { ProvenBytes(file.view) }
}
