import DirectoryModel

extension Assurance: RecordPart {
    static var blank: Assurance { Assurance() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&lastVerified)
        coder.value(&verifiedBy)
        coder.value(&source)
        coder.value(&confidence)
        coder.value(&fundingEnds)
        coder.value(&accreditations)
        coder.value(&reportProblem)
    }
}

extension Cost: RecordPart {
    static var blank: Cost { Cost() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&isFree)
        coder.value(&text)
        coder.value(&travelHelp)
    }
}

extension Access: RecordPart {
    static var blank: Access { Access() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&languages)
        coder.value(&interpreters)
        coder.value(&bsl)
        coder.value(&text)
        coder.value(&culturalOffer)
        coder.value(&choiceOffered)
    }
}

extension Provenance: RecordPart {
    static var blank: Provenance { Provenance(feed: "", recordID: "", place: .blank) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&feed)
        coder.value(&recordID)
        coder.value(&place)
        coder.value(&lastModified)
        coder.value(&licence)
        coder.value(&notes)
        coder.value(&missingSince)
    }
}

extension RecordPlace: RecordPart {
    static var blank: RecordPlace { RecordPlace(record: 0) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&line)
        coder.value(&record)
    }
}

extension FieldNote: RecordPart {
    static var blank: FieldNote { FieldNote(kind: .repaired, field: "", reason: "") }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&kind)
        coder.value(&field)
        coder.value(&reason)
        coder.value(&original)
    }
}
