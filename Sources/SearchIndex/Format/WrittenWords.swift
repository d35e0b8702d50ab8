import MappedFile

/// What an index keeps of words as they were written.
///
/// A class, so that an index without it costs no more to pass on.
final class WrittenWords: Sendable {
    let forms: FormDictionary
    let texts: WrittenTexts
    /// Terms of the longest text of each field.
    let greatestLengths: [UInt32]

    /// Opens the sections, in time independent of their size.
    init(_ file: SectionedFile, _ section: SchemaSection, termCount: Int) throws(FileFault) {
        forms = try FormDictionary(file, termCount: termCount)
        texts = try WrittenTexts(file, space: section.space)
        greatestLengths = section.greatestLengths
    }
}
