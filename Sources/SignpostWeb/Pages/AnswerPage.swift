import DirectoryModel
import Signposting

extension Page {
    /// The answer to a question.
    static func answer(_ answer: Answer, to form: QuestionForm, choices: FormChoices) -> Page {
        let count = answer.results.count
        return Page(
            .answer,
            title: count == 0 ? "No service fits yet" : "Services that may help",
            [
                "heading": heading(count),
                "urgent": answer.crisis.isUrgent,
                "crisis": Fields(answer.crisis),
                "understood": understood(answer.understood),
                "results": answer.results.map { Fields($0, headingLevel: 4).merging(["asked": Fields(asked: form)]) },
                "waysBack": answer.waysBack.map { Fields($0) },
                "leftOut": answer.leftOut.count == 0 ? nil : Fields(answer.leftOut),
                "notes": answer.notes,
                "form": Fields(form, choices: choices),
            ]
        )
    }

    private static func heading(_ count: Int) -> String {
        switch count {
        case 0: "No service on our list fits yet"
        case 1: "1 service that may help"
        default: "\(count) services that may help"
        }
    }

    /// What was understood, by its labels; the words that led to a term are left in the form.
    private static func understood(_ understood: Understanding) -> [Fields] {
        let rows: [(String, [String])] = [
            ("Help with", understood.needs.map(\.label)),
            ("Not about", understood.notNeeds.map(\.label)),
            ("Things that matter", understood.circumstances.map(\.label)),
            ("Age", [understood.age].compactMap { $0 }),
            ("Place", [understood.place].compactMap { $0 }),
            ("Home", [understood.home].compactMap { $0 }),
            ("GP", [understood.gp].compactMap { $0 }),
            ("School", [understood.school].compactMap { $0 }),
            ("Looked after by", [understood.inCareOf].compactMap { $0 }),
            ("No farther than", [understood.withinKilometres].compactMap { $0 }.map { "\(inTenths($0)) km" }),
            ("Kind of help", understood.quadrants),
            ("Who is asking", [understood.role?.label].compactMap { $0 }),
            ("Looking for", [understood.stage].compactMap { $0 }),
            ("Words we read differently", understood.readWords.map { "\"\($0.typed)\" as \"\($0.read)\"" }),
            ("Help for", [understood.audience].compactMap { $0 }),
            ("How", understood.wishes.map(\.label)),
            ("Not wanted", understood.notWanted.map(\.label)),
            ("To bear in mind", understood.conditions.map(\.label)),
        ]
        return rows.filter { !$0.1.isEmpty }.map { ["name": $0.0, "values": $0.1] }
    }
}

extension Fields {
    /// What a question says of who asks and where they belong, to be asked of one service.
    ///
    /// `nil` where it does not say who asks. The words stay behind.
    fileprivate init?(asked form: QuestionForm) {
        guard form.role != nil else { return nil }
        let fields: [QuestionForm.Field] = [
            .role, .age, .near, .home, .gp, .school, .inCareOf, .circumstance, .done, .on,
        ]
        self = [
            "fields": fields.flatMap { field in
                form[field].map { ["name": field.rawValue, "value": $0] as Fields }
            }
        ]
    }

    fileprivate init(_ way: WayBack) {
        self = [
            "name": way.name, "path": "/services/" + PercentEncoding.segment(way.id.rawValue), "rule": way.rule,
            "route": way.route,
        ]
    }

    fileprivate init(_ leftOut: LeftOut) {
        self = [
            "count": "\(leftOut.atLeast ? "At least " : "")\(leftOut.count)",
            "plural": leftOut.count != 1 || leftOut.atLeast,
            "groups": leftOut.groups.map { group in
                [
                    "reason": Self.words(group.reason), "count": "\(group.count)",
                    "examples": group.examples.map { miss in
                        [
                            "name": miss.name,
                            "words": miss.words + (miss.instead.map { ". Instead: \($0.name)" } ?? ""),
                            "path": "/services/" + PercentEncoding.segment(miss.id.rawValue),
                        ] as Fields
                    },
                ] as Fields
            },
        ]
    }

    private static func words(_ reason: NearMiss.Reason) -> String {
        switch reason {
        case .age: "For another age"
        case .area: "Too far away"
        case .catchment: "For people from another area, school or GP"
        case .referral: "A referral is needed, or not known not to be"
        case .hours: "Not open then, or hours not known"
        case .funding: "Funding ends before then"
        case .closed: "Closed"
        case .exclusion: "Not for this, in their own words"
        case .refused: "What you asked not to have"
        }
    }
}

/// A number with one decimal at most; "not stated" for what is no number.
func inTenths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "not stated" }
    let tenths = (value * 10).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0 ? String(Int(tenths / 10)) : String(tenths / 10)
}
