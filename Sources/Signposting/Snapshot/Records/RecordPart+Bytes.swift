import MappedFile

extension RecordPart {
    /// Reads the part that takes up a whole stretch of a file; `nil` where it is damaged.
    init?(_ stretch: ByteView) {
        let read: Self? = stretch.withUnsafeBytes { bytes in
            var coder = RecordCoder(reading: bytes)
            var part = Self.blank
            coder.value(&part)
            return coder.isWhole ? part : nil
        }
        guard let read else { return nil }
        self = read
    }

    /// The bytes that ``init(_:)`` reads.
    var recorded: [UInt8] {
        var coder = RecordCoder()
        var part = self
        coder.value(&part)
        return coder.written
    }
}
