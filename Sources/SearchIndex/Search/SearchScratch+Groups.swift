extension SearchScratch {
    /// The groups of some lists that a question can find something in, best first where places are asked.
    func visits(
        _ lists: UnsafeBufferPointer<KeywordList>,
        _ context: SearchContext
    ) -> UnsafeMutableBufferPointer<GroupVisit> {
        let places = context.places
        var most = 0
        for list in lists.indices { most += lists[list].groupCount }
        let room = groupVisits.take(most)
        var count = 0
        for list in lists.indices {
            let number = UInt32(truncatingIfNeeded: list)
            if let placeless = places.placelessFactor {
                for start in stride(from: 0, to: lists[list].placelessCount, by: IndexLayout.groupSize) {
                    let size = min(IndexLayout.groupSize, lists[list].placelessCount - start)
                    room[count] = GroupVisit(factor: Float(placeless).nextUp, list: number, first: start, count: size)
                    count += 1
                }
            }
            let boxes = lists[list].boxes
            let factors = groupFactors.take(2 * boxes.count)
            if places.isAsked {
                places.greatestFactors(boxes, 0..<boxes.count, into: factors, scratch: factors + boxes.count)
            }
            for group in 0..<boxes.count {
                let factor = places.isAsked ? factors[group] : 1
                guard factor > 0 || !context.isPruning else { continue }
                let postings = lists[list].postings(ofGroup: group)
                room[count] = GroupVisit(
                    factor: factor,
                    list: number,
                    first: postings.lowerBound,
                    count: postings.count
                )
                count += 1
            }
        }
        var visits = UnsafeMutableBufferPointer(start: room, count: count)
        if places.isAsked { visits.sort { $0.factor > $1.factor } }
        return visits
    }

    /// Writes down in ``passing`` which postings of a group pass a filter, counted from its first.
    ///
    /// - Returns: How many.
    @inline(__always)
    func admit(_ postings: Range<Int>, of list: KeywordList, _ filter: ColumnFilter) -> Int {
        list.copyCombinations(postings, into: groupCombinations)
        return filter.admit(groupCombinations, count: postings.count, marks: marks, passing: passing)
    }
}
