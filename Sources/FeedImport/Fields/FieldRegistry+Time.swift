import DirectoryModel

extension FieldRegistry {
    static let hours: [Field<Service>] = [
        .always("hours", \.hours, [.hours]) { text, _, context in context.take(HoursText.read(text), from: text) },
        .statement("hours.allHours", \.hours.allHours),
        .statement("hours.termTimeOnly", \.hours.termTimeOnly),
        .text("hours.text", \.hours.text),
    ]

    static let waiting: [Field<Service>] = [
        .text("waiting.time", \.waiting.time),
        .whole("waiting.longestDays", \.waiting.longestDays),
        .date("waiting.asOf", \.waiting.asOf),
        .text("waiting.whileWaiting", \.waiting.whileWaiting),
        .text("waiting.contactWhileWaiting", \.waiting.contactWhileWaiting),
        .statement("waiting.mayUseOthers", \.waiting.mayUseOthers),
        .lines("waiting.exclusiveWith", \.waiting.exclusiveWith),
        .text("waiting.firstContact", \.waiting.firstContact),
        .text("waiting.lengthOfHelp", \.waiting.lengthOfHelp),
        .text("waiting.reviewPoints", \.waiting.reviewPoints),
        .text("waiting.afterAssessment", \.waiting.afterAssessment),
    ]

    static let comingBack: [Field<Service>] = [
        .whole("comingBack.windowMonths", \.comingBack.windowMonths),
        .text("comingBack.text", \.comingBack.text),
        .text("comingBack.route", \.comingBack.route),
        .text("comingBack.booster", \.comingBack.booster),
        .text("comingBack.groupAccess", \.comingBack.groupAccess),
        .text("comingBack.whoIsTold", \.comingBack.whoIsTold),
        .text("comingBack.moveToAdult", \.comingBack.moveToAdult),
    ]
}
