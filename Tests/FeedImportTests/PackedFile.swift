import CZlib

/// Packed files that tests make, good ones and hostile ones.
enum PackedFile {
    /// Bytes packed with DEFLATE: bare, or as a gzip file of one member.
    static func deflated(_ bytes: [UInt8], asGzip: Bool = false) -> [UInt8] {
        var stream = z_stream()
        let windowBits = asGzip ? MAX_WBITS + 16 : -MAX_WBITS
        let size = Int32(MemoryLayout<z_stream>.size)
        deflateInit2_(&stream, 9, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        var bytes = bytes
        return bytes.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = uInt(input.count)
            let room = Int(deflateBound(&stream, uLong(input.count))) + 64
            return [UInt8](unsafeUninitializedCapacity: room) { output, count in
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(room)
                deflate(&stream, Z_FINISH)
                count = room - Int(stream.avail_out)
            }
        }
    }

    static func gzip(_ text: String) -> [UInt8] { deflated(Array(text.utf8), asGzip: true) }

    /// A member of a zip, with what may be wrong about it.
    struct Member {
        var name: String
        var content: [UInt8]
        var method: UInt16 = 8
        var flags: UInt16 = 0x0800
        /// The name in the local header, where it differs.
        var localName: String?
        var checksum: UInt32?
        var size: UInt32?
        var packedSize: UInt32?
        /// Where the directory says that it is, where it lies.
        var offset: UInt32?

        init(_ name: String, _ text: String) {
            self.name = name
            content = Array(text.utf8)
        }

        func with(_ change: (inout Member) -> Void) -> Member {
            var member = self
            change(&member)
            return member
        }
    }

    /// A zip of some members.
    static func zip(_ members: [Member], comment: String = "") -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let packed = member.method == 8 ? deflated(member.content) : member.content
            let offset = member.offset ?? UInt32(file.count)
            let checksum = member.checksum ?? UInt32(crc32(0, member.content, uInt(member.content.count)))
            let sizes =
                four(checksum) + four(member.packedSize ?? UInt32(packed.count))
                + four(member.size ?? UInt32(member.content.count))
            let localName = Array((member.localName ?? member.name).utf8)
            file += four(0x0403_4B50) + two(20) + two(member.flags) + two(member.method) + four(0) + sizes
            file += two(UInt16(localName.count)) + two(0) + localName + packed
            let name = Array(member.name.utf8)
            directory += four(0x0201_4B50) + two(20) + two(20) + two(member.flags) + two(member.method) + four(0)
            directory += sizes + two(UInt16(name.count)) + two(0) + two(0) + two(0) + two(0) + four(0) + four(offset)
            directory += name
        }
        let count = two(UInt16(truncatingIfNeeded: members.count))
        let end = four(0x0605_4B50) + two(0) + two(0) + count + count + four(UInt32(directory.count))
        let start = four(UInt32(file.count))
        return file + directory + end + start + two(UInt16(comment.utf8.count)) + Array(comment.utf8)
    }

    private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private static func four(_ value: UInt32) -> [UInt8] {
        two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
    }
}
