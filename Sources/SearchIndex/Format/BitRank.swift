/// Counts in bitmaps of the file, 64 bits at a time.
enum BitRank {
    /// How many bits are set before a position.
    ///
    /// Reads up to seven bytes past the one that holds the position.
    @inline(__always)
    static func count(before position: Int, in bitmap: UnsafePointer<UInt8>) -> Int {
        let bytes = UnsafeRawPointer(bitmap)
        var rank = 0
        var offset = 0
        let last = position / 64 &* 8
        while offset < last {
            rank &+= UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)).nonzeroBitCount
            offset &+= 8
        }
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        return rank &+ (word & (1 &<< UInt64(position & 63) &- 1)).nonzeroBitCount
    }
}
