/// What is wrong with a ``QuestionForm``: one sentence for each field that could not be read.
///
/// A sentence says what to put instead and never repeats what was typed, since it is shown and may be logged.
package struct FormFaults: Error, Hashable, Sendable {
    /// A field and its sentence.
    package struct Fault: Hashable, Sendable {
        /// The field.
        package var field: QuestionForm.Field
        /// What to put instead, as in "Give the age in years, such as 13".
        package var sentence: String
    }

    /// Each field's sentence.
    package var sentences: [QuestionForm.Field: String]

    /// Faults by field; by default none.
    package init(_ sentences: [QuestionForm.Field: String] = [:]) { self.sentences = sentences }

    /// Whether nothing is wrong.
    package var isEmpty: Bool { sentences.isEmpty }

    /// The faults in the order in which the fields are asked.
    package var inOrder: [Fault] {
        QuestionForm.Field.allCases.compactMap { field in
            sentences[field].map { Fault(field: field, sentence: $0) }
        }
    }
}
