import DirectoryModel

extension Organisation: RecordPart {
    static var blank: Organisation { Organisation(name: "") }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&id)
        coder.value(&name)
        coder.value(&parentName)
        coder.value(&sector)
        coder.value(&url)
    }
}

extension Contact: RecordPart {
    static var blank: Contact { Contact() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&phones)
        coder.value(&email)
        coder.value(&url)
        coder.value(&note)
    }
}

extension Phone: RecordPart {
    static var blank: Phone { Phone("") }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&number)
        coder.value(&kind)
        coder.value(&note)
    }
}

extension Tag: RecordPart {
    static var blank: Tag { Tag("") }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&slug)
        coder.value(&origin)
        coder.value(&words)
    }
}

extension ThrivePlacement: RecordPart {
    static var blank: ThrivePlacement { ThrivePlacement(.thriving) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&group)
        coder.value(&origin)
        coder.value(&reason)
    }
}
