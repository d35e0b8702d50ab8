import TestSupport
import Testing

@testable import SearchIndex

@Suite("Sums of whole numbers bound scores")
struct BoundScaleTests {
    @Test("a sum never overflows, and is never worth less than the scores in it", arguments: [1, 2, 3, 20, 200])
    func bounds(lists: Int) {
        var generator = SeededGenerator(seed: UInt64(lists))
        for _ in 0..<200 {
            let greatest = (0..<lists).map { _ in Double.random(in: 0...9, using: &generator) }
            let scale = BoundScale(bounds: greatest, base: 1)
            let multipliers = greatest.map { scale.multiplier(bound: $0) }
            #expect(multipliers.reduce(0) { $0 + Int($1) * 255 } <= Int(UInt16.max))
            let scores = greatest.map { $0 * Double.random(in: 0...1, using: &generator) }
            let impacts = zip(scores, greatest).map { Impact.quantised($0, of: $1) }
            let sum = zip(impacts, multipliers).reduce(0) { $0 + Int($1.0) * Int($1.1) }
            let relevance = 1 + scores.reduce(0, +)
            #expect(scale.relevance(UInt16(sum)) >= relevance * (1 - 1e-12))
            #expect(scale.leastSum(reaching: relevance * (1 - 1e-12)) <= sum)
            #expect(scale.relevance(UInt16(clamping: scale.leastSum(reaching: relevance) - 1)) < relevance)
        }
    }

    @Test(
        "odd bounds give a scale that can be used",
        arguments: [0, .infinity, .greatestFiniteMagnitude, .leastNormalMagnitude]
    )
    func oddBounds(bound: Double) {
        let scale = BoundScale(bounds: [bound, 1], base: 0)
        for bound in [bound, 1] { #expect((1...257).contains(scale.multiplier(bound: bound))) }
        #expect(scale.leastSum(reaching: 0) == 0)
        #expect((0...65_536).contains(scale.leastSum(reaching: 1)))
    }
}
