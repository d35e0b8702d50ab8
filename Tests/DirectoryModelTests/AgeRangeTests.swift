import DirectoryModel
import Testing

@Suite("Age ranges")
struct AgeRangeTests {
    /// A range in months; -1 for an end that is not stated.
    struct Case: Sendable, CustomTestStringConvertible {
        var minimum: Double? = nil
        var maximum: Double? = nil
        var included: Statement = .yes
        var extended: Double? = nil
        let age: Double
        let fit: AgeFit
        var testDescription: String { "\(minimum ?? -1) to \(maximum ?? -1) at \(age)" }

        var range: AgeRange {
            AgeRange(
                minimum: minimum.flatMap(AgeRangeTests.age),
                maximum: maximum.flatMap(AgeRangeTests.age),
                maximumIncluded: included,
                extendedMaximum: extended.flatMap(AgeRangeTests.age),
                extendedFor: extended == nil ? nil : "with SEND"
            )
        }
    }

    static func age(_ years: Double) -> Age? { Age(months: Int((years * 12).rounded())) }

    private static func startsAt(_ years: Double) -> AgeFit { age(years).map { .tooYoung(startsAt: $0) } ?? .notStated }
    private static func endsAt(_ years: Double) -> AgeFit { age(years).map { .tooOld(endsAt: $0) } ?? .notStated }
    private static func unclear(_ years: Double) -> AgeFit { age(years).map { .atUnclearEnd($0) } ?? .notStated }

    static let cases = [
        // Both ends, the upper included: 17 lasts until the eighteenth birthday.
        Case(minimum: 11, maximum: 17, age: 10.9, fit: startsAt(11)),
        Case(minimum: 11, maximum: 17, age: 11, fit: .fits),
        Case(minimum: 11, maximum: 17, age: 17, fit: .fits),
        Case(minimum: 11, maximum: 17, age: 17 + 11 / 12, fit: .fits),
        Case(minimum: 11, maximum: 17, age: 18, fit: endsAt(17)),
        // One end alone.
        Case(minimum: 16, age: 15.9, fit: startsAt(16)),
        Case(minimum: 16, age: 90, fit: .fits),
        Case(maximum: 5, age: 0, fit: .fits),
        Case(maximum: 5, age: 6, fit: endsAt(5)),
        // Nothing stated.
        Case(age: 9, fit: .notStated),
        // "Under 18".
        Case(maximum: 18, included: .no, age: 17.9, fit: .fits),
        Case(maximum: 18, included: .no, age: 18, fit: endsAt(18)),
        // "Up to 18": nobody may guess.
        Case(maximum: 18, included: .notStated, age: 17.9, fit: .fits),
        Case(maximum: 18, included: .notStated, age: 18, fit: unclear(18)),
        Case(maximum: 18, included: .notStated, age: 18.9, fit: unclear(18)),
        Case(maximum: 18, included: .notStated, age: 19, fit: endsAt(18)),
        // "Up to 18, or 25 with SEND".
        Case(maximum: 18, extended: 25, age: 18.5, fit: .fits),
        Case(maximum: 18, extended: 25, age: 19, fit: .onlyIf("with SEND")),
        Case(maximum: 18, extended: 25, age: 25.9, fit: .onlyIf("with SEND")),
        Case(maximum: 18, extended: 25, age: 26, fit: endsAt(18)),
        Case(maximum: 18, included: .no, extended: 25, age: 18, fit: .onlyIf("with SEND")),
        Case(maximum: 18, included: .notStated, extended: 25, age: 18, fit: unclear(18)),
        // Half years: an end of 15 and a half lasts for its month, not for the year.
        Case(minimum: 10.5, age: 10, fit: startsAt(10.5)),
        Case(minimum: 10.5, age: 10.5, fit: .fits),
        Case(maximum: 15.5, age: 15.5, fit: .fits),
        Case(maximum: 15.5, age: 15.75, fit: endsAt(15.5)),
        Case(maximum: 15.5, included: .no, age: 15, fit: .fits),
        Case(maximum: 15.5, included: .no, age: 15.5, fit: endsAt(15.5)),
        Case(maximum: 15.5, included: .notStated, age: 15, fit: .fits),
        Case(maximum: 15.5, included: .notStated, age: 15.5, fit: unclear(15.5)),
    ]

    @Test("An age stands towards a range as its words say", arguments: cases)
    func fit(example: Case) throws {
        #expect(example.range.fit(try #require(Self.age(example.age))) == example.fit)
    }

    @Test("Only an age that is certainly outside is left out")
    func exclusion() {
        for example in Self.cases {
            switch example.fit {
            case .tooYoung, .tooOld: #expect(example.fit.excludes)
            case .fits, .notStated, .atUnclearEnd, .onlyIf: #expect(!example.fit.excludes)
            }
        }
    }

    @Test("Every age from birth to 150 stands somewhere towards every range of whole years, and one stretch fits")
    func sweep() throws {
        for end in stride(from: 0, through: 150, by: 7) {
            for included in Statement.allCases {
                let range = AgeRange(minimum: Age(years: end / 2), maximum: Age(years: end), maximumIncluded: included)
                var changes = 0
                var fitted = range.fit(try #require(Age(months: 0))) == .fits
                for months in 1...1_800 {
                    let fits = range.fit(try #require(Age(months: months))) == .fits
                    if fits != fitted { changes += 1 }
                    fitted = fits
                }
                #expect(changes <= 2)
            }
        }
    }

    struct Span: Sendable, CustomTestStringConvertible {
        var minimum: Double?
        var maximum: Double?
        var included: Statement = .yes
        var extended: Double?
        let spans: Statement
        var testDescription: String { "\(minimum ?? -1) to \(maximum ?? -1) \(included.rawValue)" }
    }

    @Test(
        "SR070 A range is marked as spanning eighteen only where it takes people on both sides of the birthday",
        arguments: [
            Span(minimum: 0, maximum: 25, spans: .yes), Span(minimum: 16, maximum: 18, spans: .yes),
            Span(minimum: 5, maximum: 17, spans: .no), Span(minimum: 18, maximum: 25, spans: .no),
            Span(minimum: 11, maximum: 18, included: .no, spans: .no),
            Span(minimum: 11, maximum: 18, included: .notStated, spans: .notStated),
            Span(minimum: 11, maximum: 17, extended: 25, spans: .yes),
            Span(minimum: 11, maximum: 16, included: .no, extended: 18, spans: .yes),
            Span(minimum: 11, maximum: 18.5, included: .no, spans: .yes),
            Span(minimum: 18, spans: .no), Span(minimum: 11, spans: .notStated),
            Span(maximum: 25, spans: .notStated), Span(maximum: 17, spans: .no), Span(spans: .notStated),
            Span(minimum: 17.5, maximum: 18, included: .yes, spans: .yes),
        ]
    )
    func spansEighteen(span: Span) {
        let range = AgeRange(
            minimum: span.minimum.flatMap(Self.age),
            maximum: span.maximum.flatMap(Self.age),
            maximumIncluded: span.included,
            extendedMaximum: span.extended.flatMap(Self.age)
        )
        #expect(range.spansEighteen == span.spans)
    }
}
