import DirectoryModel
import Vocabulary

extension Understanding {
    /// What was understood, told back so that it can be corrected.
    ///
    /// - Parameter readWords: The words that were read as others.
    init(_ reading: QuestionReading, labels: VocabularyLabels, readWords: [ReadWord]) {
        let question = reading.question
        func terms(_ slugs: [TermSlug], kind: TermKind) -> [Term] {
            slugs.map { slug in
                Term(slug: slug, label: labels.label(slug, kind: kind), words: reading.words(for: slug, kind: kind))
            }
        }
        needs = terms(reading.needs, kind: .need)
        circumstances = terms(reading.circumstances, kind: .circumstance)
        notNeeds = reading.ruledOut.map { Term(slug: $0.slug, label: labels.label($0.slug, kind: .need), words: nil) }
        age = question.ages?.words
        home = question.home?.label
        place = question.near?.label == home ? nil : question.near?.label
        gp = question.gp
        school = question.school
        inCareOf = question.inCareOf
        withinKilometres = question.withinKilometres
        quadrants = question.quadrants.map(\.name)
        role = reading.role.map { role in
            let asker = reading.understood.asker
            let words = asker?.slug == role.slug && !reading.signal.isUrgent ? asker?.words : nil
            return Term(slug: role.slug, label: role.label, words: words)
        }
        stage = question.preset?.words
        audience = question.audience?.rawValue
        wishes = reading.wishes(refused: false).map { wish in
            Term(slug: wish.rawValue, label: labels.label(wish.rawValue, kind: .wish), words: nil)
        }
        notWanted = [TermKind.wish, .supportType, .role].flatMap { kind in
            reading.refused(kind).map { Term(slug: $0, label: labels.label($0, kind: kind), words: nil) }
        }
        conditions = reading.conditions.map { match in
            let words = reading.signal.isUrgent ? nil : match.words
            return Term(slug: match.slug, label: labels.label(match.slug, kind: .condition), words: words)
        }
        self.readWords = readWords

        var parts = needs.map(\.label) + circumstances.map(\.label)
        parts += reading.leanings.map { "perhaps \(labels.label($0.slug, kind: .need))" }
        parts += reading.supports.map { labels.label($0, kind: .supportType) }
        parts += notNeeds.map { "not \($0.label)" }
        if let stage { parts.append(stage) }
        if let audience, question.audience != .child { parts.append("for: \(audience)") }
        parts += conditions.map(\.label) + wishes.map(\.label) + notWanted.map { "not wanted: \($0.label)" }
        if let age { parts.append("age \(age)") }
        if let place { parts.append("near \(place)") }
        if let home { parts.append("home: \(home)") }
        if let gp { parts.append("GP: \(gp)") }
        if let school { parts.append("school: \(school)") }
        if let inCareOf { parts.append("in the care of \(inCareOf)") }
        if let kilometres = withinKilometres { parts.append("within \(PlaceWords.miles(kilometres * 1_000))") }
        parts += quadrants
        parts += question.demandWords
        if let role { parts.append("you are: \(role.label)") }
        parts += readWords.map { "\"\($0.typed)\" read as \"\($0.read)\"" }
        line = parts.joined(separator: " · ")
    }
}
