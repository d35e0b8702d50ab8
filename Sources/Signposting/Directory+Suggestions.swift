package import DirectoryModel
package import MappedFile
import SearchIndex
import Vocabulary

extension Directory {
    /// The most needs and services that are suggested, and the most words.
    private static let mostSuggested = (named: 5, words: 8)
    /// How many services are looked at for their names.
    private static let namesLooked = 20

    /// What somebody who has typed so much may mean.
    ///
    /// Needs and services whose names have words that begin with all that was typed; needs also that the vocabulary
    /// reads in it. The cost is that of one search and of the vocabulary's needs.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func suggestions(for text: String, on day: CalendarDate) throws(FileFault) -> Suggestions {
        let typed = Self.words(text)
        guard !typed.isEmpty else { return Suggestions(needs: [], services: [], words: [], crisis: nil) }
        let reading = QuestionReading(Question(text: text, on: day), vocabulary: vocabulary, roles: roles)
        return Suggestions(
            needs: needs(typed, text),
            services: try services(typed, isFinished: text.last?.isWhitespace == true, on: day),
            words: try index.completions(of: text, limit: Self.mostSuggested.words).map(\.word),
            crisis: reading.signal.isUrgent ? try helpNow(at: AskedTime(day)) : nil
        )
    }

    private func needs(_ typed: [String], _ text: String) -> [Suggestions.Need] {
        let terms = vocabulary.terms(.need)
        var found = terms.filter { Self.begins(typed, in: $0.label) }.map(\.slug)
        for slug in vocabulary.suggestions(for: text, kind: .need) where !found.contains(slug) { found.append(slug) }
        return found.prefix(Self.mostSuggested.named).map { slug in
            Suggestions.Need(slug: slug, label: labels.label(slug, kind: .need))
        }
    }

    private func services(
        _ typed: [String],
        isFinished: Bool,
        on day: CalendarDate
    ) throws(FileFault) -> [Suggestions.Named] {
        var words = typed.map { IndexQuery.Word($0) }
        if !isFinished { words[words.count - 1].leeway = .unfinished }
        let facts = facts
        let query = IndexQuery(
            words: words,
            adjust: { ordinal in
                guard let known = try? facts.facts(ordinal), known.isOffered(on: day) else { return 0 }
                return 1
            },
            limit: Self.namesLooked
        )
        var found: [Suggestions.Named] = []
        for hit in try index.search(query).hits where found.count < Self.mostSuggested.named {
            let service = try documents.service(hit.document)
            guard ([service.name] + service.alternateNames).contains(where: { Self.begins(typed, in: $0) }) else {
                continue
            }
            found.append(Suggestions.Named(id: service.id, name: service.name))
        }
        return found
    }

    /// Whether every word that was typed begins a word of a name.
    private static func begins(_ typed: [String], in name: String) -> Bool {
        let words = words(name)
        return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }

    /// The words of a text in lower case.
    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
