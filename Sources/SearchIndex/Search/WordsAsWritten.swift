/// What words in the very forms that were asked, and words close together, add to the scores of documents.
///
/// A word counts an eighth more in a document that has it in a form that was asked, where it has several forms. Two
/// terms that follow one another in the question add a quarter of the lesser of their scores where they stand side by
/// side and in order in one field; half of that with one word between, and so on to 1/8; half of all that in the other
/// order.
///
/// No bonus is more than a share of the scores of single words, so bounds of those, raised by ``boost(ofList:)``,
/// bound the sum: of the lesser of two scores each word pays half.
final class WordsAsWritten {
    /// What the very form adds, as a share of the word's score.
    static let exactShare = 0.125
    /// What two words side by side add, as a share of the lesser score.
    static let closeShare = 0.25
    /// How far apart two words may be; 1 is side by side.
    static let farthest = 8
    /// What a guess can add at most with its bonuses, as a multiple of its score: it has two neighbours and no form of
    /// its own.
    static let mostOfGuess = 1 + closeShare

    /// A term of the question.
    private struct Term {
        /// Which list it is.
        let list: Int
        let numbers: Range<UInt32>
        let exact: [UInt32]
        /// Whether its forms are told apart.
        let prefersForm: Bool
        let place: Int?
        /// The terms before and after it in the question, by their places here; -1 for none.
        var previous = -1
        var next = -1

        /// What its score is multiplied with at most: of the lesser of two scores each word pays half.
        var boost: Double {
            1 + (prefersForm ? exactShare : 0) + closeShare / 2 * Double((previous >= 0 ? 1 : 0) + (next >= 0 ? 1 : 0))
        }
    }

    private let texts: WrittenTexts
    /// The terms in the order of their numbers.
    private let terms: [Term]
    /// Tells the term of most words of a text at once.
    private let marks: FormMarks
    private let listCount: Int
    /// The greatest of the boosts.
    let greatestBoost: Double

    /// What is to gain for the lists of a question; `nil` where it is nothing.
    ///
    /// - Parameters:
    ///   - forms: The forms of the lists' terms.
    ///   - marks: Room for the marks of their numbers.
    init?(_ found: [SearchPlan.Found], _ forms: [AskedForms], texts: WrittenTexts, marks: FormMarks) {
        self.texts = texts
        self.marks = marks
        listCount = found.count
        var terms: [Term] = []
        for (list, entry) in found.enumerated() where entry.forms >= 0 && !forms[entry.forms].numbers.isEmpty {
            let asked = forms[entry.forms]
            let prefers = asked.numbers.count > 1 && !asked.exact.isEmpty
            terms.append(
                Term(list: list, numbers: asked.numbers, exact: asked.exact, prefersForm: prefers, place: asked.place)
            )
        }
        terms.sort { $0.numbers.lowerBound < $1.numbers.lowerBound }
        Self.join(&terms)
        self.terms = terms
        greatestBoost = terms.map(\.boost).max() ?? 1
        guard greatestBoost > 1 else { return nil }
        marks.clear()
        for (number, term) in terms.enumerated() { marks.mark(term.numbers, as: number) }
    }

    /// Joins terms that follow one another in the question.
    private static func join(_ terms: inout [Term]) {
        var places: [Int: Int] = [:]
        for (number, term) in terms.enumerated() { if let place = term.place { places[place] = number } }
        for number in terms.indices {
            guard let place = terms[number].place, let next = places[place + 1] else { continue }
            terms[number].next = next
            terms[next].previous = number
        }
    }

    /// What the scores of a list are multiplied with at most.
    func boost(ofList list: Int) -> Double { terms.first { $0.list == list }?.boost ?? 1 }

    /// At most what the bonuses of a document add to a sum of its parts, by the words that it has.
    ///
    /// Cheaper than reading its text: of words that follow one another both must be there, in one field.
    ///
    /// - Parameter fields: For every list the fields that have its term, a bit each.
    func most(_ parts: UnsafeMutablePointer<Double>, _ fields: UnsafeMutablePointer<UInt64>) -> Double {
        var sum = 0.0
        for term in terms where parts[term.list] > 0 {
            if term.prefersForm { sum += Self.exactShare * parts[term.list] }
            guard term.next >= 0 else { continue }
            let next = terms[term.next].list
            guard parts[next] > 0, fields[term.list] & fields[next] != 0 else { continue }
            sum += Self.closeShare * min(parts[term.list], parts[next])
        }
        return sum
    }

    /// Adds the bonuses of a document to the parts of its score: to those of the lists, and after them for every list
    /// what its very form adds, and what closeness adds.
    ///
    /// O(words of the document · log terms).
    func add(
        toPartsOf slot: Int,
        _ scratch: SearchScratch,
        remaining: inout Int
    ) throws(DamagedIndex) {
        let parts = scratch.parts
        for index in listCount...2 * listCount { parts[index] = 0 }
        let last = scratch.lastPlaces
        let closeness = scratch.closeness
        for term in terms.indices {
            last[term] = -2 * Self.farthest
            closeness[term] = 0
        }
        var text = try texts.text(ofSlot: slot, remaining: &remaining)
        var place = 0
        while text.hasMore {
            place &+= text.pass(marks)
            let pair = text.nextPair
            guard let number = text.nextNumber() else { break }
            // Words of two fields are never close.
            place &+= number == IndexLayout.endOfField ? Self.farthest : 1
            guard let marked = marks.term(of: pair) else { continue }
            guard let found = marked == FormMarks.several ? term(of: number) : marked,
                terms[found].numbers.contains(number)
            else { continue }
            note(found, number, at: place, parts, last, closeness)
        }
        addUp(parts, closeness)
    }

    /// Notes that a form of a term stands at a place of a text.
    @inline(__always)
    private func note(
        _ found: Int,
        _ number: UInt32,
        at place: Int,
        _ parts: UnsafeMutablePointer<Double>,
        _ last: UnsafeMutablePointer<Int>,
        _ closeness: UnsafeMutablePointer<Double>
    ) {
        if terms[found].prefersForm, terms[found].exact.contains(number) {
            parts[listCount &+ terms[found].list] = 1
        }
        last[found] = place
        let (previous, next) = (terms[found].previous, terms[found].next)
        if previous >= 0, place &- last[previous] <= Self.farthest {
            let gap = Double(place &- last[previous])
            closeness[previous] = max(closeness[previous], 1 / gap)
        }
        if next >= 0, place &- last[next] <= Self.farthest {
            let gap = Double(place &- last[next])
            closeness[found] = max(closeness[found], 0.5 / gap)
        }
    }

    private func addUp(_ parts: UnsafeMutablePointer<Double>, _ closeness: UnsafeMutablePointer<Double>) {
        var sum = 0.0
        for (number, term) in terms.enumerated() where term.next >= 0 && closeness[number] > 0 {
            // A part that the document has not, in a damaged file, is below 0.
            let lesser = max(0, min(parts[term.list], parts[terms[term.next].list]))
            sum += Self.closeShare * closeness[number] * lesser
        }
        parts[2 * listCount] = sum
        for term in terms where parts[listCount + term.list] > 0 {
            parts[listCount + term.list] = Self.exactShare * max(0, parts[term.list])
            parts[term.list] += parts[listCount + term.list]
        }
    }

    /// The term that a number belongs to.
    @inline(__always)
    private func term(of number: UInt32) -> Int? {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if terms[middle].numbers.lowerBound <= number { low = middle + 1 } else { high = middle }
        }
        guard low > 0, number < terms[low - 1].numbers.upperBound else { return nil }
        return low - 1
    }
}
