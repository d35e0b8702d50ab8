import DirectoryModel

extension FieldRegistry {
    static let eligibility: [Field<Service>] = [
        .age("eligibility.ages.minimum", \.eligibility.ages.minimum),
        .age("eligibility.ages.maximum", \.eligibility.ages.maximum),
        .statement("eligibility.ages.maximumIncluded", \.eligibility.ages.maximumIncluded),
        .age("eligibility.ages.extendedMaximum", \.eligibility.ages.extendedMaximum),
        .line("eligibility.ages.extendedFor", \.eligibility.ages.extendedFor),
        .line("eligibility.ages.text", \.eligibility.ages.text),
        statedAges,
        .choices("eligibility.audience", \.eligibility.audience),
        .tags("eligibility.circumstances", \.eligibility.circumstances, .circumstances),
        .statement("eligibility.circumstancesOnly", \.eligibility.circumstancesOnly),
        .choice("eligibility.diagnosis", \.eligibility.diagnosis),
        .text("eligibility.threshold", \.eligibility.threshold),
        .statement("eligibility.noThreshold", \.eligibility.noThreshold),
        .lines("eligibility.notFor", \.eligibility.notFor),
        .text("eligibility.text", \.eligibility.text),
        .statement("eligibility.acceptsRecentSelfHarm", \.eligibility.acceptsRecentSelfHarm),
        .statement("eligibility.acceptsUnstablePlacement", \.eligibility.acceptsUnstablePlacement),
        .statement("eligibility.acceptsPreTrial", \.eligibility.acceptsPreTrial),
        .statement("eligibility.excludesViolence", \.eligibility.excludesViolence),
        .statement("eligibility.acceptsNotOnRoll", \.eligibility.acceptsNotOnRoll),
    ]

    /// The ages in words, which fill what no source of its own has filled before.
    private static let statedAges = Field<Service>(
        name: "eligibility.ages",
        readings: [.ageRange, .agesInText]
    ) { service, text, reading, context in
        let result = reading == .ageRange ? AgeText.readRange(text) : AgeText.find(in: text)
        // Most columns begin with a figure and name nobody.
        if reading == .ageRange, text.first?.isLetter ?? false { takeAudience(text, &service, &context) }
        // Prose without ages is nothing that was lost, and neither are words beside ages that are stated.
        guard let found = result.value else { return .unread }
        if !service.eligibility.ages.isStated || found.isStated { _ = context.take(result, from: found.text ?? text) }
        service.eligibility.ages.fillGaps(from: found)
        return .filled
    }

    /// Whose the ages are, where the column says so: "Parents of 8-17s".
    private static func takeAudience(_ text: String, _ service: inout Service, _ context: inout FieldContext) {
        let column = AgeColumn(PlainText.line(text))
        guard !column.audience.isEmpty, service.eligibility.audience.isEmpty else { return }
        context.note(.derived, "audience named beside the ages", text)
        service.eligibility.audience = column.audience
    }
}

extension AgeRange {
    fileprivate mutating func fillGaps(from other: AgeRange) {
        if maximum == nil, maximumIncluded == .yes { maximumIncluded = other.maximumIncluded }
        minimum = minimum ?? other.minimum
        maximum = maximum ?? other.maximum
        extendedMaximum = extendedMaximum ?? other.extendedMaximum
        extendedFor = extendedFor ?? other.extendedFor
        text = text ?? other.text
    }
}
