/// A word of a text with what the vocabulary knows of it.
struct TextWord {
    /// Where it starts, in UTF-8 bytes.
    let start: UInt32
    /// Where it ends.
    let end: UInt32
    /// Its number in the vocabulary; 0 where it has none.
    let token: UInt32
    /// The node of the phrases that begin with it; 0 where there are none.
    let root: UInt32
    /// ``CompiledLayout/WordFlags`` and ``Mark``.
    let marks: UInt32
    /// Its identity for weights: its number, or its hash where it has none.
    let key: UInt64

    /// What the text says about a word, beside the flags that the vocabulary has for it.
    enum Mark {
        static let capitals: UInt32 = 1 << 16
        static let beginsSentence: UInt32 = 1 << 17
        static let beginsClause: UInt32 = 1 << 18
        static let short: UInt32 = 1 << 19
        static let number: UInt32 = 1 << 20
    }

    @inline(__always)
    func has(_ mark: UInt32) -> Bool { marks & mark != 0 }
}

extension VocabularyTables {
    /// The words of a text.
    ///
    /// Linear; 32 bytes of memory a word.
    ///
    /// - Parameter seesThroughDisguise: Whether unknown words are tried without their disguise: digits and stars for
    ///   letters, letters held down, one slip in a known word.
    func words(of bytes: UnsafeRawBufferPointer, seesThroughDisguise: Bool) -> [TextWord] {
        var words: [TextWord] = []
        words.reserveCapacity(bytes.count / 6)
        let bytes = UnsafeRawBufferPointer(rebasing: bytes.prefix(Int(UInt32.max)))
        var reader = WordReader(bytes)
        while let word = reader.next() {
            var row = wordRow(word.hash)
            if row == nil, seesThroughDisguise {
                row = Disguise(bytes[word.start..<word.end]).flatMap { $0.row(in: self) }
            }
            var marks = row.map { self.words[$0, 4] } ?? 0
            if word.isCapitals { marks |= TextWord.Mark.capitals }
            if word.beginsSentence { marks |= TextWord.Mark.beginsSentence }
            if word.beginsClause { marks |= TextWord.Mark.beginsClause }
            if word.end - word.start < 2 { marks |= TextWord.Mark.short }
            if word.mayBeDisguised, bytes[word.start..<word.end].allSatisfy({ (0x30...0x39).contains($0) }) {
                marks |= TextWord.Mark.number
            }
            words.append(
                TextWord(
                    start: UInt32(word.start),
                    end: UInt32(word.end),
                    token: row.map { self.words[$0, 2] } ?? 0,
                    root: row.map { self.words[$0, 3] } ?? 0,
                    marks: marks,
                    key: row.map { UInt64(self.words[$0, 2]) } ?? word.hash
                )
            )
        }
        return words
    }
}
