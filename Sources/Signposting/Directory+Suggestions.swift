package import DirectoryModel
package import MappedFile
import SearchIndex
import Vocabulary

extension Directory {
    /// The most needs and services that are suggested, and the most words.
    private static let mostSuggested = (named: 5, words: 8)

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
            services: try services(called: text, on: day, limit: Self.mostSuggested.named),
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
}
