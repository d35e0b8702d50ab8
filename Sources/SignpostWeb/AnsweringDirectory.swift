package import DirectoryModel
package import Signposting

/// What the pages and the API need of a directory: the opened snapshot, or a stand-in in tests.
///
/// Every call is synchronous and short (under a millisecond on the bundled directory), and safe from any thread.
package protocol AnsweringDirectory: Sendable {
    /// The question that a form asks. Throws ``FormFaults`` where a field cannot be read.
    func question(from form: QuestionForm, at time: AskedTime) throws -> Question
    /// The answer to a question.
    func answer(_ question: Question) throws -> Answer
    /// What somebody who has typed so much may mean.
    func suggestions(for typed: String, on day: CalendarDate) throws -> Suggestions
    /// Who may refer to the services that a question finds.
    func routes(_ question: Question) throws -> RoutesAnswer
    /// Who may refer to one service; `nil` where there is none of that name.
    func route(_ id: ServiceID, for question: Question) throws -> RouteAnswer?
    /// What the asker's role can refer to; `nil` where the question names no role.
    func accepts(_ question: Question) throws -> AcceptsAnswer?
    /// One service as it is presented outside any question; `nil` where there is none of that name.
    func presented(_ id: ServiceID, on day: CalendarDate) throws -> AnsweredService?
    /// The record as JSON in UTF-8, ready to send; `nil` where there is none of that name.
    func document(_ id: ServiceID) throws -> [UInt8]?
    /// Help in a crisis, outside any question.
    func helpNow(at time: AskedTime) throws -> CrisisBlock
    /// What may be chosen in a form.
    var choices: FormChoices { get }
    /// Where the records come from.
    var about: DirectoryAbout { get }
}
