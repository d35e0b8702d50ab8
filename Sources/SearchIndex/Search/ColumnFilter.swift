/// The range and mask filters of a question, with their names resolved.
struct ColumnFilter {
    private struct RangeTest {
        let column: Int
        let low: Int32
        let high: Int32
        let keepsUnstated: Bool
    }

    private struct MaskTest {
        let column: Int
        let flags: UInt64
        let keepsUnstated: Bool
    }

    private let combinations: ColumnCombinations
    private var ranges: [RangeTest] = []
    private var masks: [MaskTest] = []
    /// Whether a filter asks for a stated value under a name that the schema does not have.
    private var admitsNone = false
    /// Whether it can leave a document out.
    let isAsked: Bool
    /// What was found of each combination: 0 nothing yet, 1 it passes, 2 it does not; `nil` where there are too many.
    private let known: UnsafeMutablePointer<UInt8>?

    /// The most combinations of which it is remembered whether they pass.
    static let mostKnown = 4_096

    /// - Parameter known: Room for so many answers.
    init(
        _ query: IndexQuery,
        schema: IndexSchema,
        combinations: ColumnCombinations,
        known: UnsafeMutablePointer<UInt8>
    ) {
        self.combinations = combinations
        for filter in query.rangeFilters {
            if let column = schema.rangeNames.firstIndex(of: filter.name) {
                let (low, high) = (filter.range.lowerBound, filter.range.upperBound)
                ranges.append(RangeTest(column: column, low: low, high: high, keepsUnstated: filter.keepsUnstated))
            } else if !filter.keepsUnstated {
                admitsNone = true
            }
        }
        for filter in query.maskFilters {
            if let column = schema.maskNames.firstIndex(of: filter.name) {
                masks.append(MaskTest(column: column, flags: filter.flags, keepsUnstated: filter.keepsUnstated))
            } else if !filter.keepsUnstated {
                admitsNone = true
            }
        }
        isAsked = admitsNone || !ranges.isEmpty || !masks.isEmpty
        self.known = combinations.count <= Self.mostKnown ? known : nil
        if isAsked { self.known?.update(repeating: 0, count: combinations.count) }
    }

    /// Whether documents with a combination of ranges and flags pass all of them.
    ///
    /// A combination that does not exist, in a damaged file, does not.
    @inline(__always)
    func admits(_ combination: Int) -> Bool {
        guard isAsked else { return true }
        guard combination < combinations.count else { return false }
        guard let known else { return passes(combination) }
        if known[combination] == 0 { known[combination] = passes(combination) ? 1 : 2 }
        return known[combination] == 1
    }

    private func passes(_ combination: Int) -> Bool {
        guard !admitsNone else { return false }
        for test in masks {
            let flags = combinations.mask(combination, column: test.column)
            guard flags == 0 ? test.keepsUnstated : flags & test.flags != 0 else { return false }
        }
        for test in ranges {
            guard let stated = combinations.range(combination, column: test.column) else {
                guard test.keepsUnstated else { return false }
                continue
            }
            guard stated.low <= test.high, stated.high >= test.low else { return false }
        }
        return true
    }
}
