import DirectoryModel
import Signposting

/// Takes forms to the directory, with the limits that hold for every way of asking and the day it is.
struct QuestionDesk: Sendable {
    /// The longest text of a question, in Unicode scalars.
    static let longestText = 1_000
    /// The longest value of any other field, in Unicode scalars.
    static let longestValue = 200
    /// How many values a field that may be repeated takes.
    static let mostValues = 30

    let directory: any AnsweringDirectory
    private let clock: @Sendable () -> AskedTime

    init(directory: any AnsweringDirectory, now: @escaping @Sendable () -> AskedTime) {
        self.directory = directory
        clock = now
    }

    /// The day it is.
    var today: CalendarDate { clock().day }

    /// The answer to a form.
    ///
    /// Throws ``FormFaults`` where a field cannot be read.
    func answer(_ form: QuestionForm) throws -> Answer { try directory.answer(try question(form)) }

    /// Who may refer to the services that a form asks about.
    func routes(_ form: QuestionForm) throws -> RoutesAnswer {
        try directory.routes(try question(form, needs: [.role, .need]))
    }

    /// Who may refer to one service; `nil` where there is none of that name.
    func route(_ id: ServiceID, _ form: QuestionForm) throws -> RouteAnswer? {
        try directory.route(id, for: try question(form, needs: [.role]))
    }

    /// What a role can refer to.
    func accepts(_ form: QuestionForm) throws -> AcceptsAnswer? {
        try directory.accepts(try question(form, needs: [.role]))
    }

    private func question(_ form: QuestionForm, needs fields: [QuestionForm.Field] = []) throws -> Question {
        var faults = Self.oversized(form)
        for field in fields where form[field].isEmpty { faults.sentences[field] = Self.missing(field) }
        guard faults.isEmpty else { throw faults }
        return try directory.question(from: form, at: clock())
    }

    private static func missing(_ field: QuestionForm.Field) -> String {
        field == .role ? "Say who is asking, such as school-nurse." : "Say which need, such as adhd."
    }

    /// What somebody who has typed so much may mean.
    ///
    /// Throws an ``UnreadableRequest`` where it is too long.
    func suggestions(for typed: String) throws -> Suggestions {
        guard typed.unicodeScalars.count <= Self.longestValue else {
            throw UnreadableRequest(sentence: "Use \(Self.longestValue) characters or fewer.")
        }
        return try directory.suggestions(for: typed, on: today)
    }

    /// One service as presented today.
    func service(_ id: ServiceID) throws -> AnsweredService? { try directory.presented(id, on: today) }

    /// Help in a crisis, or `nil` where the directory cannot say; the page then falls back on the national numbers.
    func helpNow() -> CrisisBlock? { try? directory.helpNow(at: clock()) }

    private static func oversized(_ form: QuestionForm) -> FormFaults {
        var faults = FormFaults()
        for field in QuestionForm.Field.allCases {
            let values = form[field]
            let limit = field == .text ? longestText : longestValue
            if values.contains(where: { $0.unicodeScalars.count > limit }) {
                faults.sentences[field] =
                    field == .text
                    ? "Use 1,000 characters or fewer to say what is going on."
                    : "Use \(limit) characters or fewer."
            } else if values.count > mostValues {
                faults.sentences[field] = "Choose \(mostValues) or fewer."
            }
        }
        return faults
    }
}
