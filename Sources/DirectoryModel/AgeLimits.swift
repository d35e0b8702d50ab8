/// The ends of an ``AgeRange`` without its words: so small that ranking reads them for every candidate.
package struct AgeLimits: Hashable, Sendable {
    /// The youngest age taken.
    package var minimum: Age?
    /// The oldest age taken; see ``AgeRange/maximum``.
    package var maximum: Age?
    /// Whether somebody who has reached ``maximum`` is still taken.
    package var maximumIncluded: Statement
    /// A later end for some.
    package var extendedMaximum: Age?

    /// Limits; by default nothing is stated.
    package init(
        minimum: Age? = nil,
        maximum: Age? = nil,
        maximumIncluded: Statement = .yes,
        extendedMaximum: Age? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.maximumIncluded = maximumIncluded
        self.extendedMaximum = extendedMaximum
    }

    /// Whether either end is stated.
    package var isStated: Bool { minimum != nil || maximum != nil }

    /// How somebody of an age stands towards them; whom a later end is for they do not say.
    package func fit(_ age: Age) -> AgeFit {
        if let minimum, age < minimum { return .tooYoung(startsAt: minimum) }
        guard let maximum else { return isStated ? .fits : .notStated }
        // An end in whole years lasts for that year; one of "15 and a half" for its month.
        let isAtEnd = maximum.months % 12 == 0 ? age.years == maximum.years : age == maximum
        if isAtEnd, maximumIncluded != .no { return maximumIncluded == .yes ? .fits : .atUnclearEnd(maximum) }
        guard isAtEnd || age > maximum else { return .fits }
        if let extendedMaximum, age.years <= extendedMaximum.years { return .onlyIf("") }
        return .tooOld(endsAt: maximum)
    }

    /// Whether they take people both before and after their eighteenth birthday; not stated where what decides it is
    /// not.
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
