import DirectoryModel

@testable import FeedImport

extension FuzzProperty {
    /// Facts found in prose.
    static let facts = [
        prose("facts-ages") { try check(AgeFacts.findings(in: $0), in: $0, ProseCheck.isPossible) },
        prose("facts-referral") { try check(ReferralFacts.findings(in: $0), in: $0) },
        prose("facts-access") { try check(AccessColumnFacts.findings(in: $0), in: $0) },
        prose("facts-audience") { try check(AudienceFacts.finding(in: $0).map { [$0] } ?? [], in: $0) },
        prose("facts-catchment") { try check(CatchmentFacts.findings(in: $0), in: $0) },
        prose("facts-exclusion") { try check(ExclusionFacts.findings(in: $0), in: $0) },
        prose("facts-coming-back") { try check(ComingBackFacts.findings(in: $0), in: $0) },
        prose("facts-hours") { text in
            try check(HoursFacts.findings(in: text), in: text) { try $0.schedules.forEach(ProseCheck.isPossible) }
        },
        prose("facts-phones") { try check(PhoneFacts.findings(in: $0), in: $0) },
        prose("facts-postcodes") {
            try check(PostcodeFacts.findings(in: $0, with: PlainPostcodes()), in: $0)
        },
        prose("facts-waiting") { text in
            try check(WaitingFacts.findings(in: text), in: text) { wait in
                try Broken.unless(wait.longestDays.map { (0...36_500).contains($0) } ?? true, "a wait is within a life")
            }
        },
        prose("facts-funding") { try check(FundingFacts.findings(in: $0), in: $0) },
    ]

    /// Words of a finding stand in the text, and there are no more findings than the text has room for.
    private static func check<Value>(
        _ findings: [Finding<Value>],
        in text: String,
        _ isPossible: (Value) throws -> Void = { _ in }
    ) throws {
        try Broken.unless(findings.count <= text.utf8.count, "a text has no more findings than bytes")
        try ProseCheck.stand(findings.map(\.words), in: text)
        for finding in findings { try isPossible(finding.value) }
    }
}
