import CZlib

/// Inflates DEFLATE data (RFC 1951), bare as in a zip or in the members of a gzip file (RFC 1952), piece by piece.
///
/// Keeps 64 KB of packed bytes and zlib's window of 32 KB, whatever the file's size.
final class InflatingSource: ByteSource {
    /// How the data is wrapped.
    enum Form {
        /// One or more gzip members, one after another; their checksums are checked.
        case gzip
        /// Nothing but DEFLATE data.
        case bare
    }

    private let packed: any ByteSource
    private let file: String
    private let form: Form
    private let ratioLimit: Int
    private let zlib: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var state = State.between
    private var bytesIn = 0
    private var bytesOut = 0

    private enum State {
        /// Before the first member, or after one.
        case between
        case inside
        case done
    }

    var bytesRead: Int { packed.bytesRead }
    var totalBytes: Int? { packed.totalBytes }

    /// The ratio of unpacked to packed bytes is looked at once this many have come out.
    ///
    /// Small files of zeros and spaces are harmless, whatever they were packed to.
    static let ratioGrace = 16 << 20

    /// Inflates another source's bytes.
    ///
    /// Throws ``FeedFault`` where there is no memory for it.
    init(_ packed: any ByteSource, form: Form, file: String, ratioLimit: Int) throws {
        self.packed = packed
        self.form = form
        self.file = file
        self.ratioLimit = ratioLimit
        // zlib keeps the address of its stream, so that it must not move.
        zlib = .allocate(capacity: 1)
        zlib.initialize(to: z_stream())
        input = .allocate(byteCount: 1 << 16, alignment: 16)
        let windowBits: Int32 = form == .gzip ? MAX_WBITS + 16 : -MAX_WBITS
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(zlib, windowBits, ZLIB_VERSION, size) == Z_OK else {
            throw FeedFault(file: file, reason: "There is no memory left to unpack the file.")
        }
    }

    deinit {
        inflateEnd(zlib)
        zlib.deallocate()
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        zlib.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: Bytef.self)
        zlib.pointee.avail_out = uInt(clamping: buffer.count)
        let room = Int(zlib.pointee.avail_out)
        while Int(zlib.pointee.avail_out) == room, state != .done {
            if zlib.pointee.avail_in == 0, try !fill() {
                guard state == .between, form == .gzip, bytesIn > 0 else {
                    throw fault("The packed data is cut short")
                }
                state = .done
                break
            }
            if state == .between { try startMember() }
            if state == .between { continue }
            switch inflate(zlib, Z_NO_FLUSH) {
            case Z_OK, Z_BUF_ERROR: break
            case Z_STREAM_END: try endMember()
            case Z_MEM_ERROR: throw FeedFault(file: file, reason: "There is no memory left to unpack the file.")
            default:
                let reason = zlib.pointee.msg.map { " (\(String(cString: $0)))" } ?? ""
                throw fault("The packed data is damaged\(reason)")
            }
        }
        let count = room - Int(zlib.pointee.avail_out)
        try check(count)
        return count
    }

    /// Reads more packed bytes; false at their end.
    private func fill() throws -> Bool {
        let count = try packed.read(into: input)
        bytesIn += count
        zlib.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: Bytef.self)
        zlib.pointee.avail_in = uInt(count)
        return count > 0
    }

    private func startMember() throws {
        guard bytesOut > 0 || bytesIn > Int(zlib.pointee.avail_in), form == .gzip else {
            state = .inside
            return
        }
        // Tapes and some programs fill the last block with zeros, which gzip(1) passes over too.
        while zlib.pointee.avail_in > 0, zlib.pointee.next_in.pointee == 0 {
            zlib.pointee.next_in += 1
            zlib.pointee.avail_in -= 1
        }
        guard zlib.pointee.avail_in > 0 else { return }
        guard zlib.pointee.next_in.pointee == 0x1F else {
            throw fault("Something that is not packed follows the packed data")
        }
        inflateReset(zlib)
        state = .inside
    }

    private func endMember() throws {
        guard form == .bare else {
            state = .between
            return
        }
        state = .done
        guard try zlib.pointee.avail_in == 0 && !fill() else {
            throw fault("The packed data ends before its stated size")
        }
    }

    private func check(_ count: Int) throws {
        bytesOut += count
        let used = bytesIn - Int(zlib.pointee.avail_in)
        guard bytesOut <= Self.ratioGrace || bytesOut / max(1, used) <= ratioLimit else {
            throw FeedFault(
                file: file,
                reason:
                    "The file unpacks to more than \(ratioLimit) times its size, as no real feed does; it is refused."
            )
        }
    }

    private func fault(_ what: String) -> FeedFault {
        FeedFault(file: file, reason: "\(what); fetch the file again, or pack it again.")
    }
}
