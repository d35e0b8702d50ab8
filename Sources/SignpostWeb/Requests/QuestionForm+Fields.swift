import Signposting

extension QuestionForm {
    /// Everything typed into a field: no value, one, or several where the field may be repeated.
    subscript(field: Field) -> [String] {
        switch field {
        case .text: Array(text)
        case .age: Array(age)
        case .near: Array(near)
        case .home: Array(home)
        case .within: Array(within)
        case .role: Array(role)
        case .audience: Array(audience)
        case .need: need
        case .circumstance: circumstance
        case .quadrant: quadrant
        case .gp: Array(gp)
        case .school: Array(school)
        case .inCareOf: Array(inCareOf)
        case .done: done
        case .preset: Array(preset)
        case .on: Array(on)
        case .open: Array(open)
        case .noReferral: Array(noReferral)
        case .fundedUntil: Array(fundedUntil)
        case .spans18: Array(spans18)
        case .ends: Array(ends)
        case .sessions: Array(sessions)
        case .limit: Array(limit)
        }
    }

    /// Adds a value to a field.
    ///
    /// An empty value is no value; of a field that is not repeated the last value counts.
    mutating func add(_ value: String, to field: Field) {
        guard !value.isEmpty else { return }
        switch field {
        case .text: text = value
        case .age: age = value
        case .near: near = value
        case .home: home = value
        case .within: within = value
        case .role: role = value
        case .audience: audience = value
        case .need: need.append(value)
        case .circumstance: circumstance.append(value)
        case .quadrant: quadrant.append(value)
        case .gp: gp = value
        case .school: school = value
        case .inCareOf: inCareOf = value
        case .done: done.append(value)
        case .preset: preset = value
        case .on: on = value
        case .open: open = value
        case .noReferral: noReferral = value
        case .fundedUntil: fundedUntil = value
        case .spans18: spans18 = value
        case .ends: ends = value
        case .sessions: sessions = value
        case .limit: limit = value
        }
    }
}

extension Array {
    /// The value as a list, where there is one.
    fileprivate init(_ value: Element?) { self = value.map { [$0] } ?? [] }
}
