import DirectoryModel

@testable import Signposting

extension Answer {
    /// An answer in which every text that a page shows differs from every other.
    static func fixture(_ question: Question, isUrgent: Bool, isEmpty: Bool, mark: String) -> Answer {
        Answer(
            understood: Understanding(
                needs: [.init(slug: "worry", label: "worry" + mark, words: question.text)],
                circumstances: [.init(slug: "young-carer", label: "looks after somebody" + mark, words: nil)],
                notNeeds: [.init(slug: "eating", label: "eating" + mark, words: nil)],
                age: question.age.map { "age \($0.words)" },
                place: "near Ambleford" + mark,
                withinKilometres: 8.04,
                quadrants: ["Getting Help"],
                role: .init(slug: "self", label: "Me" + mark, words: nil),
                stage: "support while waiting",
                audience: "parent or carer" + mark,
                wishes: [.init(slug: "online", label: "Online" + mark, words: nil)],
                notWanted: [.init(slug: "in-a-group", label: "In a group" + mark, words: nil)],
                conditions: [.init(slug: "undiagnosed", label: "Without a diagnosis" + mark, words: nil)],
                readWords: isUrgent ? [] : [.init(typed: "wory" + mark, read: "worry" + mark)],
                line: "worry"
            ),
            crisis: .fixture(isUrgent: isUrgent, mark: mark),
            results: isEmpty ? [] : [.fixture(1, mark: mark), .bare(2, mark: mark)],
            leftOut: LeftOut(
                count: 3,
                atLeast: false,
                groups: [
                    .init(
                        reason: .age,
                        count: 2,
                        examples: [
                            .init(
                                id: ServiceID(rawValue: "demo:S3"),
                                name: "Later" + mark,
                                words: "starts at 16" + mark,
                                instead: .init(id: ServiceID(rawValue: "demo:S1"), name: "Sooner" + mark)
                            )
                        ]
                    ),
                    .init(
                        reason: .closed,
                        count: 1,
                        examples: [
                            .init(
                                id: ServiceID(rawValue: "demo:S4"),
                                name: "Gone",
                                words: "closed on 3 February 2026"
                            )
                        ]
                    ),
                ]
            ),
            waysBack: [
                .init(
                    id: ServiceID(rawValue: "demo:S5"),
                    name: "Ambleshire CAMHS" + mark,
                    rule: "within 6 months without a new referral" + mark,
                    route: "ring 01632 960 555" + mark
                )
            ],
            nearest: isEmpty ? [.init(id: ServiceID(rawValue: "demo:S7"), name: "Close by" + mark)] : [],
            notes: ["National helplines come last." + mark]
        )
    }
}

extension CrisisBlock {
    static func fixture(isUrgent: Bool, mark: String) -> CrisisBlock {
        let line = Line(
            id: ServiceID(rawValue: "demo:C1"),
            name: "Crisis team" + mark,
            reach: ["ring 01632 960 999", "text SHOUT to 85258" + mark],
            hours: "day and night" + mark,
            who: "anyone under 18" + mark,
            cost: "free" + mark,
            checked: "checked on 1 November 2026" + mark,
            isLocal: true
        )
        let national = Line(
            id: nil,
            name: "NHS 111, mental health option",
            reach: ["ring 111 and choose the mental health option"],
            hours: "day and night",
            who: nil,
            cost: nil,
            checked: "checked on 2 November 2026",
            isLocal: false
        )
        return CrisisBlock(
            isUrgent: isUrgent,
            isEmergency: isUrgent,
            isSafeguarding: isUrgent,
            heading: "Ring 999 now if someone may die" + mark,
            steps: ["Stay with them." + mark],
            lines: [line, national],
            safeguarding: [line]
        )
    }
}

extension AnsweredService {
    /// A service that says everything.
    static func fixture(_ number: Int, mark: String) -> AnsweredService {
        AnsweredService(
            id: ServiceID(rawValue: "demo:S \(number)"),
            name: "Open Door" + mark,
            organisation: "Ambleford Youth Trust" + mark,
            summary: "Somebody to talk to, one to one." + mark,
            support: ["drop-in" + mark, "one-to-one counselling"],
            quadrants: ["Getting Advice", "Getting Help"],
            why: [
                Reason(part: .need, holds: .yes, words: "helps with worry" + mark),
                Reason(part: .age, holds: .yes, words: "takes age 13"),
                Reason(part: .quadrant, holds: .no, words: "not in Getting More Help"),
                Reason(part: .catchment, holds: .notStated, words: "does not say whom it serves"),
            ],
            gettingIn: GettingIn(
                access: .yes,
                answer: "You can ask yourself, by phone." + mark,
                whoCan: ["you" + mark, "a school nurse"],
                methods: ["phone" + mark],
                through: ["the front door" + mark],
                haveReady: ["your date of birth" + mark],
                consent: "From 13 you can agree yourself." + mark,
                decisionTime: "5 working days" + mark,
                process: "Ring. They ring back." + mark
            ),
            contact: Contact(
                phones: [
                    Phone("01632 960 123", note: "weekdays" + mark), Phone("07700 900 123", kind: .text),
                    Phone("18001 01632" + mark, kind: .textphone),
                ],
                email: "door@example.org" + mark,
                url: "https://opendoor.example.org/" + mark,
                note: "chat on the website" + mark
            ),
            place: "Station Road, Ambleford" + mark,
            placeIsPrivate: false,
            distanceKilometres: 1.9,
            distance: "1.2 miles from Ambleford" + mark,
            ages: "11 to 17" + mark,
            hours: "Saturday 11 am to 3 pm" + mark,
            wait: "about 2 weeks, said on 2 May 2026" + mark,
            whileWaiting: "Come to the drop-in." + mark,
            ifRefused: "They help you find another place." + mark,
            ifNothingHeard: "Ring after 10 days." + mark,
            comingBack: "Within 6 months without a new referral." + mark,
            cost: "Free" + mark,
            access: ["Polish spoken" + mark, "step-free"],
            privacy: "They do not tell parents unless someone is in danger." + mark,
            notFor: ["people who need help within a day" + mark],
            status: "Open" + mark,
            lastChecked: "Checked by the council on 3 October 2026" + mark,
            funding: "Funding ends on 31 March 2027" + mark,
            notStated: ["whether British Sign Language is used" + mark],
            score: ScoreTold(total: 12.34, words: 4.1, needs: 9, place: 0.95, fit: 1)
        )
    }

    /// A service that says next to nothing, and whose address is kept private.
    static func bare(_ number: Int, mark: String) -> AnsweredService {
        var service = fixture(number, mark: mark)
        service.name = "Quiet House" + mark
        service.organisation = nil
        service.summary = nil
        service.gettingIn.decisionTime = nil
        service.gettingIn.process = nil
        service.gettingIn.haveReady = []
        service.contact = Contact(url: "javascript:alert(1)")
        service.place = nil
        service.placeIsPrivate = true
        service.whileWaiting = nil
        service.ifRefused = nil
        service.ifNothingHeard = nil
        service.comingBack = nil
        service.access = []
        service.notFor = []
        service.funding = nil
        return service
    }
}

extension RouteAnswer {
    /// A way in that says everything.
    static func fixture(mark: String) -> RouteAnswer {
        let other = Suggestion(
            id: ServiceID(rawValue: "demo:S 2"),
            name: "Drop-in" + mark,
            summary: "Walk in.",
            gettingIn: "Yes: no referral is needed.",
            reach: ["ring 01632 960 124"]
        )
        return RouteAnswer(
            service: .fixture(1, mark: mark),
            noReferralNeeded: .no,
            verdict: "only jointly",
            directAnswer: "Not on your own: with the school." + mark,
            way: Way(steps: ["Ask the school staff to do it."], isOnCondition: true),
            steps: ["Have ready: the form."],
            informationNeeded: ["the form" + mark],
            consent: "a parent signs" + mark,
            methods: [Method(name: "phone", reach: ["01632 960 123"])],
            decision: "Within six weeks (as checked on 1 October 2026)",
            wait: "about 2 weeks, said on 2 May 2026",
            askMeanwhile: "01632 960 125",
            meanwhile: ["Start support now."],
            whileYouWait: [other],
            ifItFails: ["If it is refused: ring."],
            chase: "If you ask on 21 November 2026, you should hear by Saturday 2 January 2027." + mark,
            alternatives: [other],
            whatHappens: ["First contact: a call."],
            comingBack: "Within 6 months.",
            onYourSide: [],
            notStated: [],
            askAt: ["ring 01632 960 123"]
        )
    }
}
