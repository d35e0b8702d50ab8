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
        for (run, kept) in [(3, 1), (3, 2), (2, 1)] {
            let shorter = Self.withoutRuns(letters, of: run, keeping: kept)
            if shorter != letters { tried.append(shorter) }
        }
        for spelling in tried {
            if let row = tables.wordRow(WordHash.of(spelling)) { return row }
        }
        return Slip(tables).row(of: letters)
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

    /// Letters that stand so many times running or more, kept once or twice.
    private static func withoutRuns(_ letters: [UInt8], of least: Int, keeping kept: Int) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < letters.count {
            var end = index
            while end < letters.count, letters[end] == letters[index] { end += 1 }
            let run = end - index
            result += repeatElement(letters[index], count: run >= least ? kept : run)
            index = end
        }
        return result
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
