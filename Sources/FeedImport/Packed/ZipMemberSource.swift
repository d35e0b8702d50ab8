import CZlib

/// The bytes of one member of a zip, checked against the size and checksum that the zip states for it.
final class ZipMemberSource: ByteSource {
    private let content: any ByteSource
    private let entry: ZipEntry
    private let file: String
    private var length = 0
    private var checksum = crc32(0, nil, 0)

    var bytesRead: Int { content.bytesRead }
    var totalBytes: Int? { content.totalBytes }

    init(_ content: any ByteSource, entry: ZipEntry, file: String) {
        self.content = content
        self.entry = entry
        self.file = file
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = try content.read(into: buffer)
        length += count
        checksum = crc32(checksum, buffer.baseAddress?.assumingMemoryBound(to: Bytef.self), uInt(clamping: count))
        let isWhole = length == entry.size && UInt32(truncatingIfNeeded: checksum) == entry.checksum
        guard length <= entry.size, count > 0 || isWhole else {
            throw FeedFault(
                file: file,
                reason: "The content is not what the zip says it is (size or checksum differ); fetch the file again."
            )
        }
        return count
    }
}
