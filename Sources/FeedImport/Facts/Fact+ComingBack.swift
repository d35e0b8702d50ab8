import DirectoryModel

extension Fact {
    /// `comingBack.windowMonths` and `comingBack.text`.
    static let comingBack = Fact(name: "coming-back") { service, texts, context in
        guard service.comingBack.windowMonths == nil else { return }
        let findings = texts.flatMap(ComingBackFacts.findings)
        guard let found = context.agreed(findings, in: "comingBack.windowMonths") else { return }
        service.comingBack.windowMonths = found.value.windowMonths
        service.comingBack.text = service.comingBack.text ?? found.words
    }
}
