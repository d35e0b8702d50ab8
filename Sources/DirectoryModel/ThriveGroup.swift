/// A group of the THRIVE framework: what a young person needs and is offered, never a severity or a tier.
///
/// Source: Wolpert and others, "THRIVE Framework for system change" (2019); names as on implementingthrive.org.
package enum ThriveGroup: String, Codable, Hashable, Sendable, CaseIterable {
    /// Prevention, promotion and belonging.
    case thriving
    /// Signposting, self-management and one-off contact.
    case gettingAdvice = "getting-advice"
    /// Focused, goal-based help with an agreed end.
    case gettingHelp = "getting-help"
    /// Extensive or specialist treatment.
    case gettingMoreHelp = "getting-more-help"
    /// Managing risk and crisis.
    case gettingRiskSupport = "getting-risk-support"

    /// The name for people: "Getting Advice".
    package var name: String {
        switch self {
        case .thriving: "Thriving"
        case .gettingAdvice: "Getting Advice"
        case .gettingHelp: "Getting Help"
        case .gettingMoreHelp: "Getting More Help"
        case .gettingRiskSupport: "Getting Risk Support"
        }
    }

    /// A group from the ways people type it: "Getting Advice", "advice", "Getting-help", "more help", "risk support",
    /// "GMH".
    ///
    /// `nil` where it is none of them.
    package init?(typed text: some StringProtocol) {
        if let group = Self(rawValue: String(text)) {
            self = group
            return
        }
        let folded = text.lowercased().split(whereSeparator: { !$0.isLetter }).joined(separator: " ")
        let bare = folded.hasPrefix("getting ") ? String(folded.dropFirst(8)) : folded
        switch bare {
        case "thriving", "thrive": self = .thriving
        case "advice", "advice and signposting", "signposting", "ga": self = .gettingAdvice
        case "help", "gh": self = .gettingHelp
        case "more help", "gmh": self = .gettingMoreHelp
        case "risk support", "risk", "grs": self = .gettingRiskSupport
        default: return nil
        }
    }
}

/// Why a service stands in a ``ThriveGroup``.
///
/// A service may stand in several.
package struct ThrivePlacement: Codable, Hashable, Sendable {
    /// The group.
    package var group: ThriveGroup
    /// Who placed it.
    package var origin: Tag.Origin
    /// The reason or the signal words, in the record's or the officer's words.
    package var reason: String?

    /// A placement; by default stated by the feed.
    package init(_ group: ThriveGroup, origin: Tag.Origin = .stated, reason: String? = nil) {
        self.group = group
        self.origin = origin
        self.reason = reason
    }
}
