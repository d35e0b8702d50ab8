import Mustache

/// Named values for a template.
///
/// The template library finds them by name, without reflection.
struct Fields: MustacheParent, ExpressibleByDictionaryLiteral {
    private var values: [String: any Sendable]

    /// Fields from values.
    ///
    /// `nil` becomes `false`, so that a section of that name is left out and the name is not looked for in the fields
    /// around.
    init(dictionaryLiteral elements: (String, (any Sendable)?)...) {
        values = Dictionary(elements.map { ($0, $1 ?? false) }) { _, last in last }
    }

    func child(named name: String) -> Any? { values[name] }

    /// These fields and others, which count where both have a name.
    func merging(_ others: Fields) -> Fields {
        var merged = self
        merged.values.merge(others.values) { _, other in other }
        return merged
    }
}
