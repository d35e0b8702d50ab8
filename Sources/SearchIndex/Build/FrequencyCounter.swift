/// Counts the terms of one document by field, with scratch space that is reused for the next.
struct FrequencyCounter {
    private let fieldCount: Int
    /// For every term met in any document, its place in `terms`, valid where `terms` has it there.
    private var places: [Int] = []
    /// The document's terms in order of first use.
    private(set) var terms: [Int] = []
    private var counts: [UInt32] = []

    init(fieldCount: Int) { self.fieldCount = fieldCount }

    mutating func count(_ term: Int, field: Int) {
        if term >= places.count { places.append(contentsOf: repeatElement(0, count: term + 1 - places.count)) }
        var place = places[term]
        if place >= terms.count || terms[place] != term {
            place = terms.count
            places[term] = place
            terms.append(term)
            counts.append(contentsOf: repeatElement(0, count: fieldCount))
        }
        counts[place * fieldCount + field] += 1
    }

    /// How often the term at a place stands in each field.
    func frequencies(at place: Int) -> [UInt32] { Array(counts[place * fieldCount..<(place + 1) * fieldCount]) }

    mutating func removeAll() {
        terms.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
    }
}
