package import MappedFile

/// A word that completes a half-typed one.
package struct IndexCompletion: Hashable, Sendable {
    /// The word as people write it, in lower case and without accents.
    package var word: String
    /// How many documents have it in this form.
    package var documentCount: Int
}

extension SearchIndex {
    /// The words that the last word of a text may become: those that most documents have first, then in byte order.
    ///
    /// The word itself is among them where documents have it. None where the text ends after a word, or the schema
    /// does not keep words as written. O(forms that begin so).
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func completions(of text: String, limit: Int) throws(FileFault) -> [IndexCompletion] {
        guard let forms = written?.forms, let last = text.unicodeScalars.last,
            last.properties.isAlphabetic || last.properties.numericType != nil
        else { return [] }
        var analyser = TermAnalyser(schema.analysis)
        guard let word = analyser.lastForm(of: text) else { return [] }
        var completions: [IndexCompletion] = []
        for form in try forms.completions(of: word, limit: limit) {
            let count = Int(forms.record(form).documentCount)
            completions.append(IndexCompletion(word: try forms.string(form), documentCount: count))
        }
        return completions
    }
}
