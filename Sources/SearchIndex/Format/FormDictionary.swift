import MappedFile

/// The forms in which words were written, in byte order, each with its term.
///
/// Nothing is read before it is looked up.
struct FormDictionary: Sendable {
    private let names: ByteView
    private let records: ProvenBytes
    private let text: ProvenBytes
    private let letters: ProvenBytes
    private let formsOfTerms: ProvenBytes

    /// Opens the dictionary's sections, in time independent of their size.
    init(_ file: SectionedFile, termCount: Int) throws(FileFault) {
        names = try file.section(IndexLayout.forms)
        records = ProvenBytes(names)
        text = ProvenBytes(try file.section(IndexLayout.formText))
        guard names.count % FormRecord.size == 0 else {
            throw names.corrupt("has a damaged dictionary of forms. Publish it again.")
        }
        letters = try file.section(IndexLayout.formLetters, count: names.count / FormRecord.size * 4)
        formsOfTerms = try file.section(IndexLayout.formsOfTerms, count: termCount * 8)
    }

    /// How many forms there are.
    var count: Int { records.count / FormRecord.size }

    private func damaged() -> FileFault {
        names.corrupt("has a dictionary of forms that contradicts itself. Publish it again.")
    }

    /// The record of a form that exists.
    @inline(__always)
    func record(_ form: Int) -> FormRecord { FormRecord(records, at: form * FormRecord.size) }

    /// The letters of a form that exists.
    @inline(__always)
    func signature(_ form: Int) -> LetterSignature { LetterSignature(bits: letters.load(at: form &* 4)) }

    /// The bytes of a form that exists.
    func bytes(_ form: Int) throws(FileFault) -> UnsafeBufferPointer<UInt8> {
        let start = Int(record(form).textOffset)
        let end = form + 1 == count ? text.count : Int(record(form + 1).textOffset)
        guard start <= end, end <= text.count else { throw damaged() }
        return UnsafeBufferPointer(start: text.bytes(at: start), count: end - start)
    }

    /// A form as text.
    func string(_ form: Int) throws(FileFault) -> String { String(decoding: try bytes(form), as: UTF8.self) }

    /// The numbers that the forms of a term have in texts.
    func numbers(ofTerm term: Int) -> Range<UInt32> {
        guard formsOfTerms.has(8, at: term * 8) else { return 0..<0 }
        let first: UInt32 = formsOfTerms.load(at: term * 8)
        let (end, isTooGreat) = first.addingReportingOverflow(formsOfTerms.load(at: term * 8 + 4))
        return first..<(isTooGreat ? .max : end)
    }

    /// The first form that does not come before a key.
    ///
    /// O(log forms) comparisons.
    func firstForm(from key: [UInt8]) throws(FileFault) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if try difference(middle, key) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A form, `nil` where nobody wrote it.
    func find(_ key: [UInt8]) throws(FileFault) -> Int? {
        let form = try firstForm(from: key)
        guard form < count, try difference(form, key) == 0 else { return nil }
        return form
    }

    /// The forms that begin with a prefix.
    func forms(from prefix: [UInt8]) throws(FileFault) -> Range<Int> {
        let first = try firstForm(from: prefix)
        // The least key that is greater than all that begin so.
        var next = prefix
        while let last = next.popLast() {
            guard last < .max else { continue }
            return first..<max(first, try firstForm(from: next + [last + 1]))
        }
        return first..<count
    }

    private func difference(_ form: Int, _ key: [UInt8]) throws(FileFault) -> Int {
        let bytes = UnsafeRawBufferPointer(try bytes(form))
        return key.withUnsafeBytes { ByteOrder.difference(bytes, $0) }
    }
}
