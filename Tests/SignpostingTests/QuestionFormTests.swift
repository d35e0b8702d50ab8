import DirectoryModel
import Testing

@testable import Signposting

@Suite("Questions as they are typed")
struct QuestionFormTests {
    static let directory = Result { try SmallDirectory.open(.sample("a")) }

    private func question(_ form: QuestionForm) throws -> Question {
        try Self.directory.get().question(from: form, today: SmallDirectory.today)
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let field: QuestionForm.Field
        let typed: String
        let says: String
        var testDescription: String { "\(field.rawValue): \(typed.prefix(20))" }

        var form: QuestionForm {
            var form = QuestionForm()
            switch field {
            case .text: form.text = typed
            case .age: form.age = typed
            case .near: form.near = typed
            case .home: form.home = typed
            case .within:
                form.within = typed
                form.near = "52.1,-0.4"
            case .role: form.role = typed
            case .audience: form.audience = typed
            case .need: form.need = [typed]
            case .circumstance: form.circumstance = [typed]
            case .quadrant: form.quadrant = [typed]
            case .gp: form.gp = typed
            case .school: form.school = typed
            case .inCareOf: form.inCareOf = typed
            case .done: form.done = [typed]
            case .preset: form.preset = typed
            case .on: form.on = typed
            case .open: form.open = typed
            case .noReferral: form.noReferral = typed
            case .fundedUntil: form.fundedUntil = typed
            case .spans18: form.spans18 = typed
            case .ends: form.ends = typed
            case .sessions: form.sessions = typed
            case .limit: form.limit = typed
            }
            return form
        }
    }

    static let faults: [Fault] =
        ["thirteen", "-1", "121", "1e3", "13.2", "13.55", "13.", "1３.5.5", "99999999999999999999"].map {
            Fault(field: .age, typed: $0, says: "Give the age in years, such as 13 or 15.5.")
        }
        + ["0", "-5", "1e3", "ten", "1001", "5 leagues", ".", "½", "1.2.3"].map {
            Fault(
                field: .within,
                typed: $0,
                says: "Give the distance in kilometres, such as 10, or in miles, such as 6 miles."
            )
        }
        + ["0", "101", "-1", "ten", "99999999999999999999", "1.5"].map {
            Fault(field: .limit, typed: $0, says: "Give a number from 1 to 100.")
        }
        + ["tomorrow", "2026-02-30", "21/11/2026"].map {
            Fault(field: .on, typed: $0, says: "Give the day as year-month-day, such as 2026-11-21.")
        }
        + [
            Fault(field: .text, typed: String(repeating: "a", count: 1_001), says: "Write at most 1000 characters"),
            Fault(field: .near, typed: "Nowhereville", says: ""), Fault(field: .home, typed: "Nowhereville", says: ""),
            Fault(field: .near, typed: "91,0", says: ""),
            Fault(field: .open, typed: "now", says: "Say when: now, Saturday"),
            Fault(field: .open, typed: "Saturday 25:00", says: "Say when: now, Saturday"),
            Fault(field: .open, typed: "someday", says: "Say when: now, Saturday"),
            Fault(field: .noReferral, typed: "perhaps", says: "Say yes or no."),
            Fault(field: .spans18, typed: "perhaps", says: "Say yes or no."),
            Fault(field: .fundedUntil, typed: "spring", says: "Give the day as year-month-day"),
            Fault(field: .ends, typed: "spring", says: "Give the day as year-month-day"),
            Fault(field: .sessions, typed: "0", says: "Give the number of weekly sessions"),
            Fault(field: .role, typed: "wizard", says: "That is not one of the roles we know."),
            Fault(field: .audience, typed: "wizards", says: "Choose from: child, parent or carer"),
            Fault(field: .need, typed: "zzzzqqqq", says: "That is not one of the needs we know."),
            Fault(field: .need, typed: "anxiety-genral", says: "Did you mean anxiety-general?"),
            Fault(field: .circumstance, typed: "zzzzqqqq", says: "That is not one of the circumstances we know."),
            Fault(field: .quadrant, typed: "tier 3", says: "Choose from: Thriving, Getting Advice"),
            Fault(field: .preset, typed: "soon", says: "Choose from: after-treatment"),
        ]

    @Test(
        "What cannot be read gives that field's sentence, which says what to put and repeats nothing",
        arguments: faults
    )
    func fault(example: Fault) throws {
        let fault = #expect(throws: FormFaults.self) { try question(example.form) }
        let faults = try #require(fault).inOrder
        #expect(faults.map(\.field) == [example.field])
        let sentence = try #require(faults.first).sentence
        #expect(sentence.contains(example.says), "\(sentence)")
        if example.typed.count > 3 { #expect(!sentence.contains(example.typed)) }
    }

    @Test("Every fault of a form is told at once, in the order of the fields")
    func several() throws {
        let form = QuestionForm(age: "x", within: "5", quadrant: ["y"], need: ["zzzzqqqq"], limit: "0")
        let fault = #expect(throws: FormFaults.self) { try question(form) }
        #expect(try #require(fault).inOrder.map(\.field) == [.age, .near, .need, .quadrant, .limit])
    }

    @Test(
        "An age is read in years and half years",
        arguments: [("13", 156), (" 13 ", 156), ("0", 0), ("15.5", 186), ("15.0", 180), ("120", 1_440)]
    )
    func age(typed: String, months: Int) throws {
        #expect(try question(QuestionForm(age: typed)).age?.months == months)
    }

    @Test(
        "A distance is read in kilometres or miles",
        arguments: [
            ("10", 10), ("10km", 10), ("2.5 km", 2.5), ("1 mile", 1.609344), ("6 miles", 9.656064), ("1000", 1_000),
        ]
    )
    func within(typed: String, kilometres: Double) throws {
        #expect(try question(QuestionForm(near: "52.1,-0.4", within: typed)).withinKilometres == kilometres)
    }

    @Test(
        "A limit is read from 1 to 100, and is 10 where none is given",
        arguments: [(nil, 10), ("1", 1), ("100", 100)] as [(String?, Int)]
    )
    func limit(typed: String?, limit: Int) throws { #expect(try question(QuestionForm(limit: typed)).limit == limit) }

    @Test(
        "A question made in code keeps its limit in bounds",
        arguments: [(Int.min, 1), (0, 1), (100, 100), (Int.max, 100)]
    )
    func limitBounds(given: Int, kept: Int) { #expect(Question(on: SmallDirectory.today, limit: given).limit == kept) }

    @Test(
        "A need, or a whole group of needs, is understood by its slug however it is written",
        arguments: ["anxiety", "Anxiety General", "anxiety_general"]
    )
    func needs(typed: String) throws {
        let question = try question(QuestionForm(need: [typed, typed]))
        #expect(question.needs == [typed == "anxiety" ? "anxiety" : "anxiety-general"])
        #expect(try Self.directory.get().answer(question).records == ["a"])
    }

    @Test("A need that is asked for by name is required")
    func required() throws {
        let question = try question(QuestionForm(text: "anxiety", need: ["eating-disorder"]))
        #expect(try Self.directory.get().answer(question).records == [])
    }

    @Test("Empty and blank fields are as though they were not there", arguments: ["", " ", "\t\n", "\u{A0}"])
    func blank(typed: String) throws {
        let form = QuestionForm(
            text: typed,
            age: typed,
            near: typed,
            within: typed,
            quadrant: [typed],
            need: [typed],
            circumstance: [typed],
            role: typed,
            gp: typed,
            school: typed,
            audience: typed,
            preset: typed,
            on: typed,
            limit: typed
        )
        #expect(try question(form) == Question(on: SmallDirectory.today))
    }

    @Test("Every choice that a form offers is understood")
    func choices() throws {
        let choices = try Self.directory.get().choices
        for need in choices.needs.flatMap(\.choices) {
            #expect(try question(QuestionForm(need: [need.slug])).needs == [need.slug])
        }
        for item in choices.circumstances {
            #expect(try question(QuestionForm(circumstance: [item.slug])).circumstances == [item.slug])
        }
        for role in choices.roles { #expect(try question(QuestionForm(role: role.slug)).role == role.slug) }
        for group in choices.quadrants {
            #expect(try question(QuestionForm(quadrant: [group.slug])).quadrants.count == 1)
        }
        for audience in choices.audiences {
            #expect(try question(QuestionForm(audience: audience.slug)).audience != nil)
        }
        for preset in choices.presets { #expect(try question(QuestionForm(preset: preset.slug)).preset != nil) }
    }

    @Test("More than twenty of a field are refused")
    func tooMany() throws {
        let fault = #expect(throws: FormFaults.self) {
            try question(QuestionForm(need: Array(repeating: "anxiety", count: 21)))
        }
        #expect(try #require(fault).sentences == [.need: "Choose at most 20."])
    }
}
