/// A file of named, checksummed sections, mapped and not parsed: the frame of snapshots and of the gazetteer.
///
/// Byte layout in `docs/snapshot-format.md`. Opening checks the header and the section table, in time independent of
/// the file's size; ``verify()`` checks every byte.
package struct SectionedFile: Sendable {
    /// The mapped file.
    package let file: MappedFile
    /// The sections in file order.
    package let sections: [Section]

    /// An entry of the section table.
    package struct Section: Hashable, Sendable {
        /// Its name, at most 16 ASCII characters.
        package let name: String
        /// Where it starts in the file, a multiple of 64.
        package let offset: Int
        /// Its length in bytes.
        package let count: Int
        /// ``checksum(_:)`` of its bytes.
        package let checksum: UInt64
    }

    static let magic: [UInt8] = Array("SIGNPOST".utf8)
    static let headerSize = 64
    static let entrySize = 48
    static let nameSize = 16
    static let alignment = 64

    /// Opens a sectioned file.
    ///
    /// - Parameters:
    ///   - file: The mapped file.
    ///   - kind: Four ASCII characters that say what the sections are: `SNAP`, `GAZT`.
    ///   - version: The only format version that the caller can read.
    /// - Throws: A ``FileFault`` where the file is of another kind or version, is cut short, or has a damaged table.
    package init(_ file: MappedFile, kind: String, version: UInt32) throws(FileFault) {
        self.file = file
        let view = file.view
        func fault(_ kind: FileFault.Kind, _ reason: String) -> FileFault {
            FileFault(kind, file: file.path, reason: reason)
        }
        guard view.count >= Self.headerSize, try view.slice(at: 0, count: 8).array == Self.magic else {
            throw fault(.wrongKind, "is not a Signpost file.")
        }
        let foundKind = try view.slice(at: 8, count: 4).string
        guard foundKind == kind else {
            throw fault(.wrongKind, "is a Signpost file of kind \(foundKind.debugDescription), not \(kind).")
        }
        let foundVersion = try view.load(UInt32.self, at: 12)
        guard foundVersion == version else {
            throw fault(
                .wrongVersion,
                "has format version \(foundVersion), and this program reads version \(version). Publish it again."
            )
        }
        let length = try view.load(UInt64.self, at: 16)
        guard length == UInt64(view.count) else {
            throw fault(.corrupt, "has \(view.count) bytes where its header says \(length). Copy or publish it again.")
        }
        let sectionCount = Int(try view.load(UInt32.self, at: 24))
        let tableSize = sectionCount * Self.entrySize
        guard sectionCount <= 1_024, Self.headerSize + tableSize <= view.count else {
            throw fault(.corrupt, "has a section table that does not fit. Publish it again.")
        }
        let expected = try view.load(UInt64.self, at: 32)
        var head = try view.slice(at: 0, count: Self.headerSize + tableSize).array
        head.replaceSubrange(32..<40, with: repeatElement(0, count: 8))
        guard head.withUnsafeBytes({ checksum($0) }) == expected else {
            throw fault(.corrupt, "has a damaged section table. Publish it again.")
        }
        var sections: [Section] = []
        for index in 0..<sectionCount {
            let entry = try view.slice(at: Self.headerSize + index * Self.entrySize, count: Self.entrySize)
            let name = try entry.slice(at: 0, count: Self.nameSize).array.prefix { $0 != 0 }
            guard let offset = Int(exactly: try entry.load(UInt64.self, at: 16)),
                let count = Int(exactly: try entry.load(UInt64.self, at: 24)),
                offset % Self.alignment == 0, offset <= view.count, count <= view.count - offset
            else { throw fault(.corrupt, "has a section that lies outside it. Publish it again.") }
            sections.append(
                Section(
                    name: String(decoding: name, as: UTF8.self),
                    offset: offset,
                    count: count,
                    checksum: try entry.load(UInt64.self, at: 32)
                )
            )
        }
        self.sections = sections
    }

    /// The bytes of a section.
    ///
    /// - Throws: A ``FileFault`` of kind `corrupt` where there is no section of that name.
    package func section(_ name: String) throws(FileFault) -> ByteView {
        guard let entry = sections.first(where: { $0.name == name }) else {
            throw FileFault(.corrupt, file: file.path, reason: "has no section \(name). Publish it again.")
        }
        return try file.view.slice(at: entry.offset, count: entry.count)
    }

    /// Checks every section against its checksum, and the padding between them.
    ///
    /// O(size).
    ///
    /// - Throws: A ``FileFault`` of kind `corrupt` that names the first damaged section.
    package func verify() throws(FileFault) {
        var end = Self.headerSize + sections.count * Self.entrySize
        for section in sections {
            let view = try file.view.slice(at: section.offset, count: section.count)
            guard view.withUnsafeBytes({ checksum($0) }) == section.checksum else {
                throw FileFault(
                    .corrupt,
                    file: file.path,
                    reason: "is damaged in its section \(section.name). Copy or publish it again."
                )
            }
            try verifyZeros(from: end, to: section.offset)
            end = section.offset + section.count
        }
        try verifyZeros(from: end, to: file.count)
    }

    private func verifyZeros(from start: Int, to end: Int) throws(FileFault) {
        guard start <= end, try file.view.slice(at: start, count: end - start).array.allSatisfy({ $0 == 0 }) else {
            throw FileFault(
                .corrupt,
                file: file.path,
                reason: "is damaged between its sections. Copy or publish it again."
            )
        }
    }
}
