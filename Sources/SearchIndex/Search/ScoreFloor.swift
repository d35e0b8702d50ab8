/// The best scores that sums of impacts promise so far, before any is computed: a document that cannot reach them is not among
/// the best.
///
/// A sum is too great by less than *s* times the list's multiplier plus 254 for every list: an impact *q* is rounded up by less
/// than its step *s* (1, or that of ``Nibbles``), and a multiplier *m* by less than one, so the score is above *u (m - 1)(q - s)*. (A threshold before the
/// first score: section 4.2 of Mallia, Suel and Tonellotto, SIGIR 2024.)
struct ScoreFloor {
    /// The best promises, ascending, as many as hits are wanted; -1 where there is none yet.
    private let best: UnsafeMutablePointer<Double>
    /// Whether documents' promises are kept.
    var isKept: Bool { limit > 0 }

    /// How many hits are wanted; 0 where nothing can be promised.
    private let limit: Int
    private let slack: Int
    /// What a sum is at most, as a multiple of what its impacts alone promise.
    private let boost: Double
    private let scale: BoundScale

    /// A floor, which stays where it is if the caller's factor changes scores or phrases are tested after them.
    init(_ context: SearchContext, limit: Int) {
        let isKept = context.adjust == nil && !context.requiresPhrases && (1...Self.mostHits).contains(limit)
        self.limit = isKept ? limit : 0
        best = context.scratch.promises
        best.update(repeating: context.isUnfiltered ? Self.known(context, limit: limit) : -1, count: Self.mostHits)
        // One more for the margins of the comparisons with scores.
        slack = context.plan.lists.reduce(1) { $0 + $1.impactStep * Int($1.multiplier) + 254 }
        scale = context.plan.scale
        boost = context.plan.boost
    }

    /// At most the score of the last of the best, from what is known of the lists: so many documents of one list alone reach it.
    private static func known(_ context: SearchContext, limit: Int) -> Double {
        guard limit <= IndexLayout.rankedCount else { return -1 }
        var known = -1.0
        for list in context.plan.lists { known = max(known, context.plan.base + list.tenthBound) }
        return known > 0 ? known * (1 - 1e-6) : -1
    }

    /// The most hits for which keeping the promises in order is worth it.
    static let mostHits = 64

    /// Takes in a document that passes every filter.
    ///
    /// - Parameter factor: At most its place factor.
    @inline(__always)
    func add(sum: Int, factor: Double) {
        guard limit > 0 else { return }
        let promise = (scale.base + scale.unit * Double(max(0, sum - slack)) / boost) * factor
        guard promise > best[0] else { return }
        var place = 0
        while place + 1 < limit, best[place + 1] < promise {
            best[place] = best[place + 1]
            place += 1
        }
        best[place] = promise
    }

    /// At most the score of the last of the best; below 0 as long as there is none.
    @inline(__always)
    var threshold: Double { best[0] }
}
