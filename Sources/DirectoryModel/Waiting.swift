/// What a record says about the time between asking and getting help, and about help's length.
package struct Waiting: Codable, Hashable, Sendable {
    /// The wait in the record's words: "about 14 weeks", "no wait".
    package var time: String?
    /// The longest wait the words name, in days.
    package var longestDays: Int?
    /// The day the wait was stated.
    package var asOf: CalendarDate?
    /// What to do while waiting.
    package var whileWaiting: String?
    /// How the service keeps in touch.
    package var contactWhileWaiting: String?
    /// Whether other services may be used at the same time.
    package var mayUseOthers: Statement
    /// Services that may not be used at the same time, by name.
    package var exclusiveWith: [String]
    /// The first contact: who rings, when, what it is like.
    package var firstContact: String?
    /// How long help lasts.
    package var lengthOfHelp: String?
    /// When it is reviewed.
    package var reviewPoints: String?
    /// What happens after an assessment.
    package var afterAssessment: String?

    /// Waiting; by default nothing is stated.
    package init(
        time: String? = nil,
        longestDays: Int? = nil,
        asOf: CalendarDate? = nil,
        whileWaiting: String? = nil,
        contactWhileWaiting: String? = nil,
        mayUseOthers: Statement = .notStated,
        exclusiveWith: [String] = [],
        firstContact: String? = nil,
        lengthOfHelp: String? = nil,
        reviewPoints: String? = nil,
        afterAssessment: String? = nil
    ) {
        self.time = time
        self.longestDays = longestDays
        self.asOf = asOf
        self.whileWaiting = whileWaiting
        self.contactWhileWaiting = contactWhileWaiting
        self.mayUseOthers = mayUseOthers
        self.exclusiveWith = exclusiveWith
        self.firstContact = firstContact
        self.lengthOfHelp = lengthOfHelp
        self.reviewPoints = reviewPoints
        self.afterAssessment = afterAssessment
    }
}

/// Coming back after help has ended.
package struct ComingBack: Codable, Hashable, Sendable {
    /// Months after discharge in which no new referral is needed.
    package var windowMonths: Int?
    /// The rule in the record's words.
    package var text: String?
    /// How: the number to ring, whom to ask for.
    package var route: String?
    /// Booster or top-up sessions.
    package var booster: String?
    /// Groups that stay open to former users.
    package var groupAccess: String?
    /// Who is told when help ends.
    package var whoIsTold: String?
    /// How a move to adult services is made.
    package var moveToAdult: String?

    /// Coming back; by default nothing is stated.
    package init(
        windowMonths: Int? = nil,
        text: String? = nil,
        route: String? = nil,
        booster: String? = nil,
        groupAccess: String? = nil,
        whoIsTold: String? = nil,
        moveToAdult: String? = nil
    ) {
        self.windowMonths = windowMonths
        self.text = text
        self.route = route
        self.booster = booster
        self.groupAccess = groupAccess
        self.whoIsTold = whoIsTold
        self.moveToAdult = moveToAdult
    }
}
