import DirectoryModel
import MappedFile
import TestSupport
import Testing

@testable import Signposting

@Suite("Bounds of factors")
struct FactorBoundsTests {
    private static func day(_ generator: inout SeededGenerator) -> Int32? {
        Int.random(in: 0..<4, using: &generator) == 0 ? nil : Int32.random(in: 19_800...21_200, using: &generator)
    }

    private static func age(_ generator: inout SeededGenerator) -> Age? {
        Bool.random(using: &generator) ? Age(years: Int.random(in: 0...25, using: &generator)) : nil
    }

    private static func one<Case: CaseIterable>(_ generator: inout SeededGenerator) -> Case
    where Case.AllCases == [Case] {
        Case.allCases[Int.random(in: Case.allCases.indices, using: &generator)]
    }

    /// Facts as no record need have them.
    private static func facts(roles: Int, _ generator: inout SeededGenerator) -> ServiceFacts {
        var limits = ServiceLimits()
        FactsColumn.set(UInt16.random(in: 0..<64, using: &generator), in: &limits)
        if Bool.random(using: &generator) { limits.circumstances = 1 << UInt64.random(in: 0..<40, using: &generator) }
        limits.circumstancesOnly = one(&generator)
        limits.meets = UInt32.random(in: 0..<64, using: &generator)
        limits.fails = UInt32.random(in: 0..<64, using: &generator)
        return ServiceFacts(
            outline: FactsOutline(
                status: Bool.random(using: &generator) ? .active : one(&generator),
                thriveMask: UInt8.random(in: 0..<1 << UInt8(ThriveGroup.allCases.count), using: &generator),
                audienceMask: UInt8.random(in: 0..<1 << UInt8(Audience.allCases.count), using: &generator),
                isCrisisService: one(&generator),
                lastVerified: day(&generator),
                fundingEnds: day(&generator)
            ),
            closedFrom: nil,
            ages: AgeLimits(
                minimum: age(&generator),
                maximum: age(&generator),
                maximumIncluded: one(&generator),
                extendedMaximum: nil
            ),
            noReferralNeeded: one(&generator),
            weekHours: WeekHours(words: SIMD4(0, 0, 0, 0), isStated: false),
            roleAccess: (0..<roles).map { _ in one(&generator) },
            limits: limits
        )
    }

    @Test("are at least the factor, whatever the facts, and 0 only where that is 0; mostly they are near it")
    func bounds() throws {
        let directory = try AnswerOracleTests.directory.get()
        var generator = SeededGenerator(seed: 77)
        let all = (0..<400).map { _ in Self.facts(roles: directory.roles.count, &generator) }
        let bytes = FactsColumn.bytes(all, roleCount: directory.roles.count)
        let column = try FactsColumn(MappedFile(bytes: bytes, label: "facts").view)
        let (near, offered) = try GeneratedDirectory.questions(count: 60, seed: 78).enumerated().reduce(into: (0, 0)) {
            counts,
            asked in
            let reading = QuestionReading(asked.element, vocabulary: directory.vocabulary, roles: directory.roles)
            let role = reading.role.flatMap { directory.roles.firstIndex(of: $0) }
            let parts =
                asked.offset.isMultiple(of: 4)
                ? RankingParts.all.subtracting(.init(rawValue: 1 << UInt16(asked.offset / 4 % 12))) : .all
            let fit = Fit(reading, roleIndex: role, bits: directory.bits, parts: parts)
            let bounds = FactorBounds(fit)
            for ordinal in all.indices {
                let factor = fit.factor(try column.facts(ordinal, role: fit.askedRole))
                let greatest = bounds.greatest(try #require(column.codes(ordinal, role: fit.askedRole)))
                #expect(greatest >= factor)
                #expect(greatest > 0 || factor == 0)
                guard factor > 0 else { continue }
                counts.1 += 1
                if greatest < factor * 1.3 { counts.0 += 1 }
            }
        }
        #expect(offered > 1_000)
        #expect(near * 10 > offered * 6)
    }
}
