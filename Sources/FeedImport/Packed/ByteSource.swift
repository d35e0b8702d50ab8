/// Where the bytes of a feed come from: a file, a part of one, or the inflated form of another source.
protocol ByteSource: AnyObject {
    /// Bytes of the file on disk taken so far.
    var bytesRead: Int { get }
    /// What ``bytesRead`` will be at the end; `nil` where that cannot be known.
    var totalBytes: Int? { get }
    /// Puts some bytes into a buffer that has room, and says how many; 0 only at the end. Throws ``FeedFault``.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
