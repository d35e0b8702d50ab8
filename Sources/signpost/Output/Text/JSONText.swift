import CanonicalJSON

/// Values as JSON for programs: sorted keys, indented, so that two runs can be compared.
enum JSONText {
    /// The JSON of a value.
    static func text(_ value: some Encodable) throws -> String { try CanonicalJSON.text(of: value, layout: .indented) }
}
