/// When a service can be used.
package struct OpeningHours: Codable, Hashable, Sendable {
    /// The spans; empty where none is stated or the words could not be read.
    package var schedules: [Schedule]
    /// Open at every hour of every day.
    package var allHours: Statement
    /// Only in school terms.
    package var termTimeOnly: Statement
    /// The hours in the record's words.
    package var text: String?

    /// Opening hours; by default nothing is stated.
    package init(
        schedules: [Schedule] = [],
        allHours: Statement = .notStated,
        termTimeOnly: Statement = .notStated,
        text: String? = nil
    ) {
        self.schedules = schedules
        self.allHours = allHours
        self.termTimeOnly = termTimeOnly
        self.text = text
    }

    /// Whether anything is said about hours.
    package var isStated: Bool { !schedules.isEmpty || allHours.isStated || text != nil }
}
