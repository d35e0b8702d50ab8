/// The payload numbers of some postings: a bit for each that has not the list's common one, then the numbers of those.
struct PayloadColumn {
    /// The payload of every posting without an exception.
    let common: Int
    /// Bytes of an exception: 0 where there is none at all, 1, 2 or 4.
    let width: Int

    /// How many bytes the bits of so many postings take.
    func bitsSize(_ count: Int) -> Int { width == 0 ? 0 : (count + 7) / 8 }

    /// The payload of a posting.
    ///
    /// - Parameters:
    ///   - position: The posting, counted from the first that the column has.
    ///   - start: Where the column starts.
    ///   - count: How many postings the column has.
    ///   - limit: How many bytes from `start` on may be read; at least those of the bits and eight more.
    /// - Returns: `nil` where it would lie beyond the limit.
    @inline(__always)
    func payload(_ position: Int, at start: UnsafePointer<UInt8>, count: Int, limit: Int) -> Int? {
        guard width > 0 else { return common }
        let byte = position / 8
        let bit = UInt8(1) << UInt8(position % 8)
        guard start[byte] & bit != 0 else { return common }
        let exception = BitRank.count(before: position, in: start)
        let offset = bitsSize(count) + exception * width
        guard offset + width <= limit else { return nil }
        let place = UnsafeRawPointer(start + offset)
        switch width {
        case 1: return Int(start[offset])
        case 2: return Int(UInt16(littleEndian: place.loadUnaligned(as: UInt16.self)))
        default: return Int(UInt32(littleEndian: place.loadUnaligned(as: UInt32.self)))
        }
    }
}
