extension SearchRun {
    /// The answer.
    ///
    /// The matches of all hits share two arrays, so that an answer costs a few allocations and not some for every hit.
    func answer() -> IndexAnswer {
        let best = top.sorted()
        let isWritten = context.written != nil
        var words: [IndexAnswer.WordMatch] = []
        var keywords: [IndexAnswer.KeywordMatch] = []
        var ends: [(word: Int, keyword: Int)] = []
        if !context.plan.sources.isEmpty {
            ends.reserveCapacity(best.count)
            words.reserveCapacity(best.count * context.plan.sources.count)
            for candidate in best {
                let parts = top.parts(of: candidate)
                for (number, (source, part)) in zip(context.plan.sources, parts).enumerated()
                where part != SearchContext.noPart {
                    switch source {
                    case .word(let word, let term, let guess):
                        let form = isWritten ? parts[parts.startIndex + context.plan.sources.count + number] : 0
                        words.append(.init(word: word, term: term, score: part, forExactForm: form, guess: guess))
                    case .keyword(let keyword): keywords.append(.init(keyword: keyword, score: part))
                    }
                }
                ends.append((words.count, keywords.count))
            }
        }
        var hits: [IndexAnswer.Hit] = []
        hits.reserveCapacity(best.count)
        var start = (word: 0, keyword: 0)
        for (number, candidate) in best.enumerated() {
            let end = ends.isEmpty ? start : ends[number]
            hits.append(
                IndexAnswer.Hit(
                    document: candidate.document,
                    score: candidate.score,
                    base: context.plan.base,
                    words: words[start.word..<end.word],
                    keywords: keywords[start.keyword..<end.keyword],
                    placeFactor: candidate.place.factor,
                    distance: candidate.place.distance,
                    closeness: isWritten ? top.parts(of: candidate).last ?? 0 : 0,
                    adjustFactor: candidate.adjustFactor
                )
            )
            start = end
        }
        return IndexAnswer(
            hits: hits,
            matchCount: isComplete ? .exactly(matchCount) : .atLeast(matchCount),
            readings: context.plan.readings
        )
    }
}
