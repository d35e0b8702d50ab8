/// The ages that help is sought for: one, a span that words leave open ("Year 9" is 13 or 14), or several children's.
package struct SoughtAges: Hashable, Sendable {
    /// Stretches of ages, the youngest first; at least one.
    package let spans: [ClosedRange<Age>]

    /// One age.
    package init(_ age: Age) { spans = [age...age] }

    /// Several stretches of ages; `nil` where there is none.
    ///
    /// A stretch that holds another says nothing more than that one: of "teenager, 15" it is 15.
    package init?(_ spans: [ClosedRange<Age>]) {
        let unique = Set(spans)
        let narrowest = unique.filter { span in
            !unique.contains { $0 != span && span.lowerBound <= $0.lowerBound && $0.upperBound <= span.upperBound }
        }
        guard !narrowest.isEmpty else { return nil }
        self.spans = narrowest.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// The youngest age: what decides where an age gives a right, such as asking for oneself.
    package var youngest: Age { spans.reduce(spans[0].lowerBound) { min($0, $1.lowerBound) } }

    /// The oldest age.
    package var oldest: Age { spans.reduce(spans[0].upperBound) { max($0, $1.upperBound) } }

    /// The age, where it is one only.
    package var single: Age? {
        spans.count == 1 && spans[0].lowerBound == spans[0].upperBound ? spans[0].lowerBound : nil
    }

    /// In words: "14", "13 to 14", "4 and 7", "under 5".
    package var words: String {
        let told = spans.map(Self.words)
        guard let last = told.last, told.count > 1 else { return told.joined() }
        return told.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func words(_ span: ClosedRange<Age>) -> String {
        let first = span.lowerBound
        let last = span.upperBound
        if first == last { return first.words }
        // Up to the last month of a year is told in whole years.
        let end = last.months % 12 == 11 ? "\(last.years)" : last.words
        if first.months == 0 { return last.months % 12 == 11 ? "under \(last.years + 1)" : "up to \(end)" }
        return first.words == end ? end : "\(first.words) to \(end)"
    }
}

extension SoughtAges {
    /// How a range takes them: the best for any of them, and whether it takes all of them so.
    ///
    /// - Parameters:
    ///   - range: The range of a service.
    ///   - fit: How it takes one age.
    /// - Complexity: One call for a single age, at most four for each span.
    package func fit(in range: AgeRange, _ fit: (Age) -> AgeFit) -> (best: AgeFit, takesAll: Bool) {
        self.fit(in: range.limits, fit)
    }

    /// How limits take them: the best for any of them, and whether they take all of them so.
    ///
    /// - Parameters:
    ///   - limits: The limits of a service.
    ///   - fit: How it takes one age.
    /// - Complexity: One call for a single age, at most four for each span.
    package func fit(in limits: AgeLimits, _ fit: (Age) -> AgeFit) -> (best: AgeFit, takesAll: Bool) {
        if let single { return (fit(single), true) }
        var best: AgeFit?
        var takesAll = true
        for span in spans {
            var ages = [span.lowerBound, span.upperBound]
            if let minimum = limits.minimum, span.contains(minimum) { ages.append(minimum) }
            if let maximum = limits.maximum, span.contains(maximum) { ages.append(maximum) }
            for age in ages {
                let found = fit(age)
                if found.excludes { takesAll = false }
                if found.standing > (best?.standing ?? -1) { best = found }
            }
        }
        return (best ?? .notStated, takesAll)
    }
}

extension AgeFit {
    /// The better fit of two has the greater.
    fileprivate var standing: Int {
        switch self {
        case .fits: 4
        case .atUnclearEnd: 3
        case .onlyIf: 2
        case .notStated: 1
        case .tooYoung, .tooOld: 0
        }
    }
}
