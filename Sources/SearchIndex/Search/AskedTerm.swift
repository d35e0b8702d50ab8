/// A term of a question that the index has.
struct AskedTerm {
    /// The index of the word in the question's words.
    let word: Int
    /// The term.
    let term: String
    /// The form that was read for the word, `nil` where it counts as typed.
    let guess: String?
    /// Its forms, where the index keeps words as they were written.
    let written: Written?

    /// What is known of its forms.
    struct Written {
        /// The numbers of its forms in texts.
        let numbers: Range<UInt32>
        /// The numbers of the forms that were asked.
        let exact: [UInt32]
        /// How many words stand before it in the question; `nil` where it has no place among them.
        let place: Int?
    }
}
