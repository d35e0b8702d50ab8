/// How a profile says that records stand in XML.
struct XMLReading: Hashable, Sendable {
    /// One step of the path to a record.
    struct Step: Hashable, Sendable {
        /// The namespace's address; `nil` for none.
        var namespace: String?
        var name: String

        /// The name that stands for any element, in any namespace.
        static let anyName = "*"
    }

    /// The path; its last step is the record's element.
    var steps: [Step]
    /// Whether the first step is the root.
    var isAnchored: Bool
    /// The profile's prefixes, sorted.
    var namespaces: [Namespace] = []

    /// A prefix and the address it stands for.
    struct Namespace: Hashable, Sendable {
        var prefix: String
        var address: String
    }
}
