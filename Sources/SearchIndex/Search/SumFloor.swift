/// The best sums of impacts so far, and what they promise: a sum so far below them that even rounding cannot bring it among the
/// best scores.
///
/// A sum is too great by less than the list's multiplier plus 254 for every list: an impact *q* is rounded up by less
/// than one step, and a multiplier *m* by less than one, so the score is above *u (m - 1)(q - 1)*. (A threshold before the
/// first score: section 4.2 of Mallia, Suel and Tonellotto, SIGIR 2024.)
struct SumFloor {
    /// As many of the best sums as hits are wanted, in ascending order; 0 where there is none yet.
    private var best: [Int]
    private let slack: Int
    /// What the score of a document is at most, as a multiple of what its impacts alone promise.
    private let boost: Double

    /// A floor, `nil` where sums do not promise scores: where places or the caller's factor change them, or phrases are
    /// tested after them.
    init?(_ context: SearchContext, limit: Int) {
        guard !context.places.isAsked, context.adjust == nil, context.plan.phrases?.isEmpty == true,
            (1...Self.mostHits).contains(limit)
        else { return nil }
        best = Array(repeating: 0, count: limit)
        // One more for the margins of the comparisons with scores.
        slack = context.plan.lists.reduce(1) { $0 + Int($1.multiplier) + 254 }
        boost = context.plan.boost
    }

    /// The most hits for which keeping the sums in order is worth it.
    private static let mostHits = 64

    /// Takes in the sum of a document that passes every filter.
    @inline(__always)
    mutating func add(_ sum: Int) {
        guard sum > best[0] else { return }
        var place = 0
        while place + 1 < best.count, best[place + 1] < sum {
            best[place] = best[place + 1]
            place += 1
        }
        best[place] = sum
        cut = max(0, boost == 1 ? best[0] - slack : Int(Double(best[0] - slack) / boost))
    }

    /// The least sum that can still be among the best scores.
    private(set) var cut = 0
}
