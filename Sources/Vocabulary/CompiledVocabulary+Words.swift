extension CompiledVocabulary {
    /// Whether it has one of the words of a text, or reads one as a word that it has: without a slip or a disguise.
    ///
    /// Linear in the text.
    package func knows(_ text: String) -> Bool {
        withWords(of: text, asQuestion: true) { _, words, _ in
            words.contains { $0.token != 0 || $0.has(CompiledLayout.WordFlags.ordinary) }
        }
    }
}
