import TestSupport
import Testing

@testable import Vocabulary

@Suite("What a service's words rule out")
struct ExclusionScopeTests {
    private func needs(_ text: String) throws -> (affirmed: Set<String>, ruledOut: Set<String>) {
        let matches = try Bundled.vocabulary.get().read(text, kinds: .needs).matches
        return (Set(matches.filter { !$0.isNegated }.map(\.slug)), Set(matches.filter(\.isNegated).map(\.slug)))
    }

    @Test(
        "a need that is ruled out never counts as offered",
        arguments: [
            ("We do not treat eating disorders.", "eating-disorder"),
            ("Not suitable for young people with psychosis.", "psychosis"),
            ("We cannot accept referrals for autism assessments.", "autism"),
            ("Exclusion criteria include psychosis and drug dependence.", "psychosis"),
            ("All needs apart from bereavement.", "bereavement"),
            ("You need to be free from self-harm for three months.", "self-harm"),
            ("Bullying on its own is not a reason for referral.", "bullying"),
            ("We are no longer funded to support young carers.", "young-caring"),
            ("Neither ADHD nor autism is assessed here.", "adhd"),
        ]
    )
    func ruledOut(text: String, slug: String) throws {
        let found = try needs(text)
        #expect(found.ruledOut.contains(slug))
        #expect(!found.affirmed.contains(slug))
    }

    @Test(
        "wording that only sounds like a limit rules nothing out",
        arguments: [
            ("Not just for LGBT young people.", "sexuality"), ("Not only for ADHD but autism too.", "adhd"),
            ("Self-harm does not rule out joining the group.", "self-harm"),
            ("With or without a diagnosis of autism.", "autism"),
            ("We do not exclude anyone because of anxiety.", "anxiety-general"),
        ]
    )
    func affirmed(text: String, slug: String) throws {
        let found = try needs(text)
        #expect(found.affirmed.contains(slug))
        #expect(!found.ruledOut.contains(slug))
    }

    @Test(
        "the shared examples of exclusion and of its opposite are read as they are meant",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
    )
    func sharedExamples() throws {
        var wrong: [String] = []
        var all = 0
        for (kind, example) in try SharedTables.exclusionExamples() where kind != "excludes-age" {
            let found = try needs(example)
            // An example may name what is helped with beside what is not: "anxiety but not eating disorders".
            if kind == "excludes-need", !found.affirmed.union(found.ruledOut).isEmpty {
                all += 1
                if found.ruledOut.isEmpty { wrong.append(example) }
            }
            if kind == "inclusive-despite-wording" {
                all += 1
                if !found.ruledOut.isEmpty { wrong.append(example) }
            }
        }
        for example in wrong { print("  read the other way: \(example)") }
        #expect(all > 50)
        #expect(wrong.count <= 3)
    }
}
