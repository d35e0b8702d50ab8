/// Whole numbers that stand for bounds of scores, so that they add up exactly and sixteen bits a lane.
///
/// A list's impact *q* (1 to 255, rounded up, in 255ths of the list's greatest score *M*) becomes *m q*, where
/// *m* = ⌊*M* / (255 *u*)⌋ + 1 for a common unit *u*: so *u m q* is at least the score. The unit is chosen so that the
/// sums of all lists fit.
struct BoundScale {
    /// What a sum of 1 is worth.
    let unit: Double
    /// What every relevance starts from.
    let base: Double

    /// The most lists whose sums fit.
    static let mostLists = 200

    /// A scale for lists of so great scores.
    init(bounds: some Collection<Double>, base: Double) {
        let room = Double(Int(UInt16.max) - 255 * bounds.count)
        let sum = bounds.reduce(0, +)
        // Scores of nothing, and sums beyond any number, give a scale that prunes nothing.
        unit = sum > 0 && sum.isFinite ? sum / room : sum > 0 ? .infinity : .leastNormalMagnitude
        self.base = base
    }

    /// What an impact of a list is multiplied by.
    func multiplier(bound: Double) -> UInt16 {
        let steps = bound / (255 * unit)
        return steps.isFinite ? UInt16(min(257, steps.rounded(.down))) + 1 : 1
    }

    /// At least the relevance of a document whose impacts come to a sum.
    @inline(__always)
    func relevance(_ sum: UInt16) -> Double { base + unit * Double(sum) }

    /// The least sum that can reach a relevance; above the greatest sum where none can.
    @inline(__always)
    func leastSum(reaching relevance: Double) -> Int {
        let steps = (relevance - base) / unit
        // Also where the steps are no number.
        guard steps > 0 else { return 0 }
        return steps < 65_536 ? Int(steps.rounded(.up)) : 65_536
    }
}
