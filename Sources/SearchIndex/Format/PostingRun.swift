/// The documents of one list in one chunk: where their numbers in the chunk and their impacts stand.
///
/// Everything it points to was proven to lie inside its section.
struct PostingRun: BitwiseCopyable {
    /// How many documents there are, 1 to 256.
    let count: Int
    /// Whether ``documents`` is a bitmap of 256 bits rather than a list.
    let isBitmap: Bool
    /// The numbers in the chunk, ascending, or the bitmap.
    let documents: UnsafePointer<UInt8>
    /// Bytes from one number to the next.
    let stride: Int
    /// One rounded-up impact for every document, in order.
    let impacts: UnsafePointer<UInt8>

    /// Adds the impacts of some blocks' documents, times `weight`, to their sums; it may add to those of other blocks.
    @inline(__always)
    func add(_ blocks: UInt8, to sums: UnsafeMutablePointer<UInt16>, weight: UInt16) {
        guard !isBitmap else {
            var left = blocks
            while left != 0 {
                addBits(of: left.trailingZeroBitCount, to: sums, weight: weight)
                left &= left &- 1
            }
            return
        }
        if stride == 1 {
            addListed(blocks, stride: 1, to: sums, weight: weight)
        } else {
            addListed(blocks, stride: 2, to: sums, weight: weight)
        }
    }

    @inline(__always)
    private func addListed(_ blocks: UInt8, stride: Int, to sums: UnsafeMutablePointer<UInt16>, weight: UInt16) {
        var left = blocks
        var posting = 0
        while left != 0 {
            let first = left.trailingZeroBitCount &* IndexLayout.blockSize
            left &= left &- 1
            while posting &+ 8 <= count, Int(documents[(posting &+ 7) &* stride]) < first { posting &+= 8 }
            while posting < count {
                let document = Int(documents[posting &* stride])
                guard document < first &+ IndexLayout.blockSize else { break }
                sums[document] &+= UInt16(impacts[posting]) &* weight
                posting &+= 1
            }
        }
    }

    /// Adds the impacts of one block of a bitmap.
    @inline(__always)
    private func addBits(of block: Int, to sums: UnsafeMutablePointer<UInt16>, weight: UInt16) {
        let first = block &* IndexLayout.blockSize
        var bits = UInt32(
            littleEndian: UnsafeRawPointer(documents).loadUnaligned(fromByteOffset: first / 8, as: UInt32.self)
        )
        var impact = impacts + BitRank.count(before: first, in: documents)
        while bits != 0 {
            let document = first &+ bits.trailingZeroBitCount
            sums[document] = sums[document] &+ UInt16(impact.pointee) &* weight
            impact += 1
            bits &= bits &- 1
        }
    }

    /// Where a document stands among those of a chunked list's run, `nil` where it is not in it.
    @inline(__always)
    func position(of document: UInt8) -> Int? {
        if isBitmap {
            guard documents[Int(document / 8)] & (1 &<< (document & 7)) != 0 else { return nil }
            return BitRank.count(before: Int(document), in: documents)
        }
        // Eight numbers at a time: the lowest byte that equals the pattern is zero after the exclusive or, and the lowest zero
        // byte is found exactly (Warren, "Hacker's Delight", 2nd edition, 2012, section 6-1).
        let pattern = UInt64(document) &* Self.everyByte
        var position = 0
        while position < count {
            let word = UnsafeRawPointer(documents).loadUnaligned(fromByteOffset: position, as: UInt64.self)
            let difference = UInt64(littleEndian: word) ^ pattern
            let zeros = (difference &- Self.everyByte) & ~difference & (Self.everyByte &<< 7)
            if zeros != 0 {
                position &+= zeros.trailingZeroBitCount / 8
                return position < count ? position : nil
            }
            position &+= 8
        }
        return nil
    }

    private static let everyByte: UInt64 = 0x0101_0101_0101_0101
}
