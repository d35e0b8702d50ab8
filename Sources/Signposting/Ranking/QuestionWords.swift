import SearchIndex
import Vocabulary

/// The words of a question as the index is asked for them: what the vocabulary has understood counts less as a mere word,
/// and what says nothing hardly counts.
enum QuestionWords {
    /// How many of the words that nothing accounts for may be names of areas.
    private static let mostNames = 12

    /// What may be the name of an area: each word that nothing accounts for, and each two in a row.
    static func names(_ understood: UnderstoodQuestion) -> [String] {
        let words = understood.notUnderstood.prefix(mostNames)
        return Array(words) + zip(words, words.dropFirst()).map { "\($0) \($1)" }
    }

    /// The words in the order of the question, with their weights; then those of the school and the practice.
    ///
    /// Words that are ruled out are not asked for, nor are words that say nothing where anything else is: nearly every service
    /// has some of those, and each would have to be looked at.
    ///
    /// - Parameter hasTerms: Whether terms are asked for besides.
    static func weighted(
        _ question: Question,
        understood: UnderstoodQuestion,
        hasTerms: Bool
    ) -> [IndexQuery.Word] {
        let text = question.text
        let unknown = Set(understood.notUnderstood.map { $0.lowercased() })
        let bytes = text.utf8
        let typed = text.split(whereSeparator: \.isWhitespace).map { word in
            let start = bytes.distance(from: bytes.startIndex, to: word.startIndex)
            let range = start..<start + word.utf8.count
            let matches = understood.matches.filter { $0.range.overlaps(range) }
            let parts = word.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" }
            let weight: Float
            if matches.contains(where: \.isNegated) {
                weight = 0
            } else if parts.contains(where: { unknown.contains(String($0)) }) {
                weight = Weights.word
            } else {
                let isSure = matches.contains { $0.strength == .certain }
                weight = isSure ? Weights.understoodWord : matches.isEmpty ? Weights.ordinaryWord : Weights.likelyWord
            }
            return IndexQuery.Word(String(word), weight: weight)
        }
        let places = [question.school, question.gp].compactMap { $0 }.flatMap { $0.split(separator: " ") }
        let telling = typed.filter { $0.weight > Weights.ordinaryWord }
        let asked = telling.isEmpty && !hasTerms ? typed.filter { $0.weight > 0 } : telling
        return asked + places.map { IndexQuery.Word(String($0), weight: Weights.understoodWord) }
    }
}
