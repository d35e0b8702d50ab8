/// The documents of one list in one chunk: where their numbers in the chunk and their impacts stand.
///
/// Everything it points to was proven to lie inside its section.
struct PostingRun: BitwiseCopyable {
    /// How documents and impacts are kept.
    enum Kind: UInt8 {
        /// A list of numbers, a byte each, with an impact byte each.
        case listed
        /// A bitmap of 256 bits, with an impact byte for every set one.
        case bitmap
        /// A number at every second byte, with an impact of four bits each, or the greatest for all.
        case ranged, rangedWithoutImpacts
    }

    /// How many documents there are, 1 to 256.
    let count: Int
    let kind: Kind
    /// The numbers in the chunk, ascending, or the bitmap.
    let documents: UnsafePointer<UInt8>
    /// One rounded-up impact for every document, in order.
    let impacts: UnsafePointer<UInt8>
    /// Where the first of them stands among the ``Nibbles`` of a ranged run.
    let firstImpact: Int

    /// The number in the chunk of a posting that is not in a bitmap.
    @inline(__always)
    func document(_ posting: Int) -> Int { Int(documents[kind == .listed ? posting : posting &* 2]) }

    /// The impact of a posting.
    @inline(__always)
    func impact(_ posting: Int) -> UInt8 {
        switch kind {
        case .listed, .bitmap: impacts[posting]
        case .ranged: Nibbles.impact(impacts, firstImpact &+ posting)
        case .rangedWithoutImpacts: 255
        }
    }

    /// Adds the impacts of some blocks' documents, times `weight`, to their sums; it may add to those of other blocks.
    @inline(__always)
    func add(_ blocks: UInt8, to sums: UnsafeMutablePointer<UInt16>, weight: UInt16) {
        switch kind {
        case .listed: addListed(blocks, to: sums, weight: weight)
        case .bitmap:
            var left = blocks
            while left != 0 {
                addBits(of: left.trailingZeroBitCount, to: sums, weight: weight)
                left &= left &- 1
            }
        case .ranged:
            for posting in 0..<count {
                let document = Int(documents[posting &* 2])
                guard blocks &>> UInt8(truncatingIfNeeded: document / IndexLayout.blockSize) & 1 != 0 else { continue }
                let impact = UInt16(truncatingIfNeeded: Nibbles.impact(impacts, firstImpact &+ posting))
                sums[document] &+= impact &* weight
            }
        case .rangedWithoutImpacts:
            let greatest = 255 &* weight
            for posting in 0..<count { sums[Int(documents[posting &* 2])] &+= greatest }
        }
    }

    @inline(__always)
    private func addListed(_ blocks: UInt8, to sums: UnsafeMutablePointer<UInt16>, weight: UInt16) {
        var left = blocks
        var posting = 0
        while left != 0 {
            let first = left.trailingZeroBitCount &* IndexLayout.blockSize
            left &= left &- 1
            while posting &+ 8 <= count, Int(documents[posting &+ 7]) < first { posting &+= 8 }
            while posting < count {
                let document = Int(documents[posting])
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
        if kind == .bitmap {
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
