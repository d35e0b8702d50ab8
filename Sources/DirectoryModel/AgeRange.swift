/// The ages a service is for.
///
/// An end that is `nil` is not stated, which is not the same as unbounded.
package struct AgeRange: Codable, Hashable, Sendable {
    /// The youngest age taken (HSDS `minimum_age`).
    package var minimum: Age?
    /// The oldest age taken (HSDS `maximum_age`): with 17, somebody of 17 years and eleven months is taken.
    package var maximum: Age?
    /// Whether somebody who has reached ``maximum`` is still taken; not stated for a bare "up to 18".
    package var maximumIncluded: Statement
    /// A later end for some: 25 in "up to 18, or 25 with SEND".
    package var extendedMaximum: Age?
    /// Whom the later end is for, in the record's words.
    package var extendedFor: String?
    /// The ages in the record's words.
    package var text: String?

    /// A range; by default nothing is stated.
    package init(
        minimum: Age? = nil,
        maximum: Age? = nil,
        maximumIncluded: Statement = .yes,
        extendedMaximum: Age? = nil,
        extendedFor: String? = nil,
        text: String? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.maximumIncluded = maximumIncluded
        self.extendedMaximum = extendedMaximum
        self.extendedFor = extendedFor
        self.text = text
    }

    /// The ends, without the words.
    package var limits: AgeLimits {
        AgeLimits(
            minimum: minimum,
            maximum: maximum,
            maximumIncluded: maximumIncluded,
            extendedMaximum: extendedMaximum
        )
    }

    /// Whether either end is stated.
    package var isStated: Bool { limits.isStated }

    /// How somebody of an age stands towards the range.
    package func fit(_ age: Age) -> AgeFit {
        let fit = limits.fit(age)
        if case .onlyIf = fit { return .onlyIf(extendedFor ?? "") }
        return fit
    }

    /// Whether the range takes people both before and after their eighteenth birthday; not stated where what decides
    /// it is not.
    package var spansEighteen: Statement { limits.spansEighteen }
}

/// How an age stands towards an ``AgeRange``.
package enum AgeFit: Hashable, Sendable {
    /// Inside the stated range.
    case fits
    /// No range is stated.
    case notStated
    /// At the upper end of a range that does not say whether its end is included ("up to 18").
    case atUnclearEnd(Age)
    /// Past the usual end, and taken only under the named condition.
    case onlyIf(String)
    /// Younger than the range starts.
    case tooYoung(startsAt: Age)
    /// Older than the range ends.
    case tooOld(endsAt: Age)

    /// Whether the age is outside the range for certain.
    package var excludes: Bool {
        switch self {
        case .tooYoung, .tooOld: true
        case .fits, .notStated, .atUnclearEnd, .onlyIf: false
        }
    }
}
