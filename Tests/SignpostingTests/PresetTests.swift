import DirectoryModel
import Testing

@testable import Signposting

@Suite("Stages of the journey")
struct PresetTests {
    /// One service a kind of support; the clinic's text speaks most of the need.
    private func directory() throws -> Directory {
        func kind(_ support: TermSlug, _ change: (inout Service) -> Void = { _ in }) -> Service {
            .sample(support) {
                $0.supportTypes = [Tag(support)]
                $0.thrive = [ThrivePlacement(.gettingHelp)]
                change(&$0)
            }
        }
        return try SmallDirectory.open([
            kind("specialist-clinic") {
                $0.summary = "worry worry worry"
                $0.thrive = [ThrivePlacement(.gettingMoreHelp)]
                $0.comingBack = ComingBack(windowMonths: 6, route: "ring the duty worker")
            },
            kind("drop-in"), kind("peer-support"), kind("group"), kind("school-based"), kind("guided-self-help"),
            kind("one-to-one-counselling"), kind("short-break"),
        ])
    }

    private func rank(_ preset: Preset?) throws -> [String] {
        try directory().answer(
            .words("worry") { question in
                question.needs = ["anxiety-general"]
                question.preset = preset
            }
        ).records
    }

    @Test("Without a stage, what usually helps with the need comes first, then the text that says most of it")
    func none() throws {
        let order = try rank(nil)
        #expect(
            Set(order.prefix(4)) == ["one-to-one-counselling", "guided-self-help", "drop-in", "school-based"]
        )
        #expect(order.dropFirst(4).first == "specialist-clinic")
    }

    @Test("SR042 After treatment, peer support, drop-ins, groups and help in school come before the clinic")
    func afterTreatment() throws {
        let order = try rank(.afterTreatment)
        #expect(Array(order.prefix(4)) == ["peer-support", "drop-in", "group", "school-based"])
        #expect(order.last == "specialist-clinic")
    }

    @Test("SR022 While waiting, drop-ins and guided self-help come before the clinic")
    func whileWaiting() throws {
        let order = try rank(.whileWaiting)
        #expect(Array(order.prefix(2)) == ["drop-in", "guided-self-help"])
        #expect(order.last == "specialist-clinic")
    }

    @Test("SR022 After a refusal, what needs no threshold comes before the clinic that refused")
    func afterRefusal() throws {
        let order = try rank(.afterRefusal)
        #expect(Set(order.prefix(3)) == ["school-based", "drop-in", "one-to-one-counselling"])
        #expect(order.last == "specialist-clinic")
    }

    @Test("After treatment the way back to the team is told, and at no other stage", arguments: [nil] + Preset.allCases)
    func waysBack(preset: Preset?) throws {
        let answer = try directory().answer(.worry { $0.preset = preset })
        guard preset == .afterTreatment else {
            #expect(answer.waysBack == [])
            return
        }
        #expect(answer.waysBack.map(\.rule) == ["Within 6 months without a new referral. Ring the duty worker."])
        #expect(answer.waysBack.first?.route == "ring the duty worker")
    }

    @Test("Only the stages that carry danger raise the crisis block by themselves", arguments: Preset.allCases)
    func crisis(preset: Preset) throws {
        let answer = try directory().answer(.worry { $0.preset = preset })
        #expect(answer.crisis.isUrgent == [.disengaged, .leavingHospital].contains(preset))
        #expect(answer.understood.stage == preset.words)
    }
}
