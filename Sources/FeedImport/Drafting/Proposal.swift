/// One field of ours with the field of the sample that it might come from.
struct Proposal: Sendable {
    var entry: FieldNames.Entry
    var field: DraftField
    /// The sample's field, by its index.
    var sample: Int
    /// How sure this is, from 0 to 1.
    var confidence: Double
    /// Why, in a few words.
    var reason: String
    /// How to read the values, where not as usual.
    var reading: Reading?
    /// A crosswalk from terms met to ours.
    var map: [Term] = []
    /// Terms met that are none of ours, the most frequent first.
    var strangers: [String] = []
    /// Where each value is to be cut.
    var separator: String?

    /// A term met, and ours.
    struct Term: Hashable, Sendable {
        var theirs: String
        var ours: String
    }

    /// What is less sure than this stands in the draft as a comment.
    static let threshold = 0.6
    /// What is less sure than this is not proposed.
    static let floor = 0.3

    var isSure: Bool { confidence >= Self.threshold }

    /// The confidence as it is shown, with one decimal.
    var shownConfidence: String {
        // Rounded down, so that what is shown as 0.6 is one.
        let tenths = Int(confidence * 10 + 0.001)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
