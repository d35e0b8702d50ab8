#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Puts sections together into the bytes of a ``SectionedFile``: the same sections give the same bytes.
package struct SectionedFileWriter {
    private let kind: String
    private let version: UInt32
    private var sections: [(name: String, bytes: [UInt8])] = []

    /// A writer of a file of a kind (four ASCII characters) and version.
    package init(kind: String, version: UInt32) {
        precondition(kind.utf8.count == 4, "A kind has four characters.")
        self.kind = kind
        self.version = version
    }

    /// Adds a section after those already added. Names must be unique and at most 16 ASCII characters.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        precondition(name.utf8.count <= SectionedFile.nameSize, "A section's name has at most 16 characters.")
        precondition(!sections.contains { $0.name == name }, "Two sections of one name.")
        sections.append((name, bytes))
    }

    /// The whole file. O(size).
    package func bytes() -> [UInt8] {
        func aligned(_ offset: Int) -> Int { (offset + SectionedFile.alignment - 1) & ~(SectionedFile.alignment - 1) }
        var offset = aligned(SectionedFile.headerSize + sections.count * SectionedFile.entrySize)
        var table: [UInt8] = []
        var offsets: [Int] = []
        for section in sections {
            offsets.append(offset)
            table += section.name.utf8
            table += [UInt8](repeating: 0, count: SectionedFile.nameSize - section.name.utf8.count)
            table.append(littleEndian: UInt64(offset))
            table.append(littleEndian: UInt64(section.bytes.count))
            table.append(littleEndian: section.bytes.withUnsafeBytes { checksum($0) })
            table.append(littleEndian: UInt64(0))
            offset = aligned(offset + section.bytes.count)
        }
        let length = offset
        func header(checksum: UInt64) -> [UInt8] {
            var header = SectionedFile.magic
            header += kind.utf8
            header.append(littleEndian: version)
            header.append(littleEndian: UInt64(length))
            header.append(littleEndian: UInt32(sections.count))
            header.append(littleEndian: UInt32(0))
            header.append(littleEndian: checksum)
            header += [UInt8](repeating: 0, count: SectionedFile.headerSize - header.count)
            return header
        }
        let headChecksum = (header(checksum: 0) + table).withUnsafeBytes { checksum($0) }
        var bytes = header(checksum: headChecksum) + table
        bytes.reserveCapacity(length)
        for (section, offset) in zip(sections, offsets) {
            bytes += [UInt8](repeating: 0, count: offset - bytes.count)
            bytes += section.bytes
        }
        bytes += [UInt8](repeating: 0, count: length - bytes.count)
        return bytes
    }

    /// Writes the file so that a reader sees either the old file or the whole new one, even after a power cut.
    ///
    /// - Throws: A ``FileFault`` of kind `unreadable` where the folder cannot be written to.
    package func write(to path: String) throws(FileFault) {
        try replaceFile(at: path, with: bytes())
    }
}

/// Writes bytes to a temporary file beside `path`, flushes it, and renames it into place.
///
/// - Throws: A ``FileFault`` of kind `unreadable` where the folder cannot be written to; the old file is then intact.
package func replaceFile(at path: String, with bytes: [UInt8]) throws(FileFault) {
    let temporary = "\(path).\(getpid()).tmp"
    func fault(_ action: String) -> FileFault {
        let reason = MappedFile.systemReason()
        unlink(temporary)
        return FileFault(.unreadable, file: path, reason: "cannot be \(action): \(reason).")
    }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw fault("created") }
    var written = 0
    while written < bytes.count {
        let step = bytes.withUnsafeBytes { unsafe in
            #if canImport(Glibc)
            Glibc.write(descriptor, unsafe.baseAddress.map { $0 + written }, unsafe.count - written)
            #elseif canImport(Musl)
            Musl.write(descriptor, unsafe.baseAddress.map { $0 + written }, unsafe.count - written)
            #else
            Darwin.write(descriptor, unsafe.baseAddress.map { $0 + written }, unsafe.count - written)
            #endif
        }
        if step < 0 && errno == EINTR { continue }
        guard step > 0 else {
            close(descriptor)
            throw fault("written")
        }
        written += step
    }
    guard fsync(descriptor) == 0 else {
        close(descriptor)
        throw fault("flushed to disk")
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else { throw fault("put in place") }
    // The rename itself must survive a power cut, so the folder is flushed too.
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let folderDescriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    if folderDescriptor >= 0 {
        fsync(folderDescriptor)
        close(folderDescriptor)
    }
}

extension [UInt8] {
    /// Appends a number in little-endian order, as every file of ours has it.
    package mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
