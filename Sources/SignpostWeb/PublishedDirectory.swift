package import DirectoryModel
package import Signposting

/// A published directory as the pages and the API see it.
package struct PublishedDirectory: AnsweringDirectory {
    private let directory: Directory
    package let choices: FormChoices
    package let about: DirectoryAbout

    /// A published directory; its choices and what it says about itself are read once.
    ///
    /// - Throws: A `FileFault` where the snapshot is damaged.
    package init(_ directory: Directory) throws {
        self.directory = directory
        choices = directory.choices
        let about = try directory.about()
        self.about = DirectoryAbout(
            publisher: about.publisher,
            feeds: about.feeds.map { feed in
                DirectoryAbout.Feed(
                    name: feed.title,
                    publisher: feed.publisher ?? "not stated",
                    licence: feed.licence ?? "not stated",
                    serviceCount: feed.serviceCount
                )
            },
            serviceCount: about.serviceCount,
            notices: [directory.gazetteerNotices].compactMap { $0 },
            demoWarning: about.warning
        )
    }

    package func question(from form: QuestionForm, at time: AskedTime) throws -> Question {
        try directory.question(from: form, today: time.day, minute: time.minute)
    }

    package func answer(_ question: Question) throws -> Answer { try directory.answer(question) }

    package func suggestions(for typed: String, on day: CalendarDate) throws -> Suggestions {
        try directory.suggestions(for: typed, on: day)
    }

    package func routes(_ question: Question) throws -> RoutesAnswer { try directory.routes(question) }

    package func route(_ id: ServiceID, for question: Question) throws -> RouteAnswer? {
        try directory.route(id, for: question)
    }

    package func accepts(_ question: Question) throws -> AcceptsAnswer? { try directory.accepts(question) }

    package func presented(_ id: ServiceID, on day: CalendarDate) throws -> AnsweredService? {
        try directory.presented(id, for: Question(on: day))
    }

    package func document(_ id: ServiceID) throws -> [UInt8]? { try directory.document(id) }

    package func helpNow(at time: AskedTime) throws -> CrisisBlock { try directory.helpNow(at: time) }
}
