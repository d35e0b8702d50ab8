import DirectoryModel
import Signposting

extension Page {
    /// How to get into a service: the answer, where somebody has said who asks, and the form.
    static func waysIn(
        _ service: AnsweredService,
        _ route: RouteAnswer?,
        _ form: QuestionForm,
        choices: FormChoices,
        faults: FormFaults? = nil
    ) -> Page {
        let path = "/services/" + PercentEncoding.segment(service.id.rawValue)
        return Page(
            .waysIn,
            title: (faults == nil ? "" : "Error: ") + "How to get in: \(service.name)",
            [
                "name": service.name, "path": path, "faults": faults.map { Fields($0) },
                "answer": route.map { Fields($0, asked: asked(form, choices)) },
                "form": Fields(form, choices: choices, faults: faults ?? FormFaults()).merging([
                    "action": path + "/ways-in", "button": "Show how to get in", "asksForMore": false,
                ]),
            ]
        )
    }

    /// What somebody can refer to: the answer, where they have said who they are, and the form.
    static func refer(
        _ answer: AcceptsAnswer?,
        _ form: QuestionForm,
        choices: FormChoices,
        faults: FormFaults? = nil
    ) -> Page {
        Page(
            .refer,
            title: (faults == nil ? "" : "Error: ")
                + (answer == nil ? "What can I refer to?" : "What you can refer to"),
            [
                "faults": faults.map { Fields($0) },
                "crisis": answer.map { Fields($0.crisis) },
                "answer": answer.map { Fields($0, asked: asked(form, FormChoices())) },
                "form": Fields(form, choices: choices, faults: faults ?? FormFaults()).merging([
                    "action": "/refer", "button": "Show what I can refer to", "asksForMore": true,
                ]),
            ]
        )
    }

    /// Who asks, and for what age, so that a printed page says it; typed words stay in the form.
    private static func asked(_ form: QuestionForm, _ choices: FormChoices) -> String? {
        let role = choices.roles.first { $0.slug == form.role }?.label
        let age = form.age.flatMap { Int($0) }.map { "age \($0)" }
        let said = [role, age].compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: ", ")
    }
}

extension Fields {
    /// What could not be read of a form, for the summary above it.
    init(_ faults: FormFaults) { self = ["list": faults.inOrder.map { Fields(fault: $0) }] }

    fileprivate init(_ route: RouteAnswer, asked: String?) {
        let service = route.service
        let steps = route.way?.steps ?? []
        let hasNoWay = route.way == nil && !["yes", "closed"].contains(route.verdict)
        self = [
            "directAnswer": route.directAnswer, "asked": asked,
            "sides": service.why.filter { $0.part == .catchment && $0.holds != .yes }.map { Fields(side: $0) },
            "onYourSide": Fields(others: route.onYourSide),
            "way": steps, "isOnCondition": route.way?.isOnCondition ?? false, "noWay": hasNoWay,
            "steps": route.steps, "informationNeeded": route.informationNeeded, "consent": route.consent,
            "methods": route.methods.map { ["name": $0.name, "reach": $0.reach] as Fields },
            "contact": Fields(service.contact), "ages": service.ages, "threshold": service.threshold,
            "notFor": service.notFor, "decision": route.decision, "wait": route.wait, "startBy": service.startBy,
            "askMeanwhile": route.askMeanwhile, "chase": route.chase, "meanwhile": route.meanwhile,
            "whileYouWait": Fields(others: route.whileYouWait), "ifItFails": route.ifItFails,
            "alternatives": Fields(others: route.alternatives), "whatHappens": route.whatHappens,
            "comingBack": route.comingBack, "notStated": route.notStated, "askAt": route.askAt,
            "lastChecked": service.lastChecked,
        ]
    }

    fileprivate init(_ answer: AcceptsAnswer, asked: String?) {
        self = [
            "role": answer.role.prefix(1).lowercased() + answer.role.dropFirst(), "asked": asked,
            "needs": answer.needs.map { need in
                ["label": need.label, "services": need.services.map { Fields($0) }] as Fields
            },
            "nowhere": answer.nowhere,
        ]
    }

    private init(_ entry: AcceptsAnswer.Entry) {
        self = [
            "name": entry.name, "path": "/services/" + PercentEncoding.segment(entry.id.rawValue),
            "answer": entry.answer, "reach": Array(entry.reach.prefix(1)), "check": entry.check,
        ]
    }

    private init(side reason: Reason) {
        let isOutside = reason.holds == .no
        self = [
            "mark": isOutside ? "no" : "unknown", "title": isOutside ? "Wrong side of a boundary" : "Check the area",
            "words": reason.words,
        ]
    }

    /// Other services to turn to; `nil` where there are none.
    private init?(others: [RouteAnswer.Suggestion]) {
        guard !others.isEmpty else { return nil }
        self = [
            "list": others.map { other in
                [
                    "name": other.name, "path": "/services/" + PercentEncoding.segment(other.id.rawValue),
                    "gettingIn": other.gettingIn, "reach": Array(other.reach.prefix(1)),
                ] as Fields
            }
        ]
    }
}
