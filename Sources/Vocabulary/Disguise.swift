/// An unknown word that may be a known one in disguise: `s3lf`, `su*cide`, `pleaaase`, `sucidal`.
struct Disguise {
    private let spelling: [UInt8]

    /// Words longer than this are nobody's disguise.
    private static let longest = 24

    init?(_ word: Slice<UnsafeRawBufferPointer>) {
        guard word.count <= Self.longest else { return nil }
        var reader = WordReader(UnsafeRawBufferPointer(rebasing: word), keepsSpelling: true)
        guard reader.next() != nil else { return nil }
        spelling = reader.spelling
    }

    /// The row of the word behind it; `nil` where there is none.
    func row(in tables: VocabularyTables) -> Int? {
        var tried: [[UInt8]] = []
        let letters = spelling.map(Self.letter)
        if letters != spelling, letters.contains(where: { (0x61...0x7a).contains($0) }) { tried.append(letters) }
        for kept in [1, 2] {
            let shorter = Self.withoutRuns(letters, keeping: kept)
            if shorter != letters { tried.append(shorter) }
        }
        for spelling in tried {
            if let row = tables.wordRow(WordHash.of(spelling)) { return row }
        }
        return slip(of: letters, in: tables)
    }

    /// The letter that a sign stands for.
    private static func letter(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"): UInt8(ascii: "s")
        case UInt8(ascii: "7"): UInt8(ascii: "t")
        default: byte
        }
    }

    /// Letters that stand three or more times running, kept once or twice.
    private static func withoutRuns(_ letters: [UInt8], keeping kept: Int) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < letters.count {
            var end = index
            while end < letters.count, letters[end] == letters[index] { end += 1 }
            let run = end - index
            result += repeatElement(letters[index], count: run >= 3 ? kept : run)
            index = end
        }
        return result
    }

    private func slip(of letters: [UInt8], in tables: VocabularyTables) -> Int? {
        guard letters.count >= 5 else { return nil }
        let table = tables.region(.misspelt)
        for row in 0..<min(table.count, 256) {
            let known = tables.string(at: table[row, 0], count: table[row, 1])
            guard known.count <= Self.longest, abs(known.count - letters.count) <= 1 else { continue }
            let hasStar = letters.contains(UInt8(ascii: "*"))
            if hasStar ? Self.matchesStars(letters, known) : editDistance(letters, Array(known), limit: 1) <= 1 {
                return tables.wordRow(WordHash.of(known))
            }
        }
        return nil
    }

    private static func matchesStars(_ letters: [UInt8], _ known: UnsafeRawBufferPointer) -> Bool {
        letters.count == known.count && zip(letters, known).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "*") }
    }
}

/// The number of letters left out, added, changed or swapped with their neighbour between two words.
///
/// Optimal string alignment (Damerau, CACM 7(3), 1964); more than `limit` where it is more, and for words of more than 64
/// letters. O(n m).
func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit, left.count <= 64, right.count <= 64 else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in 0..<left.count {
        current[0] = row + 1
        for column in 0..<right.count {
            let change = left[row] == right[column] ? 0 : 1
            var best = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current[column + 1] = best
        }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
}
