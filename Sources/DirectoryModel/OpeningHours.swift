/// When a service can be used.
package struct OpeningHours: Hashable, Sendable {
    /// The spans; empty where none is stated or the words could not be read.
    package var schedules: [Schedule]
    /// Open at every hour of every day.
    package var allHours: Statement
    /// Only in school terms.
    package var termTimeOnly: Statement
    /// The hours in the record's words.
    package var text: String?
    /// Days on which it is shut whatever the spans say.
    package var closures: [Closure]

    /// Opening hours; by default nothing is stated.
    package init(
        schedules: [Schedule] = [],
        allHours: Statement = .notStated,
        termTimeOnly: Statement = .notStated,
        text: String? = nil,
        closures: [Closure] = []
    ) {
        self.schedules = schedules
        self.allHours = allHours
        self.termTimeOnly = termTimeOnly
        self.text = text
        self.closures = closures
    }

    /// Whether anything is said about hours.
    package var isStated: Bool { !schedules.isEmpty || allHours.isStated || text != nil }
}

/// Closures are left out of the JSON where there are none, which so stays as it was before there were any.
extension OpeningHours: Codable {
    private enum CodingKeys: String, CodingKey { case schedules, allHours, termTimeOnly, text, closures }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            schedules: try values.decode([Schedule].self, forKey: .schedules),
            allHours: try values.decode(Statement.self, forKey: .allHours),
            termTimeOnly: try values.decode(Statement.self, forKey: .termTimeOnly),
            text: try values.decodeIfPresent(String.self, forKey: .text),
            closures: try values.decodeIfPresent([Closure].self, forKey: .closures) ?? []
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(schedules, forKey: .schedules)
        try values.encode(allHours, forKey: .allHours)
        try values.encode(termTimeOnly, forKey: .termTimeOnly)
        try values.encodeIfPresent(text, forKey: .text)
        if !closures.isEmpty { try values.encode(closures, forKey: .closures) }
    }
}
