/// The sections of words as they were written; only where the schema keeps them.
extension IndexLayout {
    /// ``FormRecord``s in the order of the forms' bytes.
    static let forms = "index.form.names"
    /// The forms' bytes.
    static let formText = "index.form.text"
    /// A ``LetterSignature`` for every form.
    static let formLetters = "index.form.marks"
    /// For every term the number of its first form, and how many it has.
    static let formsOfTerms = "index.form.terms"
    /// The numbers of each document's forms, slot by slot.
    static let texts = "index.texts"
    /// Where each slot's part of ``texts`` starts, and where the last one ends.
    static let textStarts = "index.text.at"

    /// Stands in ``texts`` where a field ends; forms are numbered from 1.
    static let endOfField: UInt32 = 0
}
