import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite(
    "Numbers, postcodes, waits and funding in labelled sentences",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct FactLabelTests {
    private func check(
        _ name: String,
        heldOut: Bool,
        _ floors: (precision: Double, recall: Double),
        _ extractor: (String) -> [String]
    ) throws {
        let labels = try LabelledSentences(name).half(heldOut: heldOut)
        let score = LabelScore(labels, in: .shared, extractor: extractor)
        score.report(name, heldOut: heldOut)
        #expect(
            score.precision >= floors.precision && score.recall >= floors.recall,
            "\(name) \(score) \(score.mistakes)"
        )
    }

    @Test("Telephone numbers are found and not made up", arguments: [false, true])
    func phones(heldOut: Bool) throws {
        try check("phones", heldOut: heldOut, (0.97, 0.95)) { sentence in
            PhoneFacts.findings(in: sentence).map { finding in
                let kind = finding.value.kind == .voice ? "" : finding.value.kind.rawValue + " "
                return kind + finding.value.number.filter(\.isNumber)
            }
        }
    }

    @Test("Postcodes are found and not made up", arguments: [false, true])
    func postcodes(heldOut: Bool) throws {
        try check("postcodes", heldOut: heldOut, (0.98, 0.98)) { sentence in
            PostcodeFacts.findings(in: sentence, with: StrictPostcodes()).map(\.value)
        }
    }

    @Test("Waits are found and not made up; what is no length of a wait is left", arguments: [false, true])
    func waiting(heldOut: Bool) throws {
        try check("waiting", heldOut: heldOut, (0.80, 0.35)) { sentence in
            WaitingFacts.findings(in: sentence).map { FactNotation.of($0.value) }
        }
    }

    @Test("No end of funding is made up where the feeds state none", arguments: [false, true])
    func funding(heldOut: Bool) throws {
        try check("funding", heldOut: heldOut, (1, 1)) { FundingFacts.findings(in: $0).map(\.value.iso) }
    }
}
