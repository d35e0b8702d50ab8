import MappedFile

/// A list ready to be written: slots in ascending order with their impacts and payload codes.
struct ListEncoder {
    let slots: [UInt32]
    let impacts: [UInt8]
    let codes: [UInt32]
    let payloads: PayloadColumnWriter
    let space: SlotSpace

    /// The list of some postings.
    ///
    /// - Parameters:
    ///   - scores: The score of each posting.
    ///   - greatest: At least the greatest score.
    ///   - codes: The code of every payload.
    ///   - isDense: Whether each posting gets its payload, unless all have the same.
    ///   - uses: How often lists have used each code so far; counted on.
    init(
        _ postings: ArraySlice<Posting>,
        scores: [Double],
        greatest: Float,
        codes: [UInt32],
        isDense: Bool = false,
        uses: inout [Int],
        space: SlotSpace
    ) {
        self.space = space
        self.codes = postings.map { codes[Int($0.payload)] }
        slots = postings.map(\.slot)
        impacts = scores.map { Impact.quantised($0, of: Double(greatest)) }
        payloads = PayloadColumnWriter(self.codes, isDense: isDense, uses: &uses)
    }

    /// The least of the impacts of the ten documents with the greatest; 0 where there are fewer.
    var tenthImpact: UInt8 {
        var counts = [Int](repeating: 0, count: 256)
        for impact in impacts { counts[Int(impact)] += 1 }
        var found = 0
        return UInt8(
            counts.indices.last { impact in
                found += counts[impact]
                return found >= IndexLayout.rankedCount
            } ?? 0
        )
    }

    /// Appends the list of a term.
    func appendTerm(to bytes: inout [UInt8]) {
        if ChunkedList.isUsed(documentCount: slots.count, space: space) {
            appendChunked(to: &bytes)
        } else {
            appendSlots(to: &bytes)
            appendNibbles(to: &bytes)
            payloads.append(codes[...], to: &bytes)
        }
    }

    /// Appends the impacts of a ranged list.
    func appendNibbles(to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes += repeatElement(0, count: Nibbles.size(impacts.count))
        for (index, impact) in impacts.enumerated() {
            bytes[start + index / 2] |= Nibbles.code(impact) << UInt8(index % 2 * 4)
        }
    }

    /// Appends the slots of a ranged list: where each range's part ends, then the low halves.
    func appendSlots(to bytes: inout [UInt8]) {
        var end = 0
        for range in 0..<space.rangeCount {
            while end < slots.count, Int(slots[end]) / IndexLayout.rangeSize == range { end += 1 }
            bytes.append(littleEndian: UInt32(end))
        }
        for slot in slots {
            bytes.append(UInt8(truncatingIfNeeded: slot))
            bytes.append(UInt8(truncatingIfNeeded: slot >> 8))
        }
    }

    /// Where each chunk's postings start, and where the last ones end.
    private func chunkStarts() -> [Int] {
        var starts: [Int] = []
        starts.reserveCapacity(space.chunkCount + 1)
        var posting = 0
        for chunk in 0..<space.chunkCount {
            starts.append(posting)
            while posting < slots.count, Int(slots[posting]) / IndexLayout.chunkSize == chunk { posting += 1 }
        }
        return starts + [posting]
    }

    /// Appends the directory of chunks of a ranged list: where each chunk starts, then the greatest impacts in chunks and in
    /// blocks.
    func appendDirectory(to bytes: inout [UInt8]) {
        let starts = chunkStarts()
        for start in starts { bytes.append(littleEndian: UInt32(start)) }
        for chunk in 0..<space.chunkCount { bytes.append(impacts[starts[chunk]..<starts[chunk + 1]].max() ?? 0) }
        for chunk in 0..<space.chunkCount { bytes += blockMaxima(starts[chunk]..<starts[chunk + 1]) }
    }

    /// The greatest impacts in the blocks of a chunk of some postings.
    private func blockMaxima(_ postings: Range<Int>) -> [UInt8] {
        var maxima = [UInt8](repeating: 0, count: IndexLayout.blockMaximaSize)
        maxima.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress else { return }
            for posting in postings {
                let block = Int(slots[posting]) / IndexLayout.blockSize % IndexLayout.blocksPerChunk
                Nibbles.raise(start, ofBlock: block, to: Nibbles.code(impacts[posting]))
            }
        }
        return maxima
    }

    private func appendChunked(to bytes: inout [UInt8]) {
        let starts = chunkStarts()
        let shape = ChunkedList.Shape(space: space)
        let start = bytes.count
        bytes += repeatElement(0, count: shape.chunks)
        var base = 0
        for chunk in 0..<space.chunkCount {
            let offset = bytes.count - start - shape.chunks
            if chunk % IndexLayout.directoryStride == 0 {
                base = offset
                bytes.put(UInt32(offset), at: start + chunk / IndexLayout.directoryStride * 4)
            }
            bytes.put(UInt16(offset - base), at: start + shape.offsets + chunk * 2)
            let postings = starts[chunk]..<starts[chunk + 1]
            guard !postings.isEmpty else { continue }
            bytes[start + shape.maxima + chunk] = impacts[postings].max() ?? 0
            let place = start + shape.blockMaxima + chunk * IndexLayout.blockMaximaSize
            bytes.replaceSubrange(place..<place + IndexLayout.blockMaximaSize, with: blockMaxima(postings))
            appendChunk(postings, to: &bytes)
        }
    }

    private func appendChunk(_ postings: Range<Int>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(postings.count - 1))
        if postings.count > IndexLayout.mostListedInChunk {
            let bitmap = bytes.count
            bytes += repeatElement(0, count: IndexLayout.chunkSize / 8)
            for slot in slots[postings] {
                bytes[bitmap + Int(slot) % IndexLayout.chunkSize / 8] |= 1 << UInt8(slot % 8)
            }
        } else {
            for slot in slots[postings] { bytes.append(UInt8(truncatingIfNeeded: slot)) }
        }
        bytes += impacts[postings]
        payloads.append(codes[postings], to: &bytes)
    }
}

extension [UInt8] {
    /// Puts a number in little-endian order where there is room for it.
    fileprivate mutating func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
        Swift.withUnsafeBytes(of: number.littleEndian) { replaceSubrange(offset..<offset + $0.count, with: $0) }
    }
}
