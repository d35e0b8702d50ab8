import TestSupport
import Testing

/// Journey 2 again, step by step: the way in, the wait, the refusal, the boundary and the hour.
@Suite("A school nurse and the ways in") struct SchoolNurseWaysTests {
    private func route(_ record: String, _ more: String...) async throws -> FoundRoutes.Route {
        let arguments = ["routes", "larkshire-statutory:\(record)", "--role", "school_nurse"] + more
        return try await LarkshireWorkspace.published().ask(arguments, as: FoundRoutes.Route.self)
    }

    private func panel() async throws -> FoundRoutes.Route { try await route("S002", "--age", "9") }

    // MARK: The boy of nine

    @Test("SR002 SR006 Where only the school can begin, the school is named as the one to ask")
    func intermediary() async throws {
        let gp = try await LarkshireWorkspace.published()
            .ask(["routes", "larkshire-statutory:S002", "--role", "gp", "--age", "9"], as: FoundRoutes.Route.self)
        #expect(gp.verdict == "no")
        #expect(gp.way?.steps.first?.hasPrefix("Ask school staff") == true)
        #expect(gp.way?.isOnCondition == true)
    }

    @Test("SR004 SR010 The way in says what to send, who consents, by which method and what happens then")
    func process() async throws {
        let panel = try await panel()
        #expect(panel.informationNeeded.count == 5)
        #expect(panel.consent.hasPrefix("A parent with parental responsibility signs part B."))
        #expect(panel.methods.map(\.name) == ["Referral form"])
        #expect(panel.methods.first?.reach.isEmpty == false)
        #expect(panel.steps.contains { $0.contains("The Panel reads the form at its next meeting") })
    }

    @Test("SR009 Each method stands with the number or address that serves it")
    func methods() async throws {
        let door = try await route("S001", "--age", "9")
        #expect(door.methods.map(\.name) == ["Online form", "Phone"])
        #expect(door.methods.first { $0.name == "Phone" }?.reach.first?.hasPrefix("01632 960101") == true)
        #expect(door.methods.first { $0.name == "Online form" }?.reach == ["https://wellbeing-door.example.org"])
    }

    @Test("SR011 SR012 SR036 The decision, the wait and whom to ring are told apart, each with its day")
    func times() async throws {
        let panel = try await panel()
        #expect(panel.decision == "Within six weeks of a complete form (as checked on 18 September 2026)")
        #expect(panel.wait.hasPrefix("about 60 weeks") && panel.wait.hasSuffix("said on 1 August 2026"))
        #expect(panel.askMeanwhile.hasPrefix("01632 960102"))
    }

    @Test("SR037 SR041 The wait stands with help that needs no referral and does not bar the other")
    func whileYouWait() async throws {
        let panel = try await panel()
        #expect(panel.whileYouWait.count == 3)
        #expect(panel.whileYouWait.contains { $0.id == "larkshire-statutory:S042" })
        for other in panel.whileYouWait { #expect(other.gettingIn.hasPrefix("Yes"), "\(other.name)") }
    }

    @Test("SR018 SR013 SR022 Every way ends with what to do if refused or unheard, and two gentler places")
    func ifRefused() async throws {
        let team = try await route("S007", "--age", "14")
        #expect(team.alternatives.count == 2)
        #expect(!team.alternatives.contains { $0.id == team.service.id || $0.name.hasPrefix("CAMHS") })
        #expect(team.ifItFails.count == 2)
        // The door that sent the child is no alternative to what it sends to.
        #expect(!team.alternatives.contains { $0.id == "larkshire-statutory:S001" })
    }

    @Test("SR017 SR005 The threshold and whom it is not for stand with the way in")
    func threshold() async throws {
        let text = try await LarkshireWorkspace.published()
            .ask(["routes", "larkshire-statutory:S002", "--role", "school_nurse", "--age", "9"])
        #expect(text.contains("Threshold: Differences seen in at least two places"))
        #expect(text.contains("Not for: Not for adults of 18 and over"))
    }

    @Test("SR038 What a record bars during its own help is not offered for the wait")
    func parallel() async throws {
        let counselling = try await LarkshireWorkspace.published()
            .ask(
                ["routes", "larkshire-voluntary:V006", "--role", "school_nurse", "--age", "14"],
                as: FoundRoutes.Route.self
            )
        #expect(!counselling.whileYouWait.isEmpty)
        #expect(!counselling.whileYouWait.contains { $0.name.contains("ounselling") })
    }

    @Test("What a record does not say is called not stated, with where to ask")
    func notStated() async throws {
        let clinic = try await route("S041", "--age", "9")
        #expect(clinic.consent == "not stated: ask who must agree")
        #expect(clinic.decision.hasPrefix("not stated"))
        #expect(clinic.notStated.contains("what to send") && clinic.notStated.contains("how long a decision takes"))
        #expect(clinic.askAt == ["ring 01632 960141"])
    }

    // MARK: The girl of thirteen

    @Test("SR001 The eating disorder service says yes, today and without the doctor")
    func eating() async throws {
        let answer = try await LarkshireWorkspace.published()
            .ask(
                ["routes", "--need", "eating-disorder", "--age", "13", "--role", "school_nurse"],
                as: FoundRoutes.self
            )
        let first = try #require(answer.routes.first)
        #expect(first.service.id == "larkshire-statutory:S011")
        #expect(first.verdict == "yes" && first.directAnswer.contains("Today, without the doctor"))
        #expect(first.way?.steps.count == 1)
    }

    @Test("SR016 A hospital, an ambulance and the police have ways of their own into the front door")
    func acute() async throws {
        for role in ["hospital", "ambulance", "police"] {
            let door = try await LarkshireWorkspace.published()
                .ask(["routes", "larkshire-statutory:S001", "--role", role], as: FoundRoutes.Route.self)
            #expect(door.verdict == "yes" && door.methods.map(\.reach) == [["01632 960301"]], "\(role)")
        }
    }

    // MARK: Nine schools, three districts

    @Test("SR026 SR027 Two pupils of one school with practices in two districts have two teams, each told to both")
    func twoPupils() async throws {
        let workspace = try await LarkshireWorkspace.published()
        func team(_ record: String, gp: String) async throws -> FoundRoutes.Route {
            try await workspace.ask(
                [
                    "routes", "larkshire-statutory:\(record)", "--role", "school_nurse", "--age", "14", "--gp", gp,
                    "--school", "Ambleford Community School",
                ],
                as: FoundRoutes.Route.self
            )
        }
        let wrong = try await team("S007", gp: "Orchard Street Practice")
        #expect(wrong.verdict == "no")
        #expect(wrong.directAnswer.hasSuffix("your GP is in West Lark, and this service goes by GP."))
        #expect(wrong.onYourSide.first?.name == "CAMHS West Lark")
        #expect(try await team("S008", gp: "Orchard Street Practice").verdict == "only if")
        #expect(try await team("S007", gp: "Castle Road Surgery").verdict == "only if")
    }

    @Test("SR028 What reaches past the boundary on a condition is never refused, and the condition is told")
    func conditional() async throws {
        let team = try await route("S028", "--age", "12", "--home", "ZZ6")
        let catchment = try #require(team.service.why.first { $0.part == "catchment" })
        #expect(catchment.holds == "not stated" && catchment.words.contains("within 20 miles of its boundary"))
    }

    @Test("SR003 What the role can refer to is listed by need, with what it cannot")
    func accepts() async throws {
        let workspace = try await LarkshireWorkspace.published()
        let arguments = ["accepts", "--role", "school_nurse", "--age", "9", "--near", "ZZ1"]
        let answer = try await workspace.ask(arguments, as: FoundAccepts.self)
        let adhd = try #require(answer.needs.first { $0.slug == "adhd" })
        #expect(adhd.services.contains { $0.id == "larkshire-statutory:S002" && $0.access == "only jointly" })
        let all = answer.needs.flatMap(\.services)
        #expect(!all.contains { ["no", "not stated", "automatic"].contains($0.access) })
        // Closed; for another age.
        for barred in ["larkshire-statutory:S083", "larkshire-statutory:S087"] {
            #expect(!all.contains { $0.id == barred }, "\(barred)")
        }
        #expect(!answer.nowhere.isEmpty)
    }

    // MARK: The hour

    @Test("SR031 At two on a Sunday morning only what is truly open is shown, with until when")
    func night() async throws {
        let outcome = try await LarkshireWorkspace.published()
            .runWell([
                "find", "someone to talk to", "--age", "15", "--open", "now", "--on", "2026-11-22T02:00", "--json",
                "--limit", "50",
            ])
        let answer: FoundAnswer = try LarkshireWorkspace.decode(outcome.output)
        #expect(!answer.results.isEmpty)
        for service in answer.results { #expect(service.open?.hasPrefix("open now") == true, "\(service.name)") }
        #expect(!answer.results.contains { $0.id == "larkshire-voluntary:V002" })
        #expect(answer.leftOut.examples("hours").count == 5)
    }

    @Test("SR031 SR015 On Saturday at eleven the Saturday places are there, and need no referral")
    func saturday() async throws {
        let arguments = [
            "find", "stay connected to other young people after therapy", "--age", "16", "--no-referral", "--open",
            "Saturday 11:00", "--limit", "50",
        ]
        let answer = try await LarkshireWorkspace.published().ask(arguments, as: FoundAnswer.self)
        #expect(answer.results.contains { $0.id == "larkshire-voluntary:V002" })
        // "First and third Saturday" does not say that this one is meant; Wednesday's drop-in is shut.
        for shut in ["larkshire-voluntary:V017", "larkshire-statutory:S073", "larkshire-voluntary:V013"] {
            #expect(!answer.results.contains { $0.id == shut }, "\(shut)")
        }
    }

    @Test("A closure that the record states shuts its usual hours, and the next opening is told")
    func closure() async throws {
        let outcome = try await LarkshireWorkspace.published()
            .runWell(["show", "larkshire-statutory:S052", "--on", "2026-12-29T10:00"])
        #expect(outcome.output.contains("Closed now: opens Monday 9 am"))
    }

    @Test("SR070 Past eighteen only what says that it carries on is shown, and the months until then are told")
    func eighteen() async throws {
        let arguments = ["find", "someone to talk to", "--age", "16 years 10 months", "--spans-18", "--limit", "50"]
        let answer = try await LarkshireWorkspace.published().ask(arguments, as: FoundAnswer.self)
        #expect(!answer.results.isEmpty)
        for service in answer.results {
            let ages = service.why.filter { $0.part == "age" }.map(\.words)
            #expect(ages.contains("will be 18 in 14 months: carries on past then"), "\(service.name): \(ages)")
        }
    }

    @Test("SR073 How a move to adult services is made stands with the way in, where the record says it")
    func movingOn() async throws {
        let team = try await route("S007", "--age", "16")
        #expect(team.whatHappens.contains { $0.hasPrefix("Moving on to adult help: ") })
    }
}

/// The answer of `accepts --json`.
struct FoundAccepts: Decodable {
    struct Need: Decodable {
        struct Entry: Decodable {
            let id: String
            let access: String
        }

        let slug: String
        let services: [Entry]
    }

    let needs: [Need]
    let nowhere: [String]
}
