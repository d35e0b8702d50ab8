/// What adding up needs to know of a list: what its impacts are multiplied with, and where its maxima stand.
struct ChunkTerm: BitwiseCopyable {
    /// The greatest impact in every chunk; 0 where the list has no document there.
    let maxima: UnsafePointer<UInt8>
    /// The greatest impact in every block, as ``Nibbles``.
    let blockMaxima: UnsafePointer<UInt8>
    let weight: UInt16
    /// What a step of the blocks' maxima is multiplied with.
    var step: UInt16 { weight &* UInt16(Nibbles.step) }
    /// Its number among the question's lists.
    let list: Int

    /// The terms of a question's lists, each of which has its maxima by now; in the scratch.
    static func terms(
        of lists: UnsafeMutableBufferPointer<ScoredList>,
        scratch: SearchScratch
    ) -> UnsafeMutableBufferPointer<ChunkTerm> {
        let room = scratch.terms.take(lists.count)
        var count = 0
        for index in 0..<lists.count {
            guard let maxima = lists[index].maxima, let blockMaxima = lists[index].blockMaxima else { continue }
            let weight = lists[index].multiplier
            room[count] = ChunkTerm(maxima: maxima, blockMaxima: blockMaxima, weight: weight, list: index)
            count += 1
        }
        return UnsafeMutableBufferPointer(start: room, count: count)
    }
}
