/// The answer of `find --json` and `GET /api/find`, read as a program outside this package would read it.
struct FoundAnswer: Decodable, Hashable {
    struct Understood: Decodable, Hashable {
        struct Term: Decodable, Hashable {
            let slug: String
            let words: String?
        }

        let needs: [Term]
        let circumstances: [Term]
        let line: String
    }

    struct Crisis: Decodable, Hashable {
        struct Line: Decodable, Hashable {
            let name: String
            let reach: [String]
            let hours: String
        }

        let isUrgent: Bool
        let isEmergency: Bool
        let isSafeguarding: Bool
        let lines: [Line]
        let safeguarding: [Line]
    }

    struct Service: Decodable, Hashable {
        struct Reason: Decodable, Hashable {
            let part: String
            let holds: String
            let words: String
        }

        struct GettingIn: Decodable, Hashable {
            let access: String
            let answer: String
            let haveReady: [String]
            let consent: String
            let decisionTime: String?
        }

        let id: String
        let name: String
        let support: [String]
        let quadrants: [String]
        let why: [Reason]
        let gettingIn: GettingIn
        let distanceKilometres: Double?
        let ages: String
        let open: String?
        let wait: String
        let whileWaiting: String?
        let ifRefused: String?
        let ifNothingHeard: String?
        let comingBack: String?
        let notFor: [String]
        let status: String
        let lastChecked: String
        let funding: String?
        let notStated: [String]
        let cost: String
        let threshold: String?
        let delivery: String?
        let arrival: String?
        let keepsInTouch: String?
        let whatHappens: [String]
    }

    struct LeftOut: Decodable, Hashable {
        struct Group: Decodable, Hashable {
            struct Example: Decodable, Hashable {
                let id: String
                let name: String
                let words: String
            }

            let reason: String
            let count: Int
            let examples: [Example]
        }

        let count: Int
        let groups: [Group]

        /// The named services of a reason.
        func examples(_ reason: String) -> [Group.Example] { groups.first { $0.reason == reason }?.examples ?? [] }
    }

    struct WayBack: Decodable, Hashable {
        let id: String
        let name: String
        let rule: String
        let route: String?
    }

    let understood: Understood
    let crisis: Crisis
    let results: [Service]
    let leftOut: LeftOut
    let waysBack: [WayBack]
    let notes: [String]
}

/// The answer of `routes --json`.
struct FoundRoutes: Decodable {
    struct Route: Decodable {
        let service: FoundAnswer.Service
        struct Way: Decodable {
            let steps: [String]
            let isOnCondition: Bool
        }

        struct Method: Decodable {
            let name: String
            let reach: [String]
        }

        struct Suggestion: Decodable {
            let id: String
            let name: String
            let gettingIn: String
        }

        let verdict: String
        let directAnswer: String
        let way: Way?
        let steps: [String]
        let informationNeeded: [String]
        let consent: String
        let methods: [Method]
        let decision: String
        let wait: String
        let askMeanwhile: String
        let whileYouWait: [Suggestion]
        let alternatives: [Suggestion]
        let onYourSide: [Suggestion]
        let whatHappens: [String]
        let notStated: [String]
        let askAt: [String]
        let meanwhile: [String]
        let ifItFails: [String]
        let chase: String
        let comingBack: String
    }

    let crisis: FoundAnswer.Crisis
    let routes: [Route]
}
