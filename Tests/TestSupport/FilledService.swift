package import DirectoryModel

extension Service {
    /// A service of which every field says something that is not its default.
    package static var filled: Service {
        let day = CalendarDate(year: 2026, month: 11, day: 21)
        let later = CalendarDate(year: 2027, month: 3, day: 31)
        var provenance = Provenance(
            feed: "demo",
            recordID: "S014",
            place: RecordPlace(line: 14, record: 3),
            lastModified: day,
            licence: "OGL",
            notes: [FieldNote(kind: .repaired, field: "name", reason: "space", original: " A ")]
        )
        provenance.missingSince = later
        var service = Service(
            id: ServiceID(feed: "demo", record: "S014"),
            name: "Young Minds Café",
            provenance: provenance
        )
        service.alternateNames = ["YMC"]
        service.organisation = Organisation(
            id: "O1",
            name: "A charity",
            parentName: "A trust",
            sector: .voluntary,
            url: "https://charity.example"
        )
        service.status = .closedToReferrals
        service.closedFrom = day
        service.reopens = later
        service.successor = "Another"
        service.summary = "Talk over tea."
        service.description = "\"Talk\" / tea \u{1F375}\n\u{0}"
        service.needs = [Tag("anxiety-general", origin: .derived, words: "worried")]
        service.supportTypes = [Tag("drop-in", origin: .officer, words: "drop in")]
        service.thrive = [ThrivePlacement(.gettingAdvice, origin: .officer, reason: "one-off")]
        service.approach = "CBT"
        service.interests = ["football"]
        service.eligibility = .filled
        service.locations = [
            Location(
                name: "Hall",
                address: "1 High Street",
                city: "Ambleford",
                postcode: "ZZ1 2AB",
                coordinate: Coordinate(latitude: 52.1, longitude: -0.4),
                coordinateSource: "feed",
                accessibility: "Ramp",
                arrival: "Ring the bell",
                isConfidential: true
            )
        ]
        service.delivery = [.site, .text]
        service.catchments = [
            Catchment(basis: .gp, kind: .radius, values: ["A"], radiusKilometres: 32.5, condition: "looked after")
        ]
        service.contact = Contact(
            phones: [Phone("01632 960123", kind: .text, note: "text HI")],
            email: "a@b.example",
            url: "https://b.example",
            note: "chat"
        )
        service.fillTime(day: day, later: later)
        return service
    }

    private mutating func fillTime(day: CalendarDate?, later: CalendarDate?) {
        waysIn = .filled
        hours = OpeningHours(
            schedules: [
                Schedule(
                    byDay: [OrdinalWeekday(.monday, position: 1)],
                    opensAt: 540,
                    closesAt: 1_500,
                    validFrom: day,
                    validTo: later,
                    note: "first",
                    frequency: .monthly,
                    interval: 2,
                    byMonthDay: [7],
                    start: day,
                    season: .termTime,
                    bankHolidays: .no
                )
            ],
            allHours: .no,
            termTimeOnly: .yes,
            text: "Mondays",
            closures: [day, later].compactMap { $0 }.map { Closure(from: $0, to: $0, reason: "holiday") }
        )
        waiting = Waiting(
            time: "about 14 weeks",
            longestDays: 98,
            asOf: day,
            whileWaiting: "Ring us",
            contactWhileWaiting: "A letter",
            mayUseOthers: .yes,
            exclusiveWith: ["Other"],
            firstContact: "A call",
            lengthOfHelp: "Six weeks",
            reviewPoints: "Half-way",
            afterAssessment: "A letter"
        )
        comingBack = ComingBack(
            windowMonths: 6,
            text: "Within six months",
            route: "Ring",
            booster: "Two sessions",
            groupAccess: "Always",
            whoIsTold: "Your GP",
            moveToAdult: "With a worker"
        )
        isCrisisService = .yes
        isAlwaysShown = .no
        safeguarding = "We tell"
        cost = Cost(isFree: .no, text: "£3", travelHelp: .yes)
        access = Access(
            languages: ["Urdu"],
            interpreters: .yes,
            bsl: .no,
            text: "Ramp",
            culturalOffer: "Women only",
            choiceOffered: "Worker"
        )
        assurance = Assurance(
            lastVerified: day,
            verifiedBy: "The council",
            source: "Website",
            confidence: "A",
            fundingEnds: later,
            accreditations: "CQC",
            reportProblem: "Write"
        )
        localOfferURL = "https://offer.example"
    }
}

extension Eligibility {
    fileprivate static var filled: Eligibility {
        Eligibility(
            ages: AgeRange(
                minimum: Age(years: 11),
                maximum: Age(months: 186),
                maximumIncluded: .no,
                extendedMaximum: Age(years: 25),
                extendedFor: "with SEND",
                text: "11 to 15 and a half"
            ),
            audience: [.child, .parentOrCarer],
            circumstances: [Tag("young-carer", origin: .derived, words: "carers")],
            circumstancesOnly: .no,
            diagnosis: .pathway,
            threshold: "Moderate",
            noThreshold: .no,
            notFor: ["Not for eating disorders."],
            text: "Young people",
            acceptsRecentSelfHarm: .yes,
            acceptsUnstablePlacement: .no,
            acceptsPreTrial: .yes,
            excludesViolence: .no,
            acceptsNotOnRoll: .yes
        )
    }
}

extension WaysIn {
    fileprivate static var filled: WaysIn {
        WaysIn(
            routes: [
                ReferralRoute(
                    role: "gp",
                    access: .onlyJointly,
                    condition: "with school",
                    methods: ["phone"],
                    contact: "01632 960124"
                )
            ],
            noReferralNeeded: .no,
            through: [Door(id: ServiceID(rawValue: "demo:S001"), name: "The door")],
            covers: ["A"],
            doesNotCover: ["B"],
            process: "Ring",
            consent: "The young person",
            informationNeeded: ["Name"],
            decisionTime: "Two weeks",
            contactWhilePending: "The door",
            ifRefused: "Ask why",
            ifNothingHeard: "Ring",
            confidentiality: "Private",
            parentsAreTold: .no,
            beforeYouRefer: "Ring us first"
        )
    }
}
