import Foundation
import MappedFile
import TestSupport
import Testing

@testable import Vocabulary

@Suite("The compiled vocabulary")
struct CompiledVocabularyTests {
    @Test("the same files give the same bytes")
    func determinism() throws {
        let again = try VocabularySource.load(folder: Bundled.folder)
        #expect(try Bundled.bytes.get() == again.compile())
    }

    @Test("every term comes back as it was", arguments: TermKind.allCases)
    func roundTrip(kind: TermKind) throws {
        let vocabulary = try Bundled.vocabulary.get()
        let terms = try Bundled.source.get().terms.filter { $0.term.kind == kind }.map(\.term)
        for term in terms { #expect(vocabulary.term(term.slug, kinds: [kind]) == term) }
        if kind != .abbreviation { #expect(Set(vocabulary.terms(kind)) == Set(terms)) }
        #expect(vocabulary.term("no-such-term", kinds: [kind]) == nil)
        #expect(vocabulary.term("", kinds: [kind]) == nil)
    }

    @Test("every phrase that is enough on its own is read as its term")
    func everyPhrase() throws {
        let vocabulary = try Bundled.vocabulary.get()
        for term in try Bundled.source.get().terms {
            // CP means child protection unless the words around it speak of cerebral palsy.
            for phrase in term.phrases where phrase.weight == .certain && phrase.beside.isEmpty && phrase.text != "CP" {
                let slugs = vocabulary.read(phrase.text).matches.filter { $0.kind == term.term.kind }.map(\.slug)
                #expect(slugs.contains(term.term.slug), "\(phrase.text) as \(term.term.slug), not \(slugs)")
            }
        }
    }

    @Test("a group of needs knows its needs, and a need its group")
    func groups() throws {
        let vocabulary = try Bundled.vocabulary.get()
        #expect(vocabulary.needs(in: "eating").map(\.slug) == ["arfid", "body-image", "eating-disorder"])
        #expect(vocabulary.term("trauma", kinds: [.needGroup])?.label == "Trauma and loss")
        #expect(vocabulary.term("trauma", kinds: [.need])?.parent == "trauma")
    }

    @Test("a role knows its sector and whether any professional includes it")
    func roles() throws {
        let vocabulary = try Bundled.vocabulary.get()
        #expect(vocabulary.term("school-nurse")?.sector == "health")
        #expect(vocabulary.term("school-staff")?.sector == "education")
        #expect(vocabulary.term("gp")?.isProfessional == true)
        #expect(vocabulary.term("parent-carer")?.isProfessional == false)
    }

    @Test(
        "a slip in a slug is met with what was meant",
        arguments: [
            ("anxeity", "anxiety-general"), ("anxiety", "anxiety-general"), ("self harm", "self-harm"),
            ("selfharm", "self-harm"), ("bereavment", "bereavement"), ("autsim", "autism"), ("sleeep", "sleep"),
            ("eating disorders", "eating-disorder"), ("bullyng", "bullying"),
        ]
    )
    func suggestions(typed: String, slug: String) throws {
        #expect(try Bundled.vocabulary.get().suggestions(for: typed, kind: .need).contains(slug))
    }

    @Test(
        "nothing is suggested for what resembles nothing",
        arguments: ["", "x", "qqqqqqqqq", String(repeating: "a", count: 9_999)]
    )
    func noSuggestions(typed: String) throws {
        #expect(try Bundled.vocabulary.get().suggestions(for: typed, kind: .need).isEmpty)
    }

    @Test("damaged bytes give an error or nothing, never a crash or a hang", arguments: 0..<200)
    func corruption(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var bytes = try Bundled.bytes.get()
        switch seed % 4 {
        case 0:
            let place = Int.random(in: 0..<CompiledLayout.headerSize, using: &generator)
            bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
        case 1: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
        default:
            for _ in 0..<(seed % 4 == 2 ? 40 : 20_000) {
                bytes[Int.random(in: CompiledLayout.headerSize..<bytes.count, using: &generator)] =
                    UInt8.random(in: 0...255, using: &generator)
            }
        }
        guard let vocabulary = try? Bundled.opened(bytes) else { return }
        let text = "My son has anxiety, not an ED; he wants to die and cut himself. Who can a GP refer to, CAMHS?"
        _ = vocabulary.read(text, asQuestion: true)
        _ = vocabulary.riskSigns(in: text)
        _ = vocabulary.thriveSignals(in: text)
        _ = vocabulary.terms(.need)
        _ = vocabulary.term("adhd")
        _ = vocabulary.suggestions(for: "anxeity", kind: .need)
    }

    @Test("bytes of another kind or version are refused")
    func otherBytes() throws {
        #expect(throws: FileFault.self) { try Bundled.opened([]) }
        #expect(throws: FileFault.self) { try Bundled.opened([UInt8](repeating: 7, count: 4_096)) }
        var bytes = try Bundled.bytes.get()
        bytes[4] += 1
        #expect(throws: FileFault.self) { try Bundled.opened(bytes) }
    }
}
