/// The payload numbers of some postings: a bit for each that has not the list's common one, then the numbers of those; or, where the
/// column is dense, the number of each.
struct PayloadColumn {
    /// The payload of every posting without an exception.
    let common: Int
    /// Bytes of an exception: 0 where there is none at all, 1, 2 or 4.
    let width: Int
    /// Whether each posting has its number, so that none is found by counting bits from the start of a long list.
    var isDense = false

    /// How many bytes the bits of so many postings take, or all that there is of a dense column.
    func bitsSize(_ count: Int) -> Int { width == 0 ? 0 : isDense ? count * width : (count + 7) / 8 }

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
        guard !isDense else {
            guard (position + 1) * width <= limit else { return nil }
            return number(at: start + position * width)
        }
        let byte = position / 8
        let bit = UInt8(1) << UInt8(position % 8)
        guard start[byte] & bit != 0 else { return common }
        let exception = BitRank.count(before: position, in: start)
        let offset = bitsSize(count) + exception * width
        guard offset + width <= limit else { return nil }
        return number(at: start + offset)
    }

    @inline(__always)
    private func number(at start: UnsafePointer<UInt8>) -> Int {
        let place = UnsafeRawPointer(start)
        switch width {
        case 1: return Int(start.pointee)
        case 2: return Int(UInt16(littleEndian: place.loadUnaligned(as: UInt16.self)))
        default: return Int(UInt32(littleEndian: place.loadUnaligned(as: UInt32.self)))
        }
    }
}
