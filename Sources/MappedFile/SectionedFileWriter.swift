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

    /// Adds a section after those already added.
    ///
    /// Names must be unique and at most 16 ASCII characters.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        precondition(name.utf8.count <= SectionedFile.nameSize, "A section's name has at most 16 characters.")
        precondition(!sections.contains { $0.name == name }, "Two sections of one name.")
        sections.append((name, bytes))
    }

    /// The whole file.
    ///
    /// O(size).
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

extension [UInt8] {
    /// Appends a number in little-endian order, as every file of ours has it.
    package mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
