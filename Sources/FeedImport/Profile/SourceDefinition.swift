/// A source as a profile describes it.
struct SourceDefinition: Sendable {
    /// What is read.
    enum Origin: Sendable {
        case path(SourcePath)
        case constant(String)
        case all([Source])
        case firstOf([Source])
        case join([Source], with: String)
        /// What a source finds in each row of a child table, by the table's number.
        case rows(table: Int, Source)
        /// The texts that a pivot has for a title.
        case titled(String)
    }

    /// A crosswalk from the feed's terms, folded, to ours.
    struct Crosswalk: Sendable {
        var terms: [String: [String]]
        /// Whether a term that is not in it stays as it is.
        var keepsUnknown = false
    }

    var origin: Origin
    var when: Condition?
    var separators: [String] = []
    /// Which of the pieces is meant, from 1; all of them where `nil`.
    var part: Int?
    var absent: Set<String> = []
    var reading: Reading?
    var crosswalk: Crosswalk?
    var fallback: String?
    var isRequired = false
}
