import MappedFile

/// A phrase that documents must have: its terms side by side and in order in one field.
///
/// Where the index does not keep words as written, a document must have all of its terms.
struct PhraseTest {
    /// The lists of its distinct terms, the shortest first.
    private let lists: [ScoredList]
    /// The numbers of the forms of its terms, in order; none where the order is not tested.
    private let numbers: [Range<UInt32>]

    /// Terms of a phrase after this many are not tested.
    private static let mostTerms = 64

    /// A phrase.
    ///
    /// - Returns: `nil` where the index has not all of its terms. One without a term is in every document.
    init?(_ phrase: String, _ index: borrowing SearchIndex, _ scratch: SearchScratch) throws(FileFault) {
        var terms: [Int] = []
        scratch.analyser.words(of: phrase) { _, term, isJoined in
            if !isJoined, terms.count < Self.mostTerms { terms.append(term) }
        }
        var lists: [Int: ScoredList] = [:]
        var numbers: [Range<UInt32>] = []
        for term in terms {
            guard let (key, record) = try index.term(scratch.analyser.term(term)) else { return nil }
            if lists[key] == nil {
                lists[key] = try index.termList(record, weight: 0, factors: scratch.unusedFactors)
            }
            if let forms = index.written?.forms { numbers.append(forms.numbers(ofTerm: key)) }
        }
        self.lists = lists.sorted { ($0.value.documentCount, $0.key) < ($1.value.documentCount, $1.key) }.map(\.value)
        self.numbers = numbers
    }

    /// Whether a document has it.
    ///
    /// O(words of the document · terms), of documents that have all terms.
    func isIn(slot: Int, _ texts: WrittenTexts?, remaining: inout Int) throws(DamagedIndex) -> Bool {
        for list in lists { guard try list.payload(ofSlot: slot) != nil else { return false } }
        guard let texts, numbers.count > 1 else { return true }
        // How many words of every beginning of the phrase that the text now ends with: a bit a length.
        var begun: UInt64 = 0
        var text = try texts.text(ofSlot: slot, remaining: &remaining)
        let whole: UInt64 = 1 << UInt64(numbers.count - 1)
        while let number = text.nextNumber() {
            var fitting: UInt64 = 0
            let possible = begun << 1 | 1
            for (place, term) in numbers.enumerated()
            where possible & (1 << UInt64(place)) != 0 && term.contains(number) { fitting |= 1 << UInt64(place) }
            begun = fitting
            guard begun & whole == 0 else { return true }
        }
        return false
    }
}
