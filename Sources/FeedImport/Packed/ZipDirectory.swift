/// The members of a zip file, read from its central directory and checked before anything is unpacked.
///
/// Zips in several parts, zip64 (for more than 4 GiB) and more than ``entryLimit`` members are refused.
struct ZipDirectory {
    /// The members in the order of the central directory, folders left out.
    let entries: [ZipEntry]
    private let file: InputFile
    private let size: Int
    /// Where the central directory starts: no member may reach beyond.
    private let start: Int

    /// Most members that a zip may have.
    static let entryLimit = 2_000
    private static let directoryLimit = 4 << 20

    /// Reads the directory of a zip.
    ///
    /// Throws ``FeedFault`` where it is no zip that can be read safely.
    init(_ file: InputFile) throws {
        guard let size = file.totalBytes else {
            throw FeedFault(
                file: file.name,
                reason: "A zip cannot be read from a pipe (its directory is at its end); save it and name the file."
            )
        }
        self.file = file
        self.size = size
        let end = try Self.endRecord(of: file, size: size)
        start = end.start
        let bytes = try file.bytes(at: end.start, count: end.length)
        var all: [ZipEntry] = []
        var position = 0
        for _ in 0..<end.count { all.append(try Self.entry(in: bytes, at: &position, file: file.name)) }
        guard position == bytes.count else { throw Self.damaged(file.name, "its directory is too long") }
        try Self.check(all, start: end.start, file: file.name)
        entries = all.filter { !$0.isFolder }
    }

    /// The content of a member.
    ///
    /// Throws ``FeedFault`` where it cannot be read safely.
    func open(_ entry: ZipEntry, ratioLimit: Int) throws -> any ByteSource {
        let label = "\(file.name)/\(entry.name)"
        guard !entry.isEncrypted else {
            throw FeedFault(file: label, reason: "It is encrypted; ask for the zip without a password.")
        }
        guard let method = ZipEntry.Method(rawValue: entry.method) else {
            throw FeedFault(
                file: label,
                reason: "It is packed by method \(entry.method), which is not known; zip it the usual way (deflate)."
            )
        }
        let range = try contentRange(of: entry)
        let packed = FileRange(file, range)
        switch method {
        case .stored: return ZipMemberSource(packed, entry: entry, file: label)
        case .deflated:
            let inflated = try InflatingSource(packed, form: .bare, file: label, ratioLimit: ratioLimit)
            return ZipMemberSource(inflated, entry: entry, file: label)
        }
    }

    /// Where a member's packed bytes are, by its local header (section 4.3.7), which must say what the directory says.
    private func contentRange(of entry: ZipEntry) throws -> Range<Int> {
        let header = try file.bytes(at: entry.offset, count: 30)
        guard header.count == 30, header.number32(at: 0) == 0x0403_4B50 else {
            throw Self.damaged(file.name, "'\(entry.name)' is not where the directory says")
        }
        let nameLength = Int(header.number16(at: 26))
        let name = try file.bytes(at: entry.offset + 30, count: nameLength)
        guard Self.text(of: name[...]) == entry.name, header.number16(at: 8) == entry.method else {
            throw Self.damaged(file.name, "'\(entry.name)' has another name or method where its content is")
        }
        let contentStart = entry.offset + 30 + nameLength + Int(header.number16(at: 28))
        let next = entries.map(\.offset).filter { $0 > entry.offset }.min() ?? start
        guard contentStart + entry.packedSize <= min(next, start) else {
            throw Self.damaged(file.name, "'\(entry.name)' overlaps what follows it")
        }
        return contentStart..<contentStart + entry.packedSize
    }
}

extension ZipDirectory {
    /// Where the central directory is and how many members it has (section 4.3.16).
    private static func endRecord(of file: InputFile, size: Int) throws -> (start: Int, length: Int, count: Int) {
        let tailStart = max(0, size - 22 - 0xFFFF)
        let tail = try file.bytes(at: tailStart, count: size - tailStart)
        // The record ends with a comment that may hold its signature: it is the one whose comment ends the file.
        let record = stride(from: tail.count - 22, through: 0, by: -1).first { place in
            tail.number32(at: place) == 0x0605_4B50 && place + 22 + Int(tail.number16(at: place + 20)) == tail.count
        }
        guard let record else { throw damaged(file.name, "it has no directory at its end, or it is cut short") }
        let parts = (tail.number16(at: record + 4), tail.number16(at: record + 6))
        let counts = (tail.number16(at: record + 8), tail.number16(at: record + 10))
        let length = tail.number32(at: record + 12)
        let start = tail.number32(at: record + 16)
        guard parts == (0, 0), counts.0 == counts.1 else {
            throw FeedFault(file: file.name, reason: "The zip is in several parts; join them into one file.")
        }
        guard counts.1 != .max, length != .max, start != .max else { throw zip64(file.name) }
        guard Int(counts.1) <= entryLimit, Int(length) <= directoryLimit else {
            throw FeedFault(
                file: file.name,
                reason: "The zip has more than \(entryLimit) members or a directory of more than 4 MB; it is refused."
            )
        }
        guard Int(start) + Int(length) == tailStart + record else {
            throw damaged(file.name, "its directory is not where it should be")
        }
        return (Int(start), Int(length), Int(counts.1))
    }

    /// One entry of the central directory.
    private static func entry(in bytes: [UInt8], at position: inout Int, file: String) throws -> ZipEntry {
        guard position + 46 <= bytes.count, bytes.number32(at: position) == 0x0201_4B50 else {
            throw damaged(file, "its directory is cut short")
        }
        let lengths = [28, 30, 32].map { Int(bytes.number16(at: position + $0)) }
        let end = position + 46 + lengths.reduce(0, +)
        guard end <= bytes.count else { throw damaged(file, "its directory is cut short") }
        let packedSize = bytes.number32(at: position + 20)
        let size = bytes.number32(at: position + 24)
        let offset = bytes.number32(at: position + 42)
        guard packedSize != .max, size != .max, offset != .max else { throw zip64(file) }
        let entry = ZipEntry(
            name: text(of: bytes[position + 46..<position + 46 + lengths[0]]),
            method: bytes.number16(at: position + 10),
            isEncrypted: bytes.number16(at: position + 8) & 0x2041 != 0,
            checksum: bytes.number32(at: position + 16),
            packedSize: Int(packedSize),
            size: Int(size),
            offset: Int(offset)
        )
        position = end
        return entry
    }

    /// Refuses names that reach outside, names that stand twice and members that share bytes.
    private static func check(_ entries: [ZipEntry], start: Int, file: String) throws {
        var names: Set<String> = []
        for entry in entries {
            let steps = entry.name.split(separator: "/", omittingEmptySubsequences: false)
            let isPlain =
                !entry.name.isEmpty && !entry.name.hasPrefix("/") && !steps.contains("..")
                && !entry.name.unicodeScalars.contains { $0 == "\\" || $0 == ":" || $0.value < 0x20 }
            guard isPlain else {
                throw FeedFault(
                    file: file,
                    reason: "The zip has a member with an unsafe name, '\(PlainText.line(entry.name))'; it is refused."
                )
            }
            guard names.insert(entry.name).inserted else {
                throw FeedFault(file: file, reason: "The zip has two members named '\(entry.name)'; it is refused.")
            }
        }
        var reached = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= reached else { throw damaged(file, "'\(entry.name)' overlaps another member") }
            reached = entry.offset + 30 + entry.name.utf8.count + entry.packedSize
        }
        guard reached <= start else { throw damaged(file, "a member overlaps the directory") }
    }

    /// A member's name: UTF-8, and for what is none Latin-1, so that every name is some text.
    private static func text(of bytes: ArraySlice<UInt8>) -> String {
        TextEncoding.utf8.text(of: bytes) ?? TextEncoding.latin1.text(of: bytes) ?? ""
    }

    private static func damaged(_ file: String, _ what: String) -> FeedFault {
        FeedFault(file: file, reason: "The zip is damaged: \(what); fetch it again.")
    }

    private static func zip64(_ file: String) -> FeedFault {
        FeedFault(
            file: file,
            reason: "The zip is a zip64, made for more than 4 GiB; zip the files the usual way, or use gzip."
        )
    }
}

extension [UInt8] {
    /// A number of two bytes, the low one first.
    fileprivate func number16(at index: Int) -> UInt16 { UInt16(self[index]) | UInt16(self[index + 1]) << 8 }

    /// A number of four bytes, the low one first.
    fileprivate func number32(at index: Int) -> UInt32 {
        UInt32(number16(at: index)) | UInt32(number16(at: index + 2)) << 16
    }
}
