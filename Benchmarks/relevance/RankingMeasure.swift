#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How good a ranked list is against grades.
///
/// Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002), with the gain `2^grade - 1` and the
/// discount `log2(rank + 1)`.
package enum RankingMeasure {
    /// How deep a list is looked at.
    package static let depth = 10

    /// nDCG@10, 0 to 1.
    package static func gain(_ list: [String], grades: [String: Int]) -> Double {
        let best = discounted(grades.values.sorted(by: >))
        return best == 0 ? 0 : discounted(list.map { grades[$0, default: 0] }) / best
    }

    /// The share of good and best answers among the first ten, of as many as fit there; 0 to 1.
    package static func recall(_ list: [String], grades: [String: Int]) -> Double {
        let good = Set(grades.filter { $0.value >= 2 }.keys)
        let found = list.prefix(depth).filter(good.contains).count
        return good.isEmpty ? 1 : Double(found) / Double(min(depth, good.count))
    }

    private static func discounted(_ grades: [Int]) -> Double {
        grades.prefix(depth).enumerated().reduce(0) { sum, entry in
            sum + (exp2(Double(entry.element)) - 1) / log2(Double(entry.offset) + 2)
        }
    }
}
