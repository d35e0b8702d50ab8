import DirectoryModel

extension Location: RecordPart {
    static var blank: Location { Location() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&name)
        coder.value(&address)
        coder.value(&city)
        coder.value(&postcode)
        coder.value(&coordinate)
        coder.value(&coordinateSource)
        coder.value(&accessibility)
        coder.value(&arrival)
        coder.value(&isConfidential)
    }
}

extension Catchment: RecordPart {
    static var blank: Catchment { Catchment(kind: .national) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&basis)
        coder.value(&kind)
        coder.value(&values)
        coder.value(&radiusKilometres)
        coder.value(&condition)
    }
}

extension OrdinalWeekday: RecordPart {
    static var blank: OrdinalWeekday { OrdinalWeekday(.monday) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&weekday)
        coder.value(&position)
    }
}

extension Schedule: RecordPart {
    static var blank: Schedule { Schedule() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&byDay)
        coder.value(&opensAt)
        coder.value(&closesAt)
        coder.value(&validFrom)
        coder.value(&validTo)
        coder.value(&note)
        coder.value(&frequency)
        coder.value(&interval)
        coder.value(&byMonthDay)
        coder.value(&start)
        coder.value(&season)
        coder.value(&bankHolidays)
    }
}

extension OpeningHours: RecordPart {
    static var blank: OpeningHours { OpeningHours() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&schedules)
        coder.value(&allHours)
        coder.value(&termTimeOnly)
        coder.value(&text)
        coder.value(&closures)
    }
}
