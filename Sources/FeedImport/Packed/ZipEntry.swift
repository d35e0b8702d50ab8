/// What the central directory of a zip says of one member (PKWARE APPNOTE 6.3, section 4.3.12).
struct ZipEntry: Hashable, Sendable {
    /// How a member is packed.
    enum Method: UInt16, Sendable {
        case stored = 0
        case deflated = 8
    }

    var name: String
    /// The method's number; ``Method`` has those that can be read.
    var method: UInt16
    var isEncrypted: Bool
    /// The CRC-32 of the unpacked bytes.
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    /// Where the member's local header stands in the file.
    var offset: Int

    /// Whether this is a folder.
    var isFolder: Bool { name.hasSuffix("/") }

    /// Whether this is one of the files that macOS and Windows add and nobody means.
    var isSystemFile: Bool {
        name.hasPrefix("__MACOSX/") || name.hasSuffix(".DS_Store") || name.hasSuffix("Thumbs.db")
    }
}
