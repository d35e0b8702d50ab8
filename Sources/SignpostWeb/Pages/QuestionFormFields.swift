import DirectoryModel
import Signposting

extension Page {
    /// The first page: the question form, empty.
    static func home(choices: FormChoices) -> Page {
        Page(.home, title: "Find help for a child or young person", ["form": Fields(QuestionForm(), choices: choices)])
    }

    /// The form again, with what could not be read.
    static func faulty(_ form: QuestionForm, _ faults: FormFaults, choices: FormChoices) -> Page {
        Page(
            .home,
            title: "Error: Find help for a child or young person",
            [
                "faults": Fields(faults),
                "form": Fields(form, choices: choices, faults: faults),
            ]
        )
    }
}

extension Fields {
    /// A form as it was filled in: the only place where typed text is shown again.
    init(_ form: QuestionForm, choices: FormChoices, faults: FormFaults = FormFaults()) {
        let chosen = Set(form.need + form.circumstance + form.quadrant)
        let hasMore =
            !chosen.isEmpty
            || [
                form.within, form.home, form.gp, form.school, form.inCareOf, form.audience, form.preset, form.open,
                form.noReferral, form.spans18,
            ]
            .contains { $0 != nil }
        self = [
            "text": form.text, "age": form.age, "near": form.near, "within": form.within, "home": form.home,
            "gp": form.gp, "school": form.school, "inCareOf": form.inCareOf,
            "done": form.done, "on": form.on, "limit": form.limit, "open": form.open,
            "noReferral": form.noReferral != nil, "spans18": form.spans18 != nil, "fundedUntil": form.fundedUntil,
            "ends": form.ends, "sessions": form.sessions,
            "roles": Self.options(choices.roles, chosen: [form.role]),
            "audiences": Self.options(choices.audiences, chosen: [form.audience]),
            "presets": Self.options(choices.presets, chosen: [form.preset]),
            "quadrants": Self.options(choices.quadrants, chosen: chosen),
            "circumstances": Self.options(choices.circumstances, chosen: chosen),
            "needs": choices.needs.enumerated().map { index, group in
                [
                    "heading": group.label, "number": "\(index + 1)",
                    "choices": Self.options(group.choices, chosen: chosen),
                ] as Fields
            },
            "more": hasMore || faults.sentences.keys.contains(where: Self.underMore.contains),
        ]
        for field in QuestionForm.Field.allCases {
            self = merging(["\(field.rawValue)Fault": faults.sentences[field]])
        }
    }

    init(fault: FormFaults.Fault) {
        self = ["sentence": fault.sentence, "field": Self.anchors[fault.field] ?? fault.field.rawValue]
    }

    private static let underMore: Set<QuestionForm.Field> = [
        .within, .home, .inCareOf, .audience, .need, .circumstance, .quadrant, .gp, .school, .preset, .on, .limit,
        .open, .noReferral, .fundedUntil, .spans18, .ends, .sessions,
    ]

    /// Where the error summary leads for fields that have no input of their own name.
    private static let anchors: [QuestionForm.Field: String] = [
        .need: "needs", .circumstance: "circumstances", .quadrant: "quadrants", .on: "more", .limit: "more",
        .noReferral: "more", .fundedUntil: "more", .spans18: "more", .ends: "more", .sessions: "more",
    ]

    private static func options(_ choices: [FormChoices.Choice], chosen: some Sequence<String?>) -> [Fields] {
        options(choices, chosen: Set(chosen.compactMap { $0 }))
    }

    private static func options(_ choices: [FormChoices.Choice], chosen: Set<String>) -> [Fields] {
        choices.map { ["slug": $0.slug, "label": $0.label, "chosen": chosen.contains($0.slug)] }
    }
}
