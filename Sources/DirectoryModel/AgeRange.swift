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

    /// Whether either end is stated.
    package var isStated: Bool { minimum != nil || maximum != nil }

    /// How somebody of an age stands towards the range.
    package func fit(_ age: Age) -> AgeFit {
        if let minimum, age < minimum { return .tooYoung(startsAt: minimum) }
        guard let maximum else { return isStated ? .fits : .notStated }
        // An end in whole years lasts for that year; one of "15 and a half" for its month.
        let isAtEnd = maximum.months % 12 == 0 ? age.years == maximum.years : age == maximum
        if isAtEnd, maximumIncluded != .no { return maximumIncluded == .yes ? .fits : .atUnclearEnd(maximum) }
        guard isAtEnd || age > maximum else { return .fits }
        if let extendedMaximum, age.years <= extendedMaximum.years { return .onlyIf(extendedFor ?? "") }
        return .tooOld(endsAt: maximum)
    }

    /// Whether the range takes people both before and after their eighteenth birthday; not stated where what decides
    /// it is not.
    package var spansEighteen: Statement {
        if let minimum, minimum.years >= 18 { return .no }
        guard let maximum else { return .notStated }
        let takesAdults: Statement =
            if maximum.months > 18 * 12 || (extendedMaximum?.years ?? 0) >= 18 {
                .yes
            } else if maximum.years == 18 {
                maximumIncluded
            } else {
                .no
            }
        return takesAdults == .yes && minimum == nil ? .notStated : takesAdults
    }
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
