extension SourceNode {
    /// Slots by name; an entry `{name}` takes in a slot that stands before it.
    func slots() throws(VocabularyFault) -> [String: [String]] {
        var slots: [String: [String]] = [:]
        for (name, entries) in try fields() {
            var phrases: [String] = []
            for entry in try entries.entries() {
                guard let expanded = try entry.pattern(slots: slots).expandedPhrases else {
                    throw entry.fault("a slot holds words, (a|b) and earlier slots, without gaps and optional parts.")
                }
                phrases += expanded
            }
            slots[name] = phrases
        }
        return slots
    }

    /// The patterns of a list field; none where it is absent.
    func patterns(_ name: String, slots: [String: [String]]) throws(VocabularyFault) -> [WordPattern] {
        var patterns: [WordPattern] = []
        for entry in try field(name)?.entries() ?? [] { patterns.append(try entry.pattern(slots: slots)) }
        return patterns
    }

    /// The pattern that is written here.
    private func pattern(slots: [String: [String]]) throws(VocabularyFault) -> WordPattern {
        let text = try text()
        do {
            return try WordPattern(text, slots: slots)
        } catch .noSlot(let name) {
            let hint = SourceCheck.nearest(name, among: slots.keys.sorted()).map { " Did you mean \($0)?" } ?? ""
            throw fault("there is no slot \(name.debugDescription) above.\(hint)")
        } catch {
            throw fault(
                "the pattern cannot be read: begin with a word, close brackets, and use at most "
                    + "\(WordPattern.limits.parts) parts and gaps of \(WordPattern.limits.gap)."
            )
        }
    }
}
