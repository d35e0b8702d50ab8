extension SearchScratch {
    /// The spans of chunks that a question can find something in: those whose common box touches the circle, and those with documents
    /// without a place where they are kept.
    func liveSpans(_ context: SearchContext) -> UnsafeBufferPointer<UInt32> {
        let spanCount = context.columns.space.spanCount
        let placeless = context.columns.space.placelessChunkCount
        let room = spans.take(spanCount)
        guard context.places.isAsked else {
            for span in 0..<spanCount { room[span] = UInt32(truncatingIfNeeded: span) }
            return UnsafeBufferPointer(start: room, count: spanCount)
        }
        let factors = spanFactors.take(2 * spanCount)
        context.places.greatestFactors(
            context.spanBoxes,
            0..<spanCount,
            into: factors,
            scratch: factors + spanCount
        )
        var count = 0
        for span in 0..<spanCount {
            let keepsPlaceless = span * IndexLayout.spanSize < placeless && context.places.placelessFactor != nil
            guard factors[span] > 0 || keepsPlaceless || !context.isPruning else { continue }
            room[count] = UInt32(truncatingIfNeeded: span)
            count += 1
        }
        return UnsafeBufferPointer(start: room, count: count)
    }
}
