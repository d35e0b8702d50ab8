package import DirectoryModel

/// A record that could not become a service, kept so that nothing is lost.
package struct Reject: Codable, Hashable, Sendable {
    /// Where it stood in the feed.
    package var place: RecordPlace
    /// The model's field that could not be read, where it was one field: `name`.
    package var field: String?
    /// Why, a short fixed phrase that can be counted: "required value missing".
    package var reason: String
    /// One sentence for a person: what is wrong and what to do.
    package var detail: String
    /// The record as the feed gave it, cut at 64 KB.
    package var raw: String

    /// A reject.
    package init(place: RecordPlace, field: String? = nil, reason: String, detail: String, raw: String) {
        self.place = place
        self.field = field
        self.reason = reason
        self.detail = detail
        self.raw = Self.cut(raw)
    }

    /// How much of the raw form is kept, in bytes.
    package static let rawLimit = 65_536

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > rawLimit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: rawLimit)
        while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}

/// Why a record is refused, before its place and raw form are known.
struct Refusal: Error, Hashable {
    var field: String?
    var reason: String
    var detail: String
}
