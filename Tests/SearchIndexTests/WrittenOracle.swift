import SearchIndex

/// What the oracle knows of words as they were written: every document's words in order, and nothing else.
struct WrittenOracle {
    /// A term of a question.
    struct Asked {
        var term: String
        var weight: Double
        /// The forms that were asked.
        var forms: [String]
        /// How many words of the question stand before it.
        var place: Int?
        /// The index of its word.
        var word: Int
        var isGuess = false
    }

    private let schema: IndexSchema
    /// For every document and field its words.
    private let texts: [[[TermAnalyser.Word]]]
    /// The term of every form that was written.
    let termOfForm: [String: String]
    /// For every form the documents that have it.
    private let documents: [String: Set<Int>]
    private let formsOfTerm: [String: Set<String>]
    /// Forms of the letters a to z alone, by their first letter.
    private let plainForms: [UInt8: [String]]

    init(_ schema: IndexSchema, _ documents: [IndexDocument]) {
        self.schema = schema
        var analyser = TermAnalyser(schema.analysis)
        var texts: [[[TermAnalyser.Word]]] = []
        var containing: [String: Set<Int>] = [:]
        var termOfForm: [String: String] = [:]
        var formsOfTerm: [String: Set<String>] = [:]
        if schema.keepsWordsAsWritten {
            for (number, document) in documents.enumerated() {
                let fields = document.text.map { analyser.words(of: $0).filter { !$0.isJoined } }
                for word in fields.joined() {
                    containing[word.form, default: []].insert(number)
                    termOfForm[word.form] = word.term
                    formsOfTerm[word.term, default: []].insert(word.form)
                }
                texts.append(fields)
            }
        }
        self.texts = texts
        self.termOfForm = termOfForm
        self.formsOfTerm = formsOfTerm
        self.documents = containing
        plainForms = Dictionary(grouping: containing.keys.filter(Self.isPlain)) { $0.utf8.first ?? 0 }
    }

    private static func isPlain(_ word: String) -> Bool { word.utf8.allSatisfy { (0x61...0x7A).contains($0) } }

    /// The distinct terms of a question.
    func terms(_ words: [IndexQuery.Word]) -> [Asked] {
        var asked: [Asked] = []
        var place = 0
        for (number, given) in words.enumerated() {
            var analyser = TermAnalyser(schema.analysis)
            for word in analyser.words(of: given.text) {
                let known = asked.firstIndex { $0.term == word.term } ?? asked.count
                if known == asked.count { asked.append(Asked(term: word.term, weight: 0, forms: [], word: number)) }
                asked[known].weight = max(asked[known].weight, Double(given.weight))
                asked[known].forms.append(word.form)
                guard !word.isJoined else { continue }
                asked[known].place = asked[known].place ?? place
                place += 1
            }
        }
        return asked
    }

    // MARK: Bonuses

    /// Whether a term has several forms, one of which was asked.
    func prefersForm(_ asked: Asked) -> Bool {
        (formsOfTerm[asked.term]?.count ?? 0) > 1 && asked.forms.contains { documents[$0] != nil }
    }

    func has(_ forms: [String], _ document: Int) -> Bool {
        forms.contains { documents[$0]?.contains(document) == true }
    }

    /// The terms that follow one another in the question.
    func neighbours(_ asked: [Asked]) -> [(Int, Int)] {
        asked.indices.flatMap { one in
            asked.indices.filter { other in
                asked[one].place != nil && asked[one].place.map { $0 + 1 } == asked[other].place
            }.map { (one, $0) }
        }
    }

    /// How close two terms come, 0 to 1: every place of the one with every place of the other.
    func closeness(_ one: String, _ other: String, _ document: Int) -> Double {
        guard !texts.isEmpty else { return 0 }
        var best = 0.0
        for field in texts[document] {
            let ones = field.indices.filter { field[$0].term == one }
            let others = field.indices.filter { field[$0].term == other }
            for first in ones {
                for second in others where abs(second - first) <= 8 {
                    best = max(best, (second > first ? 1 : 0.5) / Double(abs(second - first)))
                }
            }
        }
        return best
    }

    func has(phrase terms: [String], _ document: Int) -> Bool {
        texts[document].contains { field in
            field.indices.contains { start in
                start + terms.count <= field.count && zip(terms, field[start...]).allSatisfy { $0 == $1.term }
            }
        }
    }

    // MARK: Guesses

    /// The form that a term nobody wrote was meant to be.
    func correction(_ asked: Asked, _ words: [IndexQuery.Word]) -> String? {
        let given = words[asked.word]
        let isShout = given.text.count <= 6 && given.text == given.text.uppercased()
        guard given.leeway == .slips, !isShout, let typed = asked.forms.first, (5...30).contains(typed.utf8.count),
            Self.isPlain(typed), let forms = plainForms[typed.utf8.first ?? 0]
        else { return nil }
        let most = typed.count < 8 ? 1 : 2
        return forms.map { (slips: slips(typed, $0), documents: documents[$0]?.count ?? 0, form: $0) }
            .filter { $0.slips <= most }
            .min { ($0.slips, $1.documents, $0.form) < ($1.slips, $0.documents, $1.form) }?.form
    }

    /// The forms that begin as a word does.
    func completions(_ typed: String, limit: Int) -> [String] {
        documents.keys.filter { $0.hasPrefix(typed) }.map { (count: documents[$0]?.count ?? 0, form: $0) }
            .sorted { ($1.count, $0.form) < ($0.count, $1.form) }.prefix(limit).map(\.form)
    }
}

/// The optimal string alignment distance by its definition, the whole table.
func slips(_ one: String, _ other: String) -> Int {
    let rows = Array(one.utf8)
    let columns = Array(other.utf8)
    var table = [[Int]](repeating: [Int](repeating: 0, count: columns.count + 1), count: rows.count + 1)
    for row in 0...rows.count {
        for column in 0...columns.count {
            guard row > 0, column > 0 else {
                table[row][column] = row + column
                continue
            }
            let isSame = rows[row - 1] == columns[column - 1]
            table[row][column] = min(
                table[row - 1][column] + 1,
                table[row][column - 1] + 1,
                table[row - 1][column - 1] + (isSame ? 0 : 1)
            )
            if row > 1, column > 1, rows[row - 1] == columns[column - 2], rows[row - 2] == columns[column - 1] {
                table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
            }
        }
    }
    return table[rows.count][columns.count]
}
