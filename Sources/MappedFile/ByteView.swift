/// A stretch of a mapped file that can be read but never read past: every access is checked against its length.
///
/// Numbers are little-endian and may stand at any offset. Values are cheap to copy; each keeps the mapping alive.
package struct ByteView: @unchecked Sendable {
    private let owner: MappedFile
    /// Where its bytes are, for a reader that proves its own bounds and keeps the file alive.
    package let start: UnsafeRawPointer
    /// Its length in bytes.
    package let count: Int

    init(owner: MappedFile, start: UnsafeRawPointer, count: Int) {
        self.owner = owner
        self.start = start
        self.count = count
    }

    /// Reads one number.
    ///
    /// - Throws: A ``FileFault`` of kind `corrupt` where the number would not lie inside the view.
    @inline(__always)
    package func load<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type = Number.self,
        at offset: Int
    ) throws(FileFault) -> Number {
        guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { throw outside(offset) }
        return Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// Reads one 32-bit floating-point number.
    ///
    /// - Throws: A ``FileFault`` of kind `corrupt` where the number would not lie inside the view.
    @inline(__always)
    package func loadFloat(at offset: Int) throws(FileFault) -> Float {
        Float(bitPattern: try load(UInt32.self, at: offset))
    }

    /// A part of the view.
    ///
    /// - Throws: A ``FileFault`` of kind `corrupt` where the part would not lie inside the view.
    @inline(__always)
    package func slice(at offset: Int, count length: Int) throws(FileFault) -> ByteView {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { throw outside(offset) }
        return ByteView(owner: owner, start: start + offset, count: length)
    }

    /// Lends the bytes for a loop that checks its own bounds once.
    ///
    /// The pointer must not leave `body`.
    @inline(__always)
    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { extendLifetime(owner) }
        return try body(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// The bytes as an array; costs a copy.
    package var array: [UInt8] { withUnsafeBytes { Array($0) } }

    /// The bytes as text; ill-formed UTF-8 becomes U+FFFD.
    package var string: String { withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

    /// A fault of the file the view belongs to.
    package func corrupt(_ reason: String) -> FileFault { FileFault(.corrupt, file: owner.path, reason: reason) }

    private func outside(_ offset: Int) -> FileFault {
        corrupt("is damaged: a read at byte \(offset) of \(count) would leave its part. Publish it again.")
    }
}
