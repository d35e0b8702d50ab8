import DirectoryModel
import Testing

@testable import Vocabulary

@Suite("What the vocabulary calls people") struct LabelTests {
    /// Words that name a person by an illness or a trouble.
    private static let labelling = [
        "addict", "addicts", "alcoholic", "alcoholics", "anorexic", "anorexics", "bulimic", "bulimics", "sufferer",
        "sufferers", "suffering", "schizophrenic", "psychotic", "psycho", "the mentally ill", "the disabled",
        "victim of",
        "junkie", "self-harmer", "cutter", "hard to reach", "attention seeking", "committed suicide", "commit suicide",
    ]

    @Test("SR116 No term is called by a name that labels a person by illness, or blames them")
    func labels() throws {
        let vocabulary = try Bundled.vocabulary.get()
        var seen = 0
        for kind in TermKind.allCases {
            for term in vocabulary.terms(kind) {
                seen += 1
                let words = " \(term.label.lowercased()) "
                for phrase in Self.labelling { #expect(!words.contains(" \(phrase) "), "\(term.label)") }
            }
        }
        #expect(seen > 200)
    }
}
