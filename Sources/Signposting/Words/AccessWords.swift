import DirectoryModel

/// Cost, languages, access and privacy in words.
enum AccessWords {
    /// "free", "£3 a session", "not stated".
    static func cost(_ cost: Cost) -> String {
        var parts: [String] = []
        switch cost.isFree {
        case .yes: parts.append("free")
        case .no where cost.text == nil: parts.append("there is a charge")
        case .no, .notStated: break
        }
        if let text = cost.text { parts.append(text) }
        if parts.isEmpty { parts.append("not stated") }
        if cost.travelHelp == .yes { parts.append("help with travel") }
        return parts.joined(separator: "; ")
    }

    /// Each stated fact on its own: "languages: Urdu, Polish", "BSL: yes".
    static func access(_ access: Access, locations: [Location]) -> [String] {
        var lines: [String] = []
        if !access.languages.isEmpty { lines.append("languages: \(access.languages.joined(separator: ", "))") }
        if access.interpreters.isStated { lines.append("interpreters: \(access.interpreters.rawValue)") }
        if access.bsl.isStated { lines.append("British Sign Language: \(access.bsl.rawValue)") }
        if let text = access.text { lines.append(text) }
        lines += locations.compactMap(\.accessibility)
        if let offer = access.culturalOffer { lines.append(offer) }
        if let choice = access.choiceOffered { lines.append(choice) }
        return lines
    }

    /// Whether parents are told, in words.
    static func privacy(_ ways: WaysIn) -> String {
        if let words = ways.confidentiality { return words }
        switch ways.parentsAreTold {
        case .yes: return "parents are told"
        case .no: return "parents are not told as a matter of course"
        case .notStated: return "not stated whether parents are told: ask before you go"
        }
    }
}
