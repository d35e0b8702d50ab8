import MappedFile

/// What an index keeps of words as they were written.
struct WrittenWords: Sendable {
    let forms: FormDictionary
    let texts: WrittenTexts

    /// Opens the sections, in time independent of their size.
    init(_ file: SectionedFile, termCount: Int, space: SlotSpace) throws(FileFault) {
        forms = try FormDictionary(file, termCount: termCount)
        texts = try WrittenTexts(file, space: space)
    }
}
