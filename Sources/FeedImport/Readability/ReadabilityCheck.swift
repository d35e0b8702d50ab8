import DirectoryModel

/// Points out words of a record that people outside health may not understand; nothing is changed.
struct ReadabilityCheck {
    /// The reading age above which a text is pointed out: the end of compulsory schooling.
    static let highestAge = 16.0
    /// Who knows what short forms mean.
    let terms: (any TermReader)?

    /// Notes what is hard to read in what people are shown of a service.
    ///
    /// Reasons are bounded in number: they name a short form only where the vocabulary lists it.
    func note(_ service: Service, _ context: inout FieldContext) {
        let forms = ShortForms(names: [service.name, service.organisation?.name].compactMap { $0 })
        let texts = [
            ("summary", service.summary), ("description", service.description),
            ("eligibility.text", service.eligibility.text), ("waysIn.process", service.waysIn.process),
        ]
        var told: Set<String> = []
        for (field, text) in texts {
            guard let text, !text.isEmpty else { continue }
            context.field = field
            if let years = ReadingAge.years(of: text), years > Self.highestAge {
                context.note(.hardToRead, "reading age above 16", text)
            }
            let isListed = { (form: String) in terms?.meaning(ofShortForm: form) != nil }
            for form in forms.unexplained(in: text, isListed: isListed) where told.insert(form).inserted {
                if let meaning = terms?.meaning(ofShortForm: form) {
                    context.note(.hardToRead, "\(form) not explained (\(meaning))", form)
                } else {
                    context.note(.hardToRead, "short form not explained", form)
                }
            }
        }
    }
}
