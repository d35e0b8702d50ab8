import MappedFile

/// Byte strings end to end, with a table of where each starts.
struct Blobs: Sendable {
    let bytes: ByteView
    private let offsets: ByteView
    /// How many there are.
    let count: Int

    /// Opens the two sections; O(1).
    init(bytes: ByteView, offsets: ByteView) throws(FileFault) {
        self.bytes = bytes
        self.offsets = offsets
        guard offsets.count >= 8, offsets.count % 8 == 0 else {
            throw offsets.corrupt("is damaged: a table of offsets is cut short. Publish it again.")
        }
        count = offsets.count / 8 - 1
    }

    /// One of them.
    func blob(_ index: Int) throws(FileFault) -> ByteView {
        guard index >= 0, index < count else { throw bytes.corrupt("is damaged: there is no item \(index).") }
        let start = try offsets.load(UInt64.self, at: index * 8)
        let end = try offsets.load(UInt64.self, at: index * 8 + 8)
        guard start <= end, end <= UInt64(bytes.count) else {
            throw bytes.corrupt("is damaged: item \(index) lies outside its section. Publish it again.")
        }
        return try bytes.slice(at: Int(start), count: Int(end - start))
    }

    /// The bytes of the two sections.
    static func bytes(_ items: [[UInt8]]) -> (bytes: [UInt8], offsets: [UInt8]) {
        var bytes: [UInt8] = []
        var offsets: [UInt8] = []
        offsets.append(littleEndian: UInt64(0))
        for item in items {
            bytes += item
            offsets.append(littleEndian: UInt64(bytes.count))
        }
        return (bytes, offsets)
    }
}
