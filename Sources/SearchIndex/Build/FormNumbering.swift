import MappedFile

/// Numbers the forms so that frequent ones have low numbers and those of a term consecutive ones, and writes their
/// dictionary.
struct FormNumbering {
    /// For every form of the analyser its number in the file, from 1; 0 of one that stands in no text.
    private(set) var numbers: [UInt32]
    /// For every term, in the order of its bytes, the number of its first form and how many it has.
    private var ofTerms: [(first: UInt32, count: UInt32)]
    /// For every form of the analyser its term's place in the order of bytes.
    private var terms: [UInt32]

    init(
        _ counts: FormCounts,
        _ analyser: borrowing TermAnalyser,
        terms keys: [(key: ArraySlice<UInt8>, number: Int)]
    ) {
        numbers = Array(repeating: 0, count: analyser.formCount)
        terms = Array(repeating: 0, count: analyser.formCount)
        ofTerms = Array(repeating: (0, 0), count: keys.count)
        var places = [UInt32](repeating: 0, count: keys.count)
        for (place, key) in keys.enumerated() { places[key.number] = UInt32(truncatingIfNeeded: place) }
        var forms = [[Int]](repeating: [], count: keys.count)
        var occurrences = [Int](repeating: 0, count: keys.count)
        for form in 0..<analyser.formCount where counts.occurrences[form] > 0 {
            guard let term = analyser.term(ofForm: form) else { continue }
            terms[form] = places[term]
            forms[Int(places[term])].append(form)
            occurrences[Int(places[term])] += counts.occurrences[form]
        }
        var next: UInt32 = 1
        for term in keys.indices.sorted(by: { (-occurrences[$0], $0) < (-occurrences[$1], $1) }) {
            ofTerms[term] = (next, UInt32(truncatingIfNeeded: forms[term].count))
            for form in forms[term].sorted(by: { (-counts.occurrences[$0], $0) < (-counts.occurrences[$1], $1) }) {
                numbers[form] = next
                next += 1
            }
        }
    }

    /// Adds the sections of the dictionary to a file.
    func write(_ counts: FormCounts, _ analyser: borrowing TermAnalyser, into file: inout SectionedFileWriter) {
        var records: [UInt8] = []
        var text: [UInt8] = []
        var letters: [UInt8] = []
        var keys: [(key: ArraySlice<UInt8>, form: Int)] = []
        for form in numbers.indices where numbers[form] > 0 { keys.append((analyser.form(form), form)) }
        for (key, form) in keys.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            FormRecord(
                textOffset: UInt32(text.count),
                term: terms[form],
                number: numbers[form],
                documentCount: counts.documents[form]
            ).append(to: &records)
            text += key
            letters.append(littleEndian: LetterSignature(key).bits)
        }
        var ofTermBytes: [UInt8] = []
        for (first, count) in ofTerms {
            ofTermBytes.append(littleEndian: first)
            ofTermBytes.append(littleEndian: count)
        }
        file.add(IndexLayout.forms, records)
        file.add(IndexLayout.formText, text)
        file.add(IndexLayout.formLetters, letters)
        file.add(IndexLayout.formsOfTerms, ofTermBytes)
    }
}
