/// A known word that was typed with one slip: a letter left out, added, changed or swapped with its neighbour.
struct Slip {
    private let tables: VocabularyTables
    private let spellings: VocabularyTables.Region

    /// Shorter words are too like one another.
    static let shortest = 5
    /// No letter begins more known words unless the bytes are damaged.
    private static let mostOfLetter = 4_096

    init(_ tables: VocabularyTables) {
        self.tables = tables
        spellings = tables.region(.spellings)
    }

    /// The row of the word that letters are one slip away from, with the same first letter; `nil` where there is none.
    ///
    /// O(known words of that letter), most of which their letters alone rule out.
    func row(of letters: [UInt8]) -> Int? {
        guard letters.count >= Self.shortest, let first = letters.first else { return nil }
        let own = SpeltLetters.mask(letters)
        // A letter that was changed is missing on one side and new on the other; a star hides any letter.
        let most = 2 + letters.count { $0 == UInt8(ascii: "*") }
        var row = firstRow(of: first)
        let end = min(spellings.count, row + Self.mostOfLetter)
        while row < end {
            let mask = spellings[row, 2]
            guard mask >> 26 == SpeltLetters.initial(first) else { return nil }
            if (own ^ mask & SpeltLetters.letters).nonzeroBitCount <= most {
                let known = tables.string(at: spellings[row, 0], count: spellings[row, 1])
                if isOneSlip(letters, known) { return tables.wordRow(WordHash.of(known)) }
            }
            row += 1
        }
        return nil
    }

    /// The first spelling that begins with a letter, by binary search.
    private func firstRow(of letter: UInt8) -> Int {
        var low = 0
        var high = spellings.count
        while low < high {
            let middle = (low + high) / 2
            if spellings[middle, 2] >> 26 < SpeltLetters.initial(letter) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// What letters a word has: a bit for each of a to z, and above them the number of the first.
enum SpeltLetters {
    static let letters: UInt32 = (1 << 26) - 1

    static func initial(_ byte: UInt8) -> UInt32 { (0x61...0x7a).contains(byte) ? UInt32(byte) - 0x61 : 26 }

    static func mask(_ word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(0) { (0x61...0x7a).contains($1) ? $0 | 1 << (UInt32($1) - 0x61) : $0 }
    }
}

/// Whether two different words are one letter left out, added, changed or swapped apart; `*` stands for any one letter.
///
/// Linear: what they have in common at both ends is passed over (optimal string alignment distance 1; Damerau, CACM
/// 7(3), 1964).
func isOneSlip(_ typed: some RandomAccessCollection<UInt8>, _ known: some RandomAccessCollection<UInt8>) -> Bool {
    guard abs(typed.count - known.count) <= 1 else { return false }
    var typed = typed[...]
    var known = known[...]
    while let left = typed.first, let right = known.first, left == right || left == UInt8(ascii: "*") {
        typed.removeFirst()
        known.removeFirst()
    }
    while let left = typed.last, let right = known.last, left == right || left == UInt8(ascii: "*") {
        typed.removeLast()
        known.removeLast()
    }
    switch (typed.count, known.count) {
    case (0, 0), (0, 1), (1, 0), (1, 1): return true
    case (2, 2): return typed.first == known.last && typed.last == known.first
    default: return false
    }
}
