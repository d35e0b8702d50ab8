import DirectoryModel

/// A condition on a catchment that its words state whole: whom which council looks after, living where.
///
/// "Looked after by Larkshire County Council and living in Larkshire or within 20 miles of its boundary" (SR028). Words that
/// say more than this are not guessed at: they stay a condition to check.
struct CatchmentCondition: Hashable, Sendable {
    /// Where somebody must live.
    enum Home: Hashable, Sendable {
        /// Wherever they live.
        case anywhere
        /// In an area.
        case inside(String)
        /// In an area, or so far past its boundary.
        case near(String, metres: Double)
    }

    /// One of the alternatives: all that it says must hold.
    struct Clause: Hashable, Sendable {
        /// What must be so of the person.
        var circumstance: TermSlug?
        /// The council that must look after them, or must have.
        var council: String?
        /// Where they must live.
        var home: Home?
    }

    /// The alternatives that were read.
    let clauses: [Clause]
    /// Whether no other alternative stands in the words, so that failing these is failing all.
    let isWhole: Bool

    /// Reads a condition.
    ///
    /// - Parameter area: The area that the catchment itself names, which "its boundary" means.
    init(_ words: String, area: String?) {
        let parts = words.replacing("; ", with: ", or ").split(separator: ", or ").map(String.init)
        let read = parts.map { Self.clause($0, area: area) }
        clauses = read.compactMap { $0 }
        isWhole = clauses.count == parts.count
    }

    private static let people: [(words: [String], circumstance: TermSlug)] = [
        (["looked", "after"], "looked-after"), (["in", "the", "care"], "looked-after"),
        (["in", "care"], "looked-after"),
        (["care", "leavers"], "care-leaver"), (["young", "carers"], "young-carer"),
    ]
    private static let fillers: Set = [
        "children", "young", "people", "who", "are", "and", "if", "they", "all", "those", "anyone",
    ]
    private static let metres: [String: Double] = [
        "km": 1_000, "kilometre": 1_000, "kilometres": 1_000, "mile": 1_609.344, "miles": 1_609.344,
    ]

    /// One alternative; `nil` where any of its words is not understood.
    private static func clause(_ text: String, area: String?) -> Clause? {
        let names = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
        var words = names.map { $0.lowercased() }[...]
        var clause = Clause()
        /// Takes words off the front, where they stand there.
        func take(_ expected: [String]) -> Bool {
            guard words.starts(with: expected) else { return false }
            words = words.dropFirst(expected.count)
            return true
        }
        /// Takes a name off the front: all up to a word that opens the next part.
        func name() -> String? {
            let end = words.indices.first {
                ["and", "or", "living", "live", "wherever", "within", "if"].contains(words[$0])
            }
            let range = words.startIndex..<(end ?? words.endIndex)
            words = words[range.upperBound...]
            return range.isEmpty ? nil : names[range].joined(separator: " ")
        }
        while !words.isEmpty {
            if let person = people.first(where: { take($0.words) }) {
                clause.circumstance = person.circumstance
                if take(["by"]) || take(["of"]) {
                    guard let council = name() else { return nil }
                    clause.council = CatchmentCondition.bare(council)
                }
            } else if take(["wherever", "they", "live"]) {
                clause.home = .anywhere
            } else if take(["living", "in"]) || take(["live", "in"]) {
                guard let place = name() else { return nil }
                clause.home = .inside(place)
            } else if take(["within"]) || take(["or", "within"]) {
                guard let number = words.first.flatMap(Double.init), number > 0, number <= 500,
                    let unit = words.dropFirst().first.flatMap({ metres[$0] })
                else { return nil }
                words = words.dropFirst(2)
                guard take(["of", "its"]) || take(["of", "the"]), ["boundary", "border"].contains(words.first) else {
                    return nil
                }
                words = words.dropFirst()
                var around = area
                if case .inside(let place) = clause.home { around = place }
                guard let around = around ?? clause.council else { return nil }
                clause.home = .near(around, metres: number * unit)
            } else if let first = words.first, fillers.contains(first) {
                words = words.dropFirst()
            } else {
                return nil
            }
        }
        return clause == Clause() ? nil : clause
    }

    /// A council's name without what kind of council it is: "Larkshire County Council" and "Larkshire" are one.
    static func bare(_ name: String) -> String {
        var words = name.split(separator: " ")
        while let last = words.last?.lowercased(), ["council", "county", "city", "borough", "district"].contains(last),
            words.count > 1
        {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }
}
