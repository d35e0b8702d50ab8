import DirectoryModel

/// The shapes that fields of a record have, beside single values.
extension RecordCoder {
    mutating func value(_ value: inout String?) { optional(&value, blank: "") { $0.value(&$1) } }
    mutating func value(_ value: inout Int?) { optional(&value, blank: 0) { $0.value(&$1) } }
    mutating func value(_ value: inout Double?) { optional(&value, blank: 0) { $0.value(&$1) } }
    mutating func value(_ values: inout [String]) { list(&values, blank: "") { $0.value(&$1) } }
    mutating func value(_ values: inout [Int]) { list(&values, blank: 0) { $0.value(&$1) } }

    mutating func value<Part: RecordPart>(_ value: inout Part?) {
        optional(&value, blank: Part.blank) { $0.value(&$1) }
    }

    mutating func value<Part: RecordPart>(_ values: inout [Part]) { list(&values, blank: Part.blank) { $0.value(&$1) } }

    mutating func value<Case: CaseIterable & Equatable>(_ values: inout [Case]) where Case.AllCases == [Case] {
        guard let first = Case.allCases.first else { return }
        list(&values, blank: first) { $0.value(&$1) }
    }

    mutating func value<Case: CaseIterable & Equatable>(_ value: inout Case?) where Case.AllCases == [Case] {
        guard let first = Case.allCases.first else { return }
        optional(&value, blank: first) { $0.value(&$1) }
    }

    /// A date as days since 1970-01-01; a number that is no date is absent.
    mutating func value(_ value: inout CalendarDate?) {
        var days = value?.daysSince1970
        self.value(&days)
        value = days.flatMap { CalendarDate(daysSince1970: $0) }
    }

    /// An age in months; a number that is no age is absent.
    mutating func value(_ value: inout Age?) {
        var months = value?.months
        self.value(&months)
        value = months.flatMap { Age(months: $0) }
    }

    /// A point in degrees; numbers that are no point are absent.
    mutating func value(_ value: inout Coordinate?) {
        var latitude = value?.latitude
        var longitude = value?.longitude
        self.value(&latitude)
        self.value(&longitude)
        value = latitude.flatMap { north in longitude.flatMap { Coordinate(latitude: north, longitude: $0) } }
    }

    /// An identifier as text.
    mutating func value(_ value: inout ServiceID) {
        var text = value.rawValue
        self.value(&text)
        value = ServiceID(rawValue: text)
    }

    mutating func value(_ value: inout ServiceID?) {
        optional(&value, blank: ServiceID(rawValue: "")) { $0.value(&$1) }
    }
}
