package import DirectoryModel

/// The answer to a question: help in a crisis first, then services with their reasons, then what was left out.
///
/// Its JSON form is the same on the command line (`find --json`) and over HTTP (`GET /api/find`).
package struct Answer: Codable, Hashable, Sendable {
    /// What was understood, so that it can be corrected.
    package var understood: Understanding
    /// Help in a crisis; comes before everything else where ``CrisisBlock/isUrgent``.
    package var crisis: CrisisBlock
    /// Services, best first.
    package var results: [AnsweredService]
    /// What was left out, and why.
    package var leftOut: LeftOut
    /// The way back to a team that has already helped, for questions after treatment.
    package var waysBack: [WayBack]
    /// The nearest usable things, where there are no results.
    package var nearest: [NearMiss.Instead]
    /// Lines for the person to read: what the list is, what is missing.
    package var notes: [String]
}

/// What was understood of a question.
package struct Understanding: Codable, Hashable, Sendable {
    /// A term and the words that led to it.
    package struct Term: Codable, Hashable, Sendable {
        /// The vocabulary's slug.
        package var slug: TermSlug
        /// Its label.
        package var label: String
        /// The words as typed; `nil` where the term was given by name, or where its words are not to be repeated.
        package var words: String?
    }

    /// A word that neither the vocabulary nor the directory has, and the word of the directory that it was read as.
    package struct ReadWord: Codable, Hashable, Sendable {
        /// The word as typed.
        package var typed: String
        /// The word that was looked for.
        package var read: String
    }

    /// Needs looked for.
    package var needs: [Term]
    /// Circumstances taken into account.
    package var circumstances: [Term]
    /// Needs that were named only to be ruled out.
    package var notNeeds: [Term]
    /// The age, in words.
    package var age: String?
    /// The place that is looked from, in words; `nil` where it is the home.
    package var place: String?
    /// Where the child or young person lives, in words.
    package var home: String? = nil
    /// The practice they are registered with.
    package var gp: String? = nil
    /// The school they attend.
    package var school: String? = nil
    /// The council that looks after them.
    package var inCareOf: String? = nil
    /// The farthest distance, in kilometres.
    package var withinKilometres: Double?
    /// The THRIVE groups, by name.
    package var quadrants: [String]
    /// The role of the person who asks.
    package var role: Term?
    /// The stage of the journey, in words.
    package var stage: String?
    /// Whom the help is for.
    package var audience: String?
    /// How the help should be given.
    package var wishes: [Term]
    /// Kinds of help, people and ways that are not wanted.
    package var notWanted: [Term]
    /// Facts that shut people out of some services.
    package var conditions: [Term]
    /// Words read as others that are spelt much the same.
    package var readWords: [ReadWord]
    /// All of it in one line: "worry · age 13 · near LU5".
    package var line: String
}

/// Why a service is in an answer, or a doubt about it.
package struct Reason: Codable, Hashable, Sendable {
    /// What the reason is about.
    package enum Part: String, Codable, Hashable, Sendable, CaseIterable {
        case need
        case words
        case circumstance
        case support
        case age
        case place
        case catchment
        case quadrant
        case wayIn = "way in"
        case status
        case freshness
        case funding
        case audience
        case wish
        /// Help in a crisis, which comes before all else.
        case crisis
        /// Moved up so that the first five are not all of one kind.
        case variety
    }

    /// What it is about.
    package var part: Part
    /// Whether it speaks for the service, against it, or cannot be known.
    package var holds: Statement
    /// The reason in words a school nurse could read out.
    package var words: String
}

/// One service in an answer, with everything a result must carry (`user-journeys`, "What every single result must
/// carry").
package struct AnsweredService: Codable, Hashable, Sendable {
    /// Its identifier.
    package var id: ServiceID
    /// Its name.
    package var name: String
    /// Who runs it.
    package var organisation: String?
    /// One plain line on what happens there.
    package var summary: String?
    /// Kinds of support, in words.
    package var support: [String]
    /// THRIVE groups, by name.
    package var quadrants: [String]
    /// Why it is here.
    package var why: [Reason]
    /// How the asker gets in.
    package var gettingIn: GettingIn
    /// How to reach it.
    package var contact: Contact
    /// Where it is, in one line; `nil` where not stated or kept private.
    package var place: String?
    /// Whether its address is kept private.
    package var placeIsPrivate: Bool
    /// How far its nearest site is, in kilometres to one decimal; `nil` where unknown.
    package var distanceKilometres: Double?
    /// The distance in words: "1.2 miles from Ambleford", "no site: by phone, online".
    package var distance: String
    /// Ages in words.
    package var ages: String
    /// Opening hours in words.
    package var hours: String
    /// Whether it is open at the time of the question, in words: "open now until 5 pm".
    package var open: String? = nil
    /// The wait, with the day it was stated.
    package var wait: String
    /// By when to ask, so that it begins before the help that ends; `nil` where no ending was asked about.
    package var startBy: String? = nil
    /// What to do while waiting.
    package var whileWaiting: String?
    /// What to do when refused.
    package var ifRefused: String?
    /// What to do when nothing is heard.
    package var ifNothingHeard: String?
    /// How to come back.
    package var comingBack: String?
    /// The cost in words.
    package var cost: String
    /// Languages and access, in words.
    package var access: [String]
    /// Whether parents are told, in words.
    package var privacy: String
    /// Whom it is not for, in the record's words.
    package var notFor: [String]
    /// The threshold, in the record's words.
    package var threshold: String? = nil
    /// Whether it is running, in words.
    package var status: String
    /// When it was last checked, and by whom.
    package var lastChecked: String
    /// A warning about funding, where there is one.
    package var funding: String?
    /// What the record does not say.
    package var notStated: [String]
    /// The score and its parts.
    package var score: ScoreTold
    /// What its record states besides; `nil` in lists, which have no room for it.
    package var particulars: [Particular]? = nil
    /// How help is given, and that home visits are not stated; `nil` where the record says nothing.
    package var delivery: String? = nil
    /// What to expect on arriving.
    package var arrival: String? = nil
    /// How it keeps in touch during a wait.
    package var keepsInTouch: String? = nil
    /// What happens from the first contact to the end, in the record's words.
    package var whatHappens: [String] = []
}

/// A score and what it is made of; the product is told so that it can be checked by hand.
package struct ScoreTold: Codable, Hashable, Sendable {
    /// The score: (words + needs) x place x fit.
    package var total: Double
    /// The text part (BM25F), with what exact forms and words close together add.
    package var words: Double
    /// The part from needs, circumstances and kinds of support.
    package var needs: Double
    /// The factor for distance, 0 to 1.
    package var place: Double
    /// The factor for age, quadrant, way in, freshness and funding, 0 to 1.
    package var fit: Double
}

/// How the asker gets in.
package struct GettingIn: Codable, Hashable, Sendable {
    /// What the record says to the asker's role; not stated where no role was given.
    package var access: RouteAccess
    /// The direct answer in words, as in "You can refer, by phone".
    package var answer: String
    /// Who else can, in words.
    package var whoCan: [String]
    /// How, in words.
    package var methods: [String]
    /// Doors to be gone through.
    package var through: [String]
    /// What to have ready.
    package var haveReady: [String]
    /// Who must agree.
    package var consent: String
    /// Time to a decision.
    package var decisionTime: String?
    /// The steps in the record's words.
    package var process: String?
}

/// The way back to a team after discharge.
package struct WayBack: Codable, Hashable, Sendable {
    /// The team.
    package var id: ServiceID
    /// Its name.
    package var name: String
    /// The rule: "within 6 months without a new referral".
    package var rule: String
    /// How: number, whom to ask for.
    package var route: String?
}

/// Services that match the question and were not offered.
package struct LeftOut: Codable, Hashable, Sendable {
    /// A reason and the services it keeps out.
    package struct Group: Codable, Hashable, Sendable {
        /// The reason: "age", "area", "closed".
        package var reason: NearMiss.Reason
        /// How many.
        package var count: Int
        /// The closest of them, at most five.
        package var examples: [NearMiss]
    }

    /// How many in all.
    package var count: Int
    /// Whether only the closest matches were looked at, so that there may be more.
    package var atLeast: Bool
    /// By reason, in a fixed order.
    package var groups: [Group]
}

/// A service that was left out, and why.
package struct NearMiss: Codable, Hashable, Sendable {
    /// Why services are left out.
    package enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        case age
        case area
        case catchment
        case referral
        case hours
        case funding
        case closed
        /// Its own words say that it does not take such a person.
        case exclusion
        /// The question does not want it.
        case refused
    }

    /// The service.
    package var id: ServiceID
    /// Its name.
    package var name: String
    /// Why, in words: "starts at 16".
    package var words: String
    /// The nearest usable service in its place; `nil` where none of those offered is like it.
    package var instead: Instead?

    /// A service that can be used in the place of another.
    package struct Instead: Codable, Hashable, Sendable {
        /// The service.
        package var id: ServiceID
        /// Its name.
        package var name: String
    }
}
