import DirectoryModel
import MappedFile
import TestSupport
import Testing
import Vocabulary

@testable import Signposting

@Suite("Damaged snapshots")
struct SnapshotDamageTests {
    static let whole = Result { try SmallDirectory.bytes(GeneratedDirectory.services(count: 60, seed: 21)) }

    /// Changes bytes, most often inside one section so that small sections are hit as often as large ones.
    private static func damage(_ bytes: [UInt8], seed: UInt64) throws -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let file = try SectionedFile(
            MappedFile(bytes: bytes, label: "whole"),
            kind: Directory.fileKind,
            version: Directory.fileVersion
        )
        let sections = file.sections.filter { $0.count > 0 }
        guard let section = sections.randomElement(using: &generator) else { return [] }
        let inside = section.offset..<section.offset + section.count
        var damaged = bytes
        switch seed % 5 {
        case 0:
            damaged[Int.random(in: inside, using: &generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 1:
            let start = Int.random(in: inside, using: &generator)
            let end = min(inside.upperBound, start + Int.random(in: 1...64, using: &generator))
            for offset in start..<end { damaged[offset] = UInt8.random(in: 0...255, using: &generator) }
        case 2:
            let start = Int.random(in: inside, using: &generator)
            let value: UInt8 = Bool.random(using: &generator) ? 0xFF : 0x7F
            for offset in start..<min(inside.upperBound, start + 8) { damaged[offset] = value }
        case 3:
            let length = min(section.count / 2, 256)
            guard length > 0 else { return Array(bytes.dropLast()) }
            let first = section.offset
            let second = section.offset + section.count - length
            for offset in 0..<length { damaged.swapAt(first + offset, second + offset) }
        default:
            let start = Int.random(in: inside, using: &generator)
            for offset in start..<inside.upperBound { damaged[offset] = 0 }
        }
        return damaged
    }

    private func use(_ bytes: [UInt8]) throws(FileFault) {
        let directory = try Directory(MappedFile(bytes: bytes, label: "damaged"), verifying: false)
        let questions: [Question] = [
            .words("worried all the time, football and horses"),
            .worry {
                $0.near = SmallDirectory.ambleford
                $0.withinKilometres = 10
                $0.age = Age(years: 13)
                $0.role = "gp"
                $0.gp = "Mill Lane"
                $0.quadrants = [.gettingHelp]
            },
            .words("I want to die") { $0.preset = .afterTreatment },
        ]
        for question in questions { try Self.tolerating { () throws(FileFault) in _ = try directory.answer(question) } }
        try Self.tolerating { () throws(FileFault) in _ = try directory.helpNow(at: AskedTime(SmallDirectory.today)) }
        try Self.tolerating { () throws(FileFault) in _ = try directory.about() }
        _ = directory.choices
        for ordinal in 0..<min(directory.serviceCount, 200) {
            try Self.tolerating { () throws(FileFault) in
                let id = try directory.documents.id(ordinal)
                _ = try directory.document(id)
                _ = try directory.presented(id, for: questions[1])
                _ = try directory.route(id, for: questions[1])
            }
        }
        for typed in ["Town 1", "ZZ1 2AB"] {
            do {
                _ = try directory.question(
                    from: QuestionForm(near: typed, need: ["anxiety-genral"]),
                    today: SmallDirectory.today
                )
            } catch is FormFaults {
            } catch let fault as FileFault {
                _ = fault
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    /// Runs something that may say that the file is damaged, and goes on.
    private static func tolerating(_ body: () throws(FileFault) -> Void) throws(FileFault) {
        do { try body() } catch { #expect(!error.reason.isEmpty) }
    }

    @Test("Two hundred kinds of damage are each found when every byte is checked", arguments: Array(0..<20))
    func found(batch: Int) throws {
        let whole = try Self.whole.get()
        for seed in UInt64(batch * 10)..<UInt64(batch * 10 + 10) {
            let damaged = try Self.damage(whole, seed: seed)
            if damaged == whole { continue }
            #expect("seed \(seed)") {
                try SmallDirectory.open(bytes: damaged, verifying: true)
            } throws: {
                ($0 as? FileFault)?.kind == .corrupt
            }
        }
    }

    @Test(
        "Two hundred kinds of damage that nobody checked for give faults or answers and never a crash",
        .timeLimit(.minutes(HangLimit.minutes)),
        arguments: Array(0..<20)
    )
    func survived(batch: Int) throws {
        let whole = try Self.whole.get()
        for seed in UInt64(batch * 10)..<UInt64(batch * 10 + 10) {
            do {
                try use(Self.damage(whole, seed: seed))
            } catch {
                #expect(error is FileFault, "seed \(seed)")
            }
        }
    }

    @Test("A snapshot cut short anywhere is refused", arguments: Array(stride(from: 0.0, to: 1.0, by: 0.05)))
    func truncated(share: Double) throws {
        let whole = try Self.whole.get()
        let length = Int(Double(whole.count) * share)
        #expect(throws: FileFault.self) {
            try SmallDirectory.open(bytes: Array(whole.prefix(length)), verifying: false)
        }
    }

    @Test(
        "A damaged vocabulary gives a fault or a reading and never a crash",
        .timeLimit(.minutes(HangLimit.minutes)),
        arguments: Array(0..<20)
    )
    func vocabulary(batch: Int) throws {
        let directory = try SmallDirectory.open(bytes: Self.whole.get())
        let whole = try directory.file.section(Directory.Section.vocabulary).array
        for seed in UInt64(batch * 10)..<UInt64(batch * 10 + 10) {
            var generator = SeededGenerator(seed: seed)
            var damaged = whole
            // Every other time in the first part, where the tables say how large they are.
            let end = seed % 2 == 0 ? min(512, whole.count) : whole.count
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                damaged[Int.random(in: 0..<end, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if seed % 7 == 0 { damaged.removeLast(Int.random(in: 1..<whole.count, using: &generator)) }
            guard
                let vocabulary = try? CompiledVocabulary(MappedFile(bytes: damaged, label: "vocabulary").view)
            else { continue }
            _ = vocabulary.read("I am worried all the time, not for eating disorders, GAD", asQuestion: true)
            _ = vocabulary.riskSigns(in: "I want to die and he hits me. Not suicidal.")
            _ = vocabulary.thriveSignals(in: "A drop-in youth club with information and assessment.")
            for kind in TermKind.allCases {
                _ = vocabulary.terms(kind)
                _ = vocabulary.suggestions(for: "anxeity", kind: kind)
                _ = vocabulary.term("anxiety-general", kinds: [kind])
            }
        }
    }
}
