import DirectoryModel

extension Locality: RecordPart {
    static var blank: Locality { Locality() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&calendar)
        coder.value(&areas)
    }
}

extension LocalCalendar: RecordPart {
    static var blank: LocalCalendar { LocalCalendar() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&nation)
        coder.value(&terms)
    }
}

extension LocalCalendar.Term: RecordPart {
    static var blank: LocalCalendar.Term { .init(from: .epoch, to: .epoch) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&from)
        coder.value(&to)
    }
}

extension Area: RecordPart {
    static var blank: Area { Area(name: "") }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&name)
        coder.value(&within)
        coder.value(&towns)
        coder.value(&outcodes)
        coder.value(&practices)
        coder.value(&schools)
    }
}

extension Closure: RecordPart {
    static var blank: Closure { Closure(from: .epoch, to: .epoch) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&from)
        coder.value(&to)
        coder.value(&reason)
    }
}

extension CalendarDate {
    /// The first day of 1970.
    fileprivate static var epoch: CalendarDate { CalendarDate(daysSince1970: 0) ?? .first }
}

extension RecordCoder {
    /// A date that is always there, as ``value(_:)`` codes one that may be absent; an absent one is damage.
    mutating func value(_ value: inout CalendarDate) {
        var date: CalendarDate? = value
        self.value(&date)
        require(date != nil)
        value = date ?? value
    }
}
