import DirectoryModel
import Foundation
import NIOPosix
import SignpostWeb
import Synchronization

@testable import Signposting

/// A directory of two services whose every text can carry a mark, so that its way onto a page can be followed.
final class FixtureDirectory: AnsweringDirectory {
    /// Put into every text of every record.
    let mark: String
    /// How long an answer takes.
    let delay: Duration
    /// Whether everything fails.
    let isBroken: Bool
    /// Whether an answer was computed on an event loop.
    let wasOnEventLoop = Mutex<Bool?>(nil)

    struct Broken: Error {}

    init(mark: String = "", delay: Duration = .zero, isBroken: Bool = false) {
        self.mark = mark
        self.delay = delay
        self.isBroken = isBroken
    }

    func question(from form: QuestionForm, at time: AskedTime) throws -> Question {
        var faults = FormFaults()
        let years = form.age.map { Int($0) }
        if case .some(nil) = years { faults.sentences[.age] = "Give the age in years, such as 13." }
        if form.near == "nowhere" { faults.sentences[.near] = "Give a postcode or a town." }
        guard faults.isEmpty else { throw faults }
        return Question(
            text: form.text ?? "",
            age: years.flatMap { $0 }.flatMap { Age(years: $0) },
            needs: form.need,
            on: form.on.flatMap { CalendarDate(iso: $0) } ?? time.day
        )
    }

    func answer(_ question: Question) throws -> Answer {
        if isBroken { throw Broken() }
        wasOnEventLoop.withLock { $0 = MultiThreadedEventLoopGroup.currentEventLoop != nil }
        if delay > .zero { Thread.sleep(forTimeInterval: delay / .seconds(1)) }
        return .fixture(
            question,
            isUrgent: question.text.contains("want to die"),
            isEmpty: question.text.contains("nothing fits"),
            mark: mark
        )
    }

    func suggestions(for typed: String, on day: CalendarDate) throws -> Suggestions {
        if isBroken { throw Broken() }
        return Suggestions(
            needs: [.init(slug: "worry", label: "Worry" + mark)],
            services: [.init(id: ServiceID(rawValue: "demo:S 1"), name: "Worry <club>" + mark)],
            words: ["worry", "worries", typed.lowercased()],
            crisis: typed.contains("want to die") ? .fixture(isUrgent: true, mark: mark) : nil
        )
    }

    func routes(_ question: Question) throws -> RoutesAnswer {
        if isBroken { throw Broken() }
        let answer = try answer(question)
        return RoutesAnswer(
            understood: answer.understood,
            crisis: answer.crisis,
            routes: [.fixture(mark: mark)],
            leftOut: answer.leftOut
        )
    }

    func route(_ id: ServiceID, for question: Question) throws -> RouteAnswer? {
        id == ServiceID(rawValue: "demo:S 1") ? .fixture(mark: mark) : nil
    }

    func accepts(_ question: Question) throws -> AcceptsAnswer? {
        let entry = AcceptsAnswer.Entry(
            id: ServiceID(rawValue: "demo:S 1"),
            name: "Open Door" + mark,
            access: .onlyJointly,
            answer: "Not on your own: only jointly." + mark,
            reach: ["ring 01632 960 123"],
            distance: "1.2 miles from Ambleford",
            check: nil
        )
        return AcceptsAnswer(
            role: "School nurse",
            crisis: .fixture(isUrgent: false, mark: mark),
            needs: [.init(slug: "worry", label: "Worry" + mark, services: [entry])],
            nowhere: ["Sleep"]
        )
    }

    func presented(_ id: ServiceID, on day: CalendarDate) throws -> AnsweredService? {
        guard id == ServiceID(rawValue: "demo:S 1") else { return nil }
        var service = AnsweredService.fixture(1, mark: mark)
        service.particulars = [Particular(label: "How they work", words: "at your pace" + mark)]
        return service
    }

    func document(_ id: ServiceID) throws -> [UInt8]? {
        id == ServiceID(rawValue: "demo:S 1") ? Array(#"{"id":"demo:S 1"}"#.utf8) : nil
    }

    func helpNow(at time: AskedTime) throws -> CrisisBlock {
        if isBroken { throw Broken() }
        return .fixture(isUrgent: true, mark: mark)
    }

    var choices: FormChoices {
        FormChoices(
            needs: [
                .init(label: "Feelings" + mark, choices: [.init(slug: "worry", label: "Worry" + mark)]),
                .init(label: "School", choices: [.init(slug: "not-in-school", label: "Not going to school")]),
            ],
            circumstances: [.init(slug: "young-carer", label: "Looks after somebody")],
            roles: [.init(slug: "self", label: "Me"), .init(slug: "school-nurse", label: "A school nurse")],
            quadrants: [.init(slug: "getting-help", label: "Getting Help")],
            audiences: [.init(slug: "child", label: "A child or young person")],
            presets: [.init(slug: "while-waiting", label: "support while waiting")]
        )
    }

    var about: DirectoryAbout {
        DirectoryAbout(
            publisher: "Ambleshire Council" + mark,
            feeds: [
                .init(
                    name: "demo" + mark,
                    publisher: "Ambleshire Council",
                    licence: "Open Government Licence v3.0",
                    attribution: "Contains made-up records" + mark,
                    serviceCount: 2,
                    readOn: CalendarDate(year: 2026, month: 11, day: 20)
                )
            ],
            serviceCount: 2,
            notices: ["Contains OS data © Crown copyright." + mark],
            demoWarning: "These services are made up." + mark
        )
    }
}
