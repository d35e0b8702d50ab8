/// Counts the terms of one document by field, with scratch space that is reused for the next.
struct FrequencyCounter {
    private let fieldCount: Int
    /// For every term met in any document, its place in `terms`, valid where `terms` has it there.
    private var places: [UInt32] = []
    /// The document's terms in order of first use.
    private(set) var terms: [Int] = []
    private var counts: [UInt32] = []

    init(fieldCount: Int) { self.fieldCount = fieldCount }

    @inline(__always)
    mutating func count(_ term: Int, field: Int) {
        if term >= places.count { places.append(contentsOf: repeatElement(0, count: term + 1 - places.count)) }
        var place = Int(places[term])
        if place >= terms.count || terms[place] != term {
            place = terms.count
            places[term] = UInt32(truncatingIfNeeded: place)
            terms.append(term)
            for _ in 0..<fieldCount { counts.append(0) }
        }
        counts[place * fieldCount + field] += 1
    }

    /// How often the term at a place stands in each field.
    func frequencies(at place: Int) -> ArraySlice<UInt32> { counts[place * fieldCount..<(place + 1) * fieldCount] }

    mutating func removeAll() {
        terms.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
    }
}
