import DirectoryModel

extension FieldRegistry {
    static let contact: [Field<Service>] = [
        .choices("delivery", \.delivery),
        .email("contact.email", \.contact.email),
        .url("contact.url", \.contact.url),
        .text("contact.note", \.contact.note),
    ]

    static let waysIn: [Field<Service>] = [
        .statement("waysIn.noReferralNeeded", \.waysIn.noReferralNeeded),
        .lines("waysIn.covers", \.waysIn.covers),
        .lines("waysIn.doesNotCover", \.waysIn.doesNotCover),
        .text("waysIn.process", \.waysIn.process),
        .text("waysIn.consent", \.waysIn.consent),
        .lines("waysIn.informationNeeded", \.waysIn.informationNeeded),
        .text("waysIn.decisionTime", \.waysIn.decisionTime),
        .text("waysIn.contactWhilePending", \.waysIn.contactWhilePending),
        .text("waysIn.ifRefused", \.waysIn.ifRefused),
        .text("waysIn.ifNothingHeard", \.waysIn.ifNothingHeard),
        .text("waysIn.confidentiality", \.waysIn.confidentiality),
        .statement("waysIn.parentsAreTold", \.waysIn.parentsAreTold),
        .text("waysIn.beforeYouRefer", \.waysIn.beforeYouRefer),
    ]
}
