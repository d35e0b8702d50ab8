import DirectoryModel

extension FieldRegistry {
    static let trust: [Field<Service>] = [
        .statement("isCrisisService", \.isCrisisService),
        .statement("isAlwaysShown", \.isAlwaysShown),
        .text("safeguarding", \.safeguarding),
        .statement("cost.isFree", \.cost.isFree),
        .text("cost.text", \.cost.text),
        .statement("cost.travelHelp", \.cost.travelHelp),
        .lines("access.languages", \.access.languages),
        .statement("access.interpreters", \.access.interpreters),
        .statement("access.bsl", \.access.bsl),
        .text("access.text", \.access.text),
        .text("access.culturalOffer", \.access.culturalOffer),
        .text("access.choiceOffered", \.access.choiceOffered),
        .date("assurance.lastVerified", \.assurance.lastVerified),
        .line("assurance.verifiedBy", \.assurance.verifiedBy),
        .text("assurance.source", \.assurance.source),
        .line("assurance.confidence", \.assurance.confidence),
        .date("assurance.fundingEnds", \.assurance.fundingEnds),
        .text("assurance.accreditations", \.assurance.accreditations),
        .text("assurance.reportProblem", \.assurance.reportProblem),
        .url("localOfferURL", \.localOfferURL),
        .date("provenance.lastModified", \.provenance.lastModified),
    ]
}
