import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite("The vocabulary's files")
struct VocabularySourceTests {
    @Test("the bundled files load, with 16 groups, 93 needs and 37 circumstances")
    func counts() throws {
        let terms = try Bundled.source.get().terms
        func count(_ kind: TermKind) -> Int { terms.count { $0.term.kind == kind } }
        #expect(count(.needGroup) == 16)
        #expect(count(.need) == 93)
        #expect(count(.circumstance) == 37)
        #expect(count(.supportType) == 43)
        #expect(count(.role) == 32)
        #expect(count(.referralMethod) == 13)
    }

    @Test(
        "every term of the proposed vocabulary is there with its label, and each of its synonyms is kept",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)),
        arguments: [("Needs", TermKind.need, 4), ("Circumstances", .circumstance, 2)]
    )
    func everyProposedTerm(heading: String, kind: TermKind, synonyms column: Int) throws {
        let source = try Bundled.source.get()
        for row in try SharedTables.vocabularyRows(under: heading) {
            let term = try #require(
                source.terms.first { $0.term.kind == kind && $0.term.slug == row[0] },
                "\(row[0])"
            )
            #expect(term.term.label == row[1])
            if kind == .need { #expect(term.term.parent == row[3]) }
            let known = Set(term.phrases.map { foldedHashes($0.text) })
            for synonym in row[column].components(separatedBy: "; ") {
                let bare = synonym.components(separatedBy: " (")[0]
                #expect(known.contains(foldedHashes(bare)), "\(row[0]): \(bare)")
            }
        }
    }

    @Test(
        "every short form of the proposed table is explained",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
    )
    func everyAbbreviation() throws {
        let rows = try SharedTables.vocabularyRows(under: "Abbreviations").filter { $0.first != "Short" }
        #expect(rows.count == 31)
        let vocabulary = try Bundled.vocabulary.get()
        for short in rows.flatMap({ $0[0].components(separatedBy: ", ") }) {
            #expect(vocabulary.term(short.lowercased(), kinds: [.abbreviation]) != nil, "\(short)")
        }
    }

    static let faults: [(file: String, old: String, new: String, says: String)] = [
        ("needs.yaml", "slug: panic\n", "slug: anxiety-general\n", "is taken"),
        ("needs.yaml", "slug: panic\n", "slug: Panic\n", "small letters"),
        ("needs.yaml", "    parent: early\n", "    parent: earlier\n", "no such group"),
        ("needs.yaml", "    parent: early\n", "    parent: perinatal\n", "above itself"),
        ("needs.yaml", "      - feeling down\n", "      - feeling down\n      - picked on\n", "already stands for"),
        ("needs.yaml", "    label: Panic attacks\n", "    lable: Panic attacks\n", "no field \"lable\""),
        ("needs.yaml", "    label: Panic attacks\n", "", "\"label\" is missing"),
        ("needs.yaml", "      - feeling down\n", "      - \"feeling down\n", "no well-formed YAML"),
        ("needs.yaml", "      - feeling down\n", "      - \"...\"\n", "has no word"),
        ("abbreviations.yaml", "need: [eating-disorder]", "need: [eating-disorders]", "Did you mean eating-disorder?"),
        ("needs.yaml", "knife, unless: [skill, ", "knife, unless: [\"A&E\", ", "a condition is one word"),
        ("risk/medical.yaml", "id: body-failing", "id: something-in-the-body", "is taken"),
        ("risk/medical.yaml", "- \"unconscious\"", "- \"(unconscious\"", "cannot be read"),
        ("risk/medical.yaml", "- \"unconscious\"", "- \"{unconscious}\"", "no slot"),
        ("risk/medical.yaml", "- \"unconscious\"", "- \"out ..12 unconscious\"", "gaps of 9"),
        ("risk/indirect.yaml", "needs: [psychosis]", "needs: [psychoses]", "there is no need"),
        ("risk/guards.yaml", "class: past", "class: passed", "a guard's class"),
        ("risk/words.yaml", "self: [himself", "self: [.. himself", "cannot be read"),
        ("reading.yaml", "  - [cant, cannot, carnt]", "  - [cant, cannot, carnt, she]", "stands in another"),
        ("thrive.yaml", "slug: getting-help", "slug: getting-helped", "the groups are"),
    ]

    @Test("a fault names its file and line", arguments: faults)
    func faultsNameTheirPlace(file: String, old: String, new: String, says: String) throws {
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Bundled.folder) {
            try FileManager.default.copyItem(atPath: "\(Bundled.folder)/\(name)", toPath: folder.file(name))
        }
        let text = try String(contentsOfFile: folder.file(file), encoding: .utf8)
        let place = try #require(text.range(of: old))
        try text.replacingCharacters(in: place, with: new)
            .write(toFile: folder.file(file), atomically: true, encoding: .utf8)
        let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
        let fault = #expect(throws: VocabularyFault.self) { try VocabularySource.load(folder: folder.path) }
        #expect(fault?.file == folder.file(file))
        #expect(fault?.reason.contains(says) == true, "\(fault.map(\.description) ?? "")")
        if !says.contains("YAML") {
            // A phrase claimed twice is reported at the second claim, a missing label at its term.
            #expect(
                abs((fault?.line ?? 0) - line) <= (says.contains("claim") || says.contains("stands for") ? 9_999 : 3)
            )
        }
    }

    @Test(
        "a file that is missing, empty or not text is a fault",
        arguments: [nil, "", "\u{0}\u{1}", "- a\n- b\n", "{}"]
    )
    func brokenFiles(content: String?) throws {
        let folder = try TemporaryFolder()
        if let content { try content.write(toFile: folder.file("needs.yaml"), atomically: true, encoding: .utf8) }
        #expect(throws: VocabularyFault.self) { try VocabularySource.load(folder: folder.path) }
    }
}
