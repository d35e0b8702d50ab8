import DirectoryModel

extension SourceThriveGroup {
    /// Reads `thrive.yaml`.
    static func list(in node: SourceNode) throws(VocabularyFault) -> [SourceThriveGroup] {
        var groups: [SourceThriveGroup] = []
        for entry in try node.entries() {
            _ = try entry.fields(["slug", "label", "scope", "signals", "against"])
            let slug = try entry.required("slug")
            guard let group = ThriveGroup(rawValue: try slug.text()) else {
                throw slug.fault("the groups are \(ThriveGroup.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            groups.append(
                SourceThriveGroup(
                    group: group,
                    signals: try entry.texts("signals"),
                    against: try entry.texts("against")
                )
            )
        }
        return groups
    }
}

extension SourceReadingRules {
    /// Reads `reading.yaml` and `spelling.yaml`.
    init(_ node: SourceNode, spelling: SourceNode) throws(VocabularyFault) {
        _ = try node.fields(["equivalents", "ordinary", "asker", "slots", "negation"])
        _ = try spelling.fields(["real-words"])
        var equivalents: [[String]] = []
        var seen: Set<UInt64> = []
        for entry in try node.required("equivalents").entries() {
            var words: [String] = []
            var hashes: Set<UInt64> = []
            for word in try entry.entries() {
                let text = try word.text()
                let folded = foldedHashes(text)
                guard folded.count == 1 else { throw word.fault("one word is expected, not \(text.debugDescription).") }
                hashes.formUnion(folded)
                words.append(text)
            }
            guard seen.isDisjoint(with: hashes) else { throw entry.fault("a word of this line stands in another too.") }
            seen.formUnion(hashes)
            equivalents.append(words)
        }
        self.equivalents = equivalents
        ordinary = try node.texts("ordinary")
        let asker = try node.required("asker")
        _ = try asker.fields(["opens", "between", "closes"])
        askerOpens = try asker.texts("opens")
        askerBetween = try asker.texts("between")
        askerCloses = try asker.texts("closes")
        realWords = try spelling.texts("real-words")
        var cues: [NegationReach: [String]] = [:]
        let negation = try node.required("negation")
        for (name, list) in try negation.fields(NegationReach.allCases.map(\.rawValue)) {
            guard let reach = NegationReach(rawValue: name) else { continue }
            for entry in try list.entries() {
                guard let phrases = (try? WordPattern(try entry.text()))?.expandedPhrases else {
                    throw entry.fault("a cue is words and (a|b) alone, with every bracket closed.")
                }
                cues[reach, default: []] += phrases
            }
        }
        self.cues = cues
    }
}
