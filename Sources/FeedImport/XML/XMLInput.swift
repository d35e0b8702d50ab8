import CLibXML2

/// Feeds libxml2 from a file and stops it where one record grows past its bound.
final class XMLInput {
    private let stream: ByteStream
    private let recordLimit: Int
    private var bytesAtRecord = 0
    /// Why reading stopped, where it did.
    private(set) var fault: FeedFault?

    var bytesRead: Int { stream.bytesRead }
    var file: String { stream.file }

    init(stream: ByteStream, recordLimit: Int) {
        self.stream = stream
        self.recordLimit = recordLimit
    }

    /// Starts the bound anew.
    func startRecord() { bytesAtRecord = stream.unpackedBytes }

    /// A reader over the file; `nil` where libxml2 has no memory for one.
    ///
    /// The input must outlive it.
    ///
    /// The options are the only safe ones: no entities are substituted, nothing is fetched, and libxml2's own bounds
    /// (256 levels, 10 MB of text) hold because `HUGE` is not set.
    func makeReader() -> xmlTextReaderPtr? {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let read: xmlInputReadCallback = { box, buffer, count in
            guard let box, let buffer, count > 0 else { return -1 }
            let input = Unmanaged<XMLInput>.fromOpaque(box).takeUnretainedValue()
            return input.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
        }
        return xmlReaderForIO(read, nil, Unmanaged.passUnretained(self).toOpaque(), nil, nil, Int32(options))
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        guard stream.unpackedBytes - bytesAtRecord <= recordLimit else {
            fault = FeedFault(file: file, reason: "A record is larger than the limit of \(recordLimit) bytes.")
            return -1
        }
        do {
            return Int32(clamping: try stream.read(into: buffer))
        } catch {
            fault = error as? FeedFault ?? FeedFault(file: file, reason: "The file cannot be read.")
            return -1
        }
    }
}
