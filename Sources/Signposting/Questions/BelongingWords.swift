/// The words of a question with its clauses, as places are read from them.
struct BelongingWords {
    /// As typed.
    let typed: [String]
    /// In small letters, without apostrophes.
    let words: [String]
    /// For each word where its clause begins.
    private let clauses: [Int]

    init(_ text: String) {
        var typed: [String] = []
        var clauses: [Int] = []
        var first = 0
        var word = ""
        func isPart(_ character: Character) -> Bool {
            character.isLetter || character.isNumber || character == "'" || character == "’"
        }
        for character in text + " " {
            if isPart(character) {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                typed.append(word)
                clauses.append(first)
                word = ""
            }
            if ",.;:?!()\n".contains(character) { first = typed.count }
        }
        self.typed = typed
        self.clauses = clauses
        words = typed.map { $0.lowercased().filter { $0 != "'" && $0 != "’" } }
    }

    var indices: Range<Int> { words.indices }

    /// A word in small letters; empty outside the text.
    subscript(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    /// Where the clause of a word begins.
    func clause(of index: Int) -> Int { clauses.indices.contains(index) ? clauses[index] : index }

    /// The words from a place on, of its clause alone where so wished, as typed; at most so many.
    func following(_ index: Int, atMost count: Int, inClause: Bool = false) -> [String] {
        guard indices.contains(index) else { return [] }
        let end = min(typed.count, index + count)
        guard inClause else { return Array(typed[index..<end]) }
        return Array(typed[index..<end].indices.prefix { clauses[$0] == clauses[index] }.map { typed[$0] })
    }

    /// Whether a word has a capital.
    func isCapital(_ index: Int) -> Bool { typed.indices.contains(index) && typed[index].first?.isUppercase == true }
}
