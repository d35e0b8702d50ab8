package import MappedFile

/// A vocabulary ready for questions: mapped bytes that are read in place.
///
/// Opening takes constant time. Damaged bytes lead to an error on opening, or to terms that are not found; never to a
/// crash or an endless loop.
package struct CompiledVocabulary: Sendable {
    private let view: ByteView
    private let layout: VocabularyTables.Layout

    /// Opens the bytes that ``VocabularySource/compile()`` made.
    ///
    /// - Throws: A ``FileFault`` of kind `corrupt` where they are not such bytes, or a table would leave them.
    package init(_ view: ByteView) throws(FileFault) {
        self.view = view
        layout = try VocabularyTables.Layout(view)
    }

    func withTables<Result>(_ body: (VocabularyTables) -> Result) -> Result {
        view.withUnsafeBytes { body(VocabularyTables($0, layout)) }
    }

    /// Lends the tables with the words of a text.
    func withWords<Result>(
        of text: String,
        asQuestion: Bool,
        _ body: (VocabularyTables, [TextWord], UnsafeRawBufferPointer) -> Result
    ) -> Result {
        var text = text
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            return withTables { tables in
                body(tables, tables.words(of: bytes, seesThroughDisguise: asQuestion), bytes)
            }
        }
    }
}
