import DirectoryModel

extension Eligibility: RecordPart {
    static var blank: Eligibility { Eligibility() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&ages)
        coder.value(&audience)
        coder.value(&circumstances)
        coder.value(&circumstancesOnly)
        coder.value(&diagnosis)
        coder.value(&threshold)
        coder.value(&noThreshold)
        coder.value(&notFor)
        coder.value(&text)
        coder.value(&acceptsRecentSelfHarm)
        coder.value(&acceptsUnstablePlacement)
        coder.value(&acceptsPreTrial)
        coder.value(&excludesViolence)
        coder.value(&acceptsNotOnRoll)
    }
}

extension AgeRange: RecordPart {
    static var blank: AgeRange { AgeRange() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&minimum)
        coder.value(&maximum)
        coder.value(&maximumIncluded)
        coder.value(&extendedMaximum)
        coder.value(&extendedFor)
        coder.value(&text)
    }
}
