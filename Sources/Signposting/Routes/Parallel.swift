import DirectoryModel

/// Whether two services may be used at the same time, by both records.
enum Parallel {
    /// No where either record says that it bars others, or names the other; not stated where neither says anything.
    static func may(_ one: Service, _ other: Service) -> Statement {
        if bars(one, other) || bars(other, one) { return .no }
        let says = [one.waiting.mayUseOthers, other.waiting.mayUseOthers]
        return says.contains(.yes) ? .yes : .notStated
    }

    /// Help lines and self-help are no treatment, so that no record means them.
    private static let open: Set<TermSlug> = [
        "helpline", "crisis-line", "text-line", "online-chat", "self-help-resource", "emergency-department",
    ]

    private static func bars(_ one: Service, _ other: Service) -> Bool {
        if !other.supportTypes.isEmpty, other.supportTypes.allSatisfy({ open.contains($0.slug) }) { return false }
        if one.waiting.exclusiveWith.isEmpty { return one.waiting.mayUseOthers == .no }
        return one.waiting.exclusiveWith.contains { names($0, other) }
    }

    /// Whether words name a service: its name, the beginning of it, or the kind of help it gives.
    private static func names(_ words: String, _ service: Service) -> Bool {
        let named = folded(words)
        let names = [service.name] + service.alternateNames
        if names.map(folded).contains(where: { $0 == named || $0.hasPrefix(named + " ") }) { return true }
        let isTherapy = service.supportTypes.contains { therapies.contains($0.slug) }
        return isTherapy && (named.contains("counselling") || named.contains("therapy")) && named.contains("other")
    }

    private static let therapies: Set<TermSlug> = ["one-to-one-counselling", "talking-therapy", "play-or-arts-therapy"]

    private static func folded(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
