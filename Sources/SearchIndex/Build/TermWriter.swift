import MappedFile

/// Writes the dictionary of terms: for every posting its exact score, rounded up to an impact.
struct TermWriter {
    private let weighting: TermWeighting
    /// The lengths of the fields, slot by slot.
    private let lengths: [UInt32]
    private let frequencies: PayloadTable
    private let space: SlotSpace
    private let fieldCount: Int

    init(weighting: TermWeighting, lengths: [UInt32], frequencies: PayloadTable, space: SlotSpace) {
        self.weighting = weighting
        self.lengths = lengths
        self.frequencies = frequencies
        self.space = space
        fieldCount = weighting.fields.count
    }

    func write(
        _ lists: InvertedLists,
        keys: [(key: ArraySlice<UInt8>, number: Int)],
        into file: inout SectionedFileWriter
    ) {
        let (table, codes) = frequencies.ordered()
        let tuples = codes.indices.flatMap { frequencies.numbers($0) }
        var writer = DictionaryWriter()
        var uses = [Int](repeating: 0, count: frequencies.count)
        for (key, number) in keys {
            let postings = lists[number]
            let counts = containing(postings, tuples)
            let scores = scores(postings, tuples, containing: counts)
            let greatest = Impact.roundedUp(scores.max() ?? 0)
            let list = ListEncoder(
                postings,
                scores: scores,
                greatest: greatest,
                codes: codes,
                uses: &uses,
                space: space
            )
            let offset = writer.startList()
            let onlyField = onlyField(counts)
            if weighting.combination == .summed, onlyField == 0 {
                for count in counts { writer.lists.append(littleEndian: UInt32(count)) }
            }
            list.appendTerm(to: &writer.lists)
            writer.add(key, listOffset: offset, maximumScore: greatest, onlyField: onlyField, list: list)
        }
        writer.write(IndexLayout.words, into: &file)
        file.add(IndexLayout.frequencies, table)
    }

    /// The field, plus one, that alone has the term; 0 where there is none such.
    private func onlyField(_ counts: [Int]) -> UInt8 {
        guard weighting.combination == .summed, counts.count(where: { $0 > 0 }) == 1 else { return 0 }
        return UInt8((counts.firstIndex { $0 > 0 } ?? -1) + 1)
    }

    /// How many documents have the term: at all where fields are pooled, otherwise in each field.
    private func containing(_ postings: ArraySlice<Posting>, _ tuples: [UInt32]) -> [Int] {
        guard weighting.combination == .summed else { return [postings.count] }
        var counts = [Int](repeating: 0, count: fieldCount)
        for posting in postings {
            for field in 0..<fieldCount where tuples[Int(posting.payload) * fieldCount + field] > 0 {
                counts[field] += 1
            }
        }
        return counts
    }

    /// The score of every posting, for a weight of 1.
    private func scores(_ postings: ArraySlice<Posting>, _ tuples: [UInt32], containing: [Int]) -> [Double] {
        let factors = containing.enumerated().map { index, count in
            weighting.factor(index, documents: space.documentCount, containing: count)
        }
        var scores: [Double] = []
        scores.reserveCapacity(postings.count)
        factors.withUnsafeBufferPointer { factors in
            guard let factors = factors.baseAddress else { return }
            for posting in postings {
                let tuple = Int(posting.payload) * fieldCount
                let lengthStart = Int(posting.slot) * fieldCount
                scores.append(
                    weighting.score(
                        factors: factors,
                        frequency: { tuples[tuple + $0] },
                        norm: { weighting.fields[$0].norm(Int(lengths[lengthStart + $0])) }
                    )
                )
            }
        }
        return scores
    }
}
