import DirectoryModel

extension FieldRegistry {
    static let eligibility: [Field<Service>] = [
        .always("eligibility.ages", \.eligibility.ages, [.ageRange, .agesInText]) { text, reading, context in
            let result = reading == .ageRange ? AgeText.readRange(text) : AgeText.find(in: text)
            // Prose without ages is nothing that was lost.
            if reading == .agesInText, result.value == nil { return nil }
            return context.take(result, from: result.value?.text ?? text)
        },
        .age("eligibility.ages.minimum", \.eligibility.ages.minimum),
        .age("eligibility.ages.maximum", \.eligibility.ages.maximum),
        .statement("eligibility.ages.maximumIncluded", \.eligibility.ages.maximumIncluded),
        .age("eligibility.ages.extendedMaximum", \.eligibility.ages.extendedMaximum),
        .line("eligibility.ages.extendedFor", \.eligibility.ages.extendedFor),
        .line("eligibility.ages.text", \.eligibility.ages.text),
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
}
