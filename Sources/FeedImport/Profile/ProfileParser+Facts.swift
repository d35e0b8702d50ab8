import Yams

extension ProfileParser {
    /// What `facts:` asks for: `take:`, and `from:` where other texts than the usual are to be read.
    mutating func facts(_ node: Node) -> FactReading {
        var reading = FactReading()
        var from = FactRegistry.usualTexts
        let entries = entries(node, of: "facts", known: ["from", "take"])
        for entry in entries {
            switch entry.name {
            case "take":
                let names = words(entry.node, "take")
                let known = FactRegistry.facts.map(\.name)
                for name in names where !known.contains(name) {
                    mistake(entry.node, "There is no fact '\(name)'\(Spelling.hint(name, among: known))")
                }
                reading.facts = FactRegistry.facts.filter { names.contains($0.name) }
            default: from = words(entry.node, "from")
            }
        }
        if !entries.contains(where: { $0.name == "take" }) {
            mistake(node, "facts needs take: with the facts to find.")
        }
        let known = FactRegistry.texts.map(\.name)
        for name in from where !known.contains(name) {
            mistake(node, "Facts cannot be read from '\(name)'\(Spelling.hint(name, among: known))")
        }
        reading.texts = FactRegistry.texts.filter { from.contains($0.name) }
        return reading
    }
}
