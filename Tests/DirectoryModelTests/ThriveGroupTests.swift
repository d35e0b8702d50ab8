import DirectoryModel
import Testing

@Suite("THRIVE groups")
struct ThriveGroupTests {
    @Test(
        "A group is understood however it is typed",
        arguments: [
            ("Thriving", ThriveGroup.thriving), ("thrive", .thriving), ("  THRIVING ", .thriving),
            ("Getting Advice", .gettingAdvice), ("getting-advice", .gettingAdvice), ("advice", .gettingAdvice),
            ("Advice and Signposting", .gettingAdvice), ("signposting", .gettingAdvice), ("GA", .gettingAdvice),
            ("Getting Help", .gettingHelp), ("getting_help", .gettingHelp), ("help", .gettingHelp),
            ("gh", .gettingHelp),
            ("Getting More Help", .gettingMoreHelp), ("more-help", .gettingMoreHelp), ("GMH", .gettingMoreHelp),
            ("Getting Risk Support", .gettingRiskSupport), ("risk", .gettingRiskSupport), ("grs", .gettingRiskSupport),
        ]
    )
    func typed(text: String, group: ThriveGroup) { #expect(ThriveGroup(typed: text) == group) }

    @Test(
        "What is no group is not taken for one",
        arguments: [
            "", "getting", "getting ", "tier 3", "severe", "helpless", "more", "support", "g", "\u{0}", "help help",
        ]
    )
    func unknown(text: String) { #expect(ThriveGroup(typed: text) == nil) }

    @Test("A group understands its own name and its own slug", arguments: ThriveGroup.allCases)
    func ownName(group: ThriveGroup) {
        #expect(ThriveGroup(typed: group.name) == group)
        #expect(ThriveGroup(typed: group.rawValue) == group)
    }
}
