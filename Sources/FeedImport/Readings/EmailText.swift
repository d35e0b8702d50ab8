/// Reads electronic mail addresses.
enum EmailText {
    /// One address; `mailto:`, punctuation at the end and a second address are removed.
    static func read(_ text: String) -> ReadingResult<String> {
        var bare = PlainText.line(text)[...]
        var reason: String?
        if bare.lowercased().hasPrefix("mailto:") {
            bare = bare.dropFirst(7)
            reason = "mailto: before an address"
        }
        while let last = bare.last, ".,;".contains(last) {
            bare.removeLast()
            reason = "punctuation after an email address"
        }
        let parts = bare.split { ";, ".contains($0) }
        guard let first = parts.first, isAddress(first), parts.dropFirst().allSatisfy(isAddress) else {
            return .refused(reason: "not an email address")
        }
        if parts.count > 1 { reason = "more than one email address" }
        return reason.map { .repaired(String(first), reason: $0) } ?? .plain(String(first))
    }

    private static func isAddress(_ text: Substring) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, text.utf8.count <= 254 else { return false }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        let isHost = labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
        return isHost && !text.contains { $0.isWhitespace || "<>()[]\\\"".contains($0) }
    }
}
