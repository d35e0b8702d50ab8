import MappedFile

/// Gathers the words of documents as they were written, and writes them: the dictionary of forms, and the texts as
/// numbers of forms.
struct WrittenTextsBuilder {
    /// The analyser's number of every word plus one, field after field; 0 ends a field.
    private var words: [UInt32] = []
    /// Where every document's words end.
    private var ends: [Int] = []

    /// Adds a word of the field under construction.
    @inline(__always)
    mutating func append(_ word: Int) { words.append(UInt32(truncatingIfNeeded: word) + 1) }

    /// Ends the field under construction.
    mutating func endField() { words.append(0) }

    /// Ends the document under construction; fields without a word at its end are left out.
    mutating func endDocument() {
        let start = ends.last ?? 0
        while words.count > start, words.last == 0 { words.removeLast() }
        ends.append(words.count)
    }

    /// Adds the sections to a file.
    ///
    /// - Parameter terms: The terms in the order of their bytes, with the analyser's numbers.
    func write(
        _ analyser: borrowing TermAnalyser,
        terms: [(key: ArraySlice<UInt8>, number: Int)],
        order: DocumentOrder,
        into file: inout SectionedFileWriter
    ) {
        let counts = FormCounts(words: words, ends: ends, formCount: analyser.formCount)
        let numbering = FormNumbering(counts, analyser, terms: terms)
        numbering.write(counts, analyser, into: &file)
        var texts: [UInt8] = []
        var starts: [UInt8] = []
        for document in order.documents {
            starts.append(littleEndian: UInt32(texts.count))
            guard let document else { continue }
            for word in words[(document == 0 ? 0 : ends[document - 1])..<ends[document]] {
                texts.append(sevenBitsAByte: word == 0 ? IndexLayout.endOfField : numbering.numbers[Int(word) - 1])
            }
        }
        starts.append(littleEndian: UInt32(texts.count))
        file.add(IndexLayout.texts, texts)
        file.add(IndexLayout.textStarts, starts)
    }
}

/// How often the forms stand in the texts.
struct FormCounts {
    /// For every form how often it stands anywhere.
    private(set) var occurrences: [Int]
    /// For every form how many documents have it.
    private(set) var documents: [UInt32]

    /// - Parameters:
    ///   - words: The numbers of the forms plus one, 0 at the end of a field.
    ///   - ends: Where every document's words end.
    init(words: [UInt32], ends: [Int], formCount: Int) {
        occurrences = Array(repeating: 0, count: formCount)
        documents = Array(repeating: 0, count: formCount)
        var lastDocument = [Int](repeating: -1, count: formCount)
        var start = 0
        for (document, end) in ends.enumerated() {
            for word in words[start..<end] where word > 0 {
                let form = Int(word) - 1
                occurrences[form] += 1
                guard lastDocument[form] != document else { continue }
                lastDocument[form] = document
                documents[form] += 1
            }
            start = end
        }
    }
}

extension [UInt8] {
    /// Appends a number in as few bytes as it needs: seven bits a byte, the lowest first, the highest bit set on all
    /// but the last.
    fileprivate mutating func append(sevenBitsAByte number: UInt32) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}
