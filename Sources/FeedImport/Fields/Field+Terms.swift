import DirectoryModel

/// A closed list of the model, spelled as its raw values.
typealias Choice = CaseIterable & Hashable & RawRepresentable<String> & Sendable

extension Field {
    /// One of the model's closed lists.
    static func choice<Value: Choice>(_ name: String, _ path: FieldPath<Root, Value>) -> Field {
        let choices = Choices<Value>()
        return always(name, path, [.terms]) { text, _, context in choices.read(text, &context) }
    }

    /// One of the model's closed lists, or none.
    static func choice<Value: Choice>(_ name: String, _ path: FieldPath<Root, Value?>) -> Field {
        let choices = Choices<Value>()
        return one(name, path, [.terms]) { text, _, context in choices.read(text, &context) }
    }

    /// Several of one of the model's closed lists.
    static func choices<Value: Choice>(_ name: String, _ path: FieldPath<Root, [Value]>) -> Field {
        let choices = Choices<Value>()
        return list(name, path, [.terms]) { text, _, context in choices.read(text, &context) }
    }

    /// Terms of the vocabulary, as tags that the feed states.
    static func tags(_ name: String, _ path: FieldPath<Root, [Tag]>, _ terms: TermList) -> Field {
        list(name, path, [.terms]) { text, _, context in slug(text, in: terms, &context).map { Tag($0) } }
    }

    /// Terms of the vocabulary.
    static func slugs(_ name: String, _ path: FieldPath<Root, [TermSlug]>, _ terms: TermList) -> Field {
        list(name, path, [.terms]) { text, _, context in slug(text, in: terms, &context) }
    }

    /// One term of the vocabulary.
    static func slug(_ name: String, _ path: FieldPath<Root, TermSlug?>, _ terms: TermList) -> Field {
        one(name, path, [.terms]) { text, _, context in slug(text, in: terms, &context) }
    }

    /// A term as the vocabulary spells it.
    ///
    /// Where no vocabulary is at hand, what has a slug's form is taken as one.
    private static func slug(_ text: String, in list: TermList, _ context: inout FieldContext) -> TermSlug? {
        if let terms = context.terms {
            if let term = terms.term(text, in: list) { return term }
        } else {
            var folded = Folding.folded(text)
            let isSlug = folded.withUTF8 { bytes in
                bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
            }
            if isSlug, !folded.isEmpty { return folded }
        }
        context.note(.dropped, "unknown term", text)
        return nil
    }
}

/// A closed list of the model by the ways its values may be spelled.
private struct Choices<Value: Choice>: Sendable {
    private let exact: [String: Value]
    private let bare: [String: Value]

    init() {
        exact = Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.rawValue, $0) })
        bare = Dictionary(Value.allCases.map { (Self.bare($0.rawValue), $0) }) { first, _ in first }
    }

    func read(_ text: String, _ context: inout FieldContext) -> Value? {
        if let value = exact[text] ?? bare[Self.bare(text)] { return value }
        context.note(.dropped, "unknown term", text)
        return nil
    }

    /// Letters and digits in lower case, so that `parent_or_carer` is `parent or carer`.
    private static func bare(_ text: String) -> String {
        Folding.folded(text).split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
    }
}
