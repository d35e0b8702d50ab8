import MappedFile

/// What the payload numbers of postings stand for: frequencies of terms, strengths of keywords.
struct PayloadTables: Sendable {
    private let frequencies: ProvenBytes
    private let strengths: ProvenBytes
    private let fieldCount: Int
    private let frequencyCount: Int

    init(_ file: SectionedFile, _ schema: IndexSchema) throws(FileFault) {
        fieldCount = schema.textFields.count
        let view = try file.section(IndexLayout.frequencies)
        frequencies = ProvenBytes(view)
        strengths = ProvenBytes(try file.section(IndexLayout.strengths))
        let size = fieldCount * 4
        guard size == 0 ? view.count == 0 : view.count % size == 0, strengths.count % 4 == 0 else {
            throw view.corrupt("has index payloads of the wrong size. Publish it again.")
        }
        frequencyCount = size == 0 ? 0 : view.count / size
    }

    /// Whether there is a combination of frequencies of a number.
    @inline(__always)
    func hasFrequencies(_ payload: Int) -> Bool { payload < frequencyCount }

    /// How often a term stands in a field, of a payload that exists.
    @inline(__always)
    func frequency(_ payload: Int, field: Int) -> UInt32 {
        frequencies.load(UInt32.self, at: (payload &* fieldCount &+ field) &* 4)
    }

    /// A keyword's strength, `nil` where there is none of that number or it is not from 0 to 1.
    @inline(__always)
    func strength(_ payload: Int) -> Double? {
        guard strengths.has(4, at: payload * 4) else { return nil }
        let strength = Double(strengths.float(at: payload * 4))
        return strength >= 0 && strength <= 1 ? strength : nil
    }
}
