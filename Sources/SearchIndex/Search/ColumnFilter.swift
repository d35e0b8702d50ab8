/// The range and mask filters of a question, with their names resolved.
///
/// Every value of a filtered column is tested once for a question, so that a document costs two look-ups a filter.
struct ColumnFilter {
    /// What one filter found of the values of a column.
    struct Test: BitwiseCopyable {
        /// For every combination the number of its value.
        let codes: ProvenBytes
        /// For every value 1 where it passes, otherwise 0, filled up with 0 to a power of two.
        let passes: UnsafeMutablePointer<UInt8>
        let mask: Int

        /// 1 where a combination, whose number was masked, passes.
        @inline(__always)
        func passes(_ combination: Int) -> UInt8 {
            passes[Int(codes.load(UInt32.self, at: combination &* 4)) & mask]
        }
    }

    private let combinations: ColumnCombinations
    private let tests: UnsafeMutablePointer<Test>
    private var testCount = 0
    /// Whether a filter asks for a stated value under a name that the schema does not have.
    private var admitsNone = false
    /// Whether it can leave a document out.
    let isAsked: Bool

    init(
        _ query: borrowing IndexQuery,
        schema: borrowing IndexSchema,
        combinations: ColumnCombinations,
        scratch: SearchScratch
    ) {
        self.combinations = combinations
        let filterCount = query.rangeFilters.count + query.maskFilters.count
        tests = scratch.filterTests.take(filterCount)
        isAsked = filterCount > 0
        guard isAsked else { return }
        for filter in query.rangeFilters {
            guard let column = schema.rangeNames.firstIndex(of: filter.name) else {
                admitsNone = admitsNone || !filter.keepsUnstated
                continue
            }
            let (low, high, unstated) = (filter.range.lowerBound, filter.range.upperBound, filter.keepsUnstated)
            add(column, scratch) { value in
                combinations.range(value).map { $0.low <= high && $0.high >= low } ?? unstated
            }
        }
        for filter in query.maskFilters {
            guard let column = schema.maskNames.firstIndex(of: filter.name) else {
                admitsNone = admitsNone || !filter.keepsUnstated
                continue
            }
            add(schema.rangeNames.count + column, scratch) { value in
                let flags = combinations.flags(value)
                return flags == 0 ? filter.keepsUnstated : flags & filter.flags != 0
            }
        }
    }

    /// Tests all values of a column.
    @inline(__always)
    private mutating func add(_ column: Int, _ scratch: SearchScratch, _ passes: (_ value: Int) -> Bool) {
        let values = combinations.values(ofColumn: column)
        var size = 1
        while size < values.count { size *= 2 }
        let table = scratch.passes(ofTest: testCount, count: size)
        for code in 0..<values.count { table[code] = passes(values.lowerBound &+ code) ? 1 : 0 }
        (table + values.count).update(repeating: 0, count: size - values.count)
        tests[testCount] = Test(codes: combinations.codes(ofColumn: column), passes: table, mask: size - 1)
        testCount += 1
    }

    /// Whether documents with a combination of ranges and flags pass.
    ///
    /// A combination that does not exist, in a damaged file, is taken for one that does.
    @inline(__always)
    func admits(_ combination: Int) -> Bool {
        guard isAsked else { return true }
        guard !admitsNone, combinations.count > 0 else { return false }
        for test in 0..<testCount where tests[test].passes(combination & combinations.mask) == 0 { return false }
        return true
    }

    /// Writes down which of some combinations pass.
    ///
    /// Without branches on what passes, which nobody can foretell.
    ///
    /// - Parameters:
    ///   - passing: Room for the combinations' places among those given.
    ///   - marks: Room for a mark for each of them.
    /// - Returns: How many pass.
    @inline(__always)
    func admit(
        _ given: UnsafeMutablePointer<UInt32>,
        count: Int,
        marks: UnsafeMutablePointer<UInt8>,
        passing: UnsafeMutablePointer<UInt8>
    ) -> Int {
        guard isAsked else {
            for place in 0..<count { passing[place] = UInt8(truncatingIfNeeded: place) }
            return count
        }
        guard !admitsNone, combinations.count > 0 else { return 0 }
        let mask = UInt32(truncatingIfNeeded: combinations.mask)
        for place in 0..<count {
            given[place] &= mask
            marks[place] = 1
        }
        for number in 0..<testCount {
            let test = tests[number]
            for place in 0..<count { marks[place] &= test.passes(Int(given[place])) }
        }
        var found = 0
        for place in 0..<count {
            passing[found] = UInt8(truncatingIfNeeded: place)
            found &+= Int(marks[place])
        }
        return found
    }
}
