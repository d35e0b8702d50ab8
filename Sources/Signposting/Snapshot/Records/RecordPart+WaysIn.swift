import DirectoryModel

extension WaysIn: RecordPart {
    static var blank: WaysIn { WaysIn() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&routes)
        coder.value(&noReferralNeeded)
        coder.value(&through)
        coder.value(&covers)
        coder.value(&doesNotCover)
        coder.value(&process)
        coder.value(&consent)
        coder.value(&informationNeeded)
        coder.value(&decisionTime)
        coder.value(&contactWhilePending)
        coder.value(&ifRefused)
        coder.value(&ifNothingHeard)
        coder.value(&confidentiality)
        coder.value(&parentsAreTold)
        coder.value(&beforeYouRefer)
    }
}

extension ReferralRoute: RecordPart {
    static var blank: ReferralRoute { ReferralRoute(role: "", access: .notStated) }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&role)
        coder.value(&access)
        coder.value(&condition)
        coder.value(&methods)
        coder.value(&contact)
    }
}

extension Door: RecordPart {
    static var blank: Door { Door(name: "") }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&id)
        coder.value(&name)
    }
}

extension Waiting: RecordPart {
    static var blank: Waiting { Waiting() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&time)
        coder.value(&longestDays)
        coder.value(&asOf)
        coder.value(&whileWaiting)
        coder.value(&contactWhileWaiting)
        coder.value(&mayUseOthers)
        coder.value(&exclusiveWith)
        coder.value(&firstContact)
        coder.value(&lengthOfHelp)
        coder.value(&reviewPoints)
        coder.value(&afterAssessment)
    }
}

extension ComingBack: RecordPart {
    static var blank: ComingBack { ComingBack() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&windowMonths)
        coder.value(&text)
        coder.value(&route)
        coder.value(&booster)
        coder.value(&groupAccess)
        coder.value(&whoIsTold)
        coder.value(&moveToAdult)
    }
}
