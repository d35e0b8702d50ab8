extension SearchRun {
    /// The answer.
    func answer() -> IndexAnswer {
        let matchCount: IndexAnswer.MatchCount = isComplete ? .exactly(matchCount) : .atLeast(matchCount)
        var answer = IndexAnswer(hits: hits(), matchCount: matchCount, readings: context.plan.readings)
        answer.closest = closest.sorted().map { entry in
            let place = closest.detail(entry).place
            return IndexAnswer.Hit(
                document: Int(entry.document),
                score: entry.score,
                placeFactor: place.factor,
                distance: place.distance
            )
        }
        return answer
    }

    /// The best documents with the parts of their scores.
    ///
    /// The matches of all hits share two arrays, so that an answer costs a few allocations and not some for every hit.
    private func hits() -> [IndexAnswer.Hit] {
        guard top.count > 0 else { return [] }
        let best = top.sorted()
        let isWritten = context.written != nil
        let sources = context.plan.sources
        var words: [IndexAnswer.WordMatch] = []
        var keywords: [IndexAnswer.KeywordMatch] = []
        words.reserveCapacity(best.count * sources.count)
        let ends = context.scratch.matchEnds.take(best.count)
        if !sources.isEmpty {
            for (number, entry) in best.enumerated() {
                let parts = top.parts(entry)
                for index in sources.indices where parts[index] != SearchContext.noPart {
                    switch sources[index] {
                    case .word(let word, let term, let guess):
                        let form = isWritten ? parts[sources.count + index] : 0
                        words.append(
                            .init(word: word, term: term, score: parts[index], forExactForm: form, guess: guess)
                        )
                    case .keyword(let keyword): keywords.append(.init(keyword: keyword, score: parts[index]))
                    }
                }
                ends[number] = (words.count, keywords.count)
            }
        }
        var hits: [IndexAnswer.Hit] = []
        hits.reserveCapacity(best.count)
        var start = (word: 0, keyword: 0)
        for (number, entry) in best.enumerated() {
            let end = sources.isEmpty ? start : ends[number]
            let detail = top.detail(entry)
            hits.append(
                IndexAnswer.Hit(
                    document: Int(entry.document),
                    score: entry.score,
                    base: context.plan.base,
                    words: words[start.word..<end.word],
                    keywords: keywords[start.keyword..<end.keyword],
                    placeFactor: detail.place.factor,
                    distance: detail.place.distance,
                    closeness: isWritten ? top.parts(entry)[2 * sources.count] : 0,
                    adjustFactor: detail.adjustFactor
                )
            )
            start = end
        }
        return hits
    }
}
