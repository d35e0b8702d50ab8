import DirectoryModel

/// Turns a service into what a person is shown, in the light of a question.
struct Presentation {
    /// The question.
    let question: Question
    /// The role of the person who asks.
    let role: AskedRole?
    /// Names of terms.
    let labels: any TermLabels
    private let calendar: LocalCalendar
    /// What decides catchments and conditions, read of the question once for all services.
    private let boundary: Boundary
    private let conditions: RouteCondition

    /// A presentation for a question.
    ///
    /// - Parameter locality: What the council knows of its own area.
    init(question: Question, role: AskedRole?, labels: any TermLabels, locality: Locality) {
        self.question = question
        self.role = role
        self.labels = labels
        calendar = locality.calendar
        boundary = Boundary(question, locality)
        conditions = RouteCondition(question, locality)
    }

    /// A service as an answer shows it.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - matched: Reasons that come from its words and terms.
    ///   - metres: How far its nearest site is.
    ///   - score: Its score in parts.
    func present(_ service: Service, matched: [Reason], metres: Double?, score: ScoreTold) -> AnsweredService {
        let gettingIn = WayInWords(labels: labels, conditions: conditions)
            .gettingIn(service, role: role, age: question.age)
        let funding = TrustWords.funding(service.assurance.fundingEnds, on: question.on)
        return AnsweredService(
            id: service.id,
            name: service.name,
            organisation: service.organisation?.name,
            summary: Self.summary(of: service),
            support: service.supportTypes.map { labels.label($0.slug) },
            quadrants: service.thrive.map(\.group.name),
            why: matched + reasons(service, gettingIn: gettingIn, metres: metres),
            gettingIn: gettingIn,
            contact: service.contact,
            place: service.locations.compactMap(\.line).first,
            placeIsPrivate: service.locations.contains(where: \.isConfidential),
            distanceKilometres: metres.map { ($0 / 100).rounded() / 10 },
            distance: PlaceWords.distance(metres: metres, from: question.near?.label, service: service),
            ages: AgeWords.range(service.eligibility.ages),
            hours: HoursWords.hours(service.hours),
            open: OpeningWords(question: question, calendar: calendar).words(service),
            wait: TrustWords.wait(service.waiting, on: question.on),
            startBy: StartByWords.line(service.waiting, ending: question.ending, on: question.on),
            whileWaiting: service.waiting.whileWaiting,
            ifRefused: service.waysIn.ifRefused,
            ifNothingHeard: service.waysIn.ifNothingHeard,
            comingBack: Self.comingBack(service.comingBack),
            cost: AccessWords.cost(service.cost),
            access: AccessWords.access(service.access, locations: service.locations),
            privacy: AccessWords.privacy(service.waysIn),
            notFor: service.eligibility.notFor,
            threshold: service.eligibility.threshold ?? (service.eligibility.noThreshold == .yes ? Self.none : nil),
            status: TrustWords.status(service, on: question.on),
            lastChecked: TrustWords.lastChecked(service.assurance, on: question.on),
            funding: funding,
            notStated: Self.notStated(service),
            score: score,
            delivery: PlaceWords.given(service.delivery),
            arrival: service.locations.filter { !$0.isConfidential }.lazy.compactMap(\.arrival).first,
            keepsInTouch: service.waiting.contactWhileWaiting,
            whatHappens: RouteSteps.whatHappens(service)
        )
    }

    /// What is said of a service whose record says that there is no threshold (SR021).
    private static let none = "none: nobody has to be ill enough"

    private func reasons(_ service: Service, gettingIn: GettingIn, metres: Double?) -> [Reason] {
        var reasons: [Reason?] = []
        if let sought = question.ages {
            let ages = service.eligibility.ages
            let soft = SoftAges(service.eligibility)
            reasons.append(AgeWords.reason(sought, sought.fit(in: ages, soft.fit), ages: ages))
            reasons += AgeingWords.reasons(service, question: question)
        }
        reasons.append(ReasonWords.place(metres: metres, question: question, service: service))
        reasons.append(boundary.reason(service))
        reasons.append(ReasonWords.quadrant(service, asked: question.quadrants))
        reasons.append(ReasonWords.wayIn(gettingIn, role: role))
        reasons.append(DemandWords.fundingReason(service, question))
        if let funding = TrustWords.funding(service.assurance.fundingEnds, on: question.on) {
            reasons.append(Reason(part: .funding, holds: .no, words: funding))
        }
        return reasons.compactMap { $0 }
    }

    /// What a service says of itself first; `nil` where it says nothing.
    static func summary(of service: Service) -> String? {
        service.summary ?? service.description.map(firstSentence)
    }

    /// The way back in words; `nil` where none is stated.
    static func comingBack(_ back: ComingBack) -> String? {
        var parts: [String] = []
        if let text = back.text {
            parts.append(text)
        } else if let months = back.windowMonths {
            parts.append("within \(months) months without a new referral")
        }
        if let route = back.route { parts.append(route) }
        if let booster = back.booster { parts.append(booster) }
        if let group = back.groupAccess { parts.append(group) }
        return parts.isEmpty ? nil : parts.map(WayInWords.sentence).joined(separator: " ")
    }

    /// What the record does not say, of the things people ask about.
    static func notStated(_ service: Service) -> [String] {
        let questions: [(isMissing: Bool, words: String)] = [
            (!service.eligibility.ages.isStated && service.eligibility.ages.text == nil, "ages"),
            (service.waysIn.routes.isEmpty && !service.waysIn.noReferralNeeded.isStated, "who may refer"),
            (service.waysIn.consent == nil, "consent"),
            (!service.hours.isStated, "opening hours"),
            (service.waiting.time == nil, "waiting time"),
            (!service.cost.isFree.isStated && service.cost.text == nil, "cost"),
            (
                service.waysIn.confidentiality == nil && !service.waysIn.parentsAreTold.isStated,
                "whether parents are told"
            ),
            (service.access.languages.isEmpty && !service.access.interpreters.isStated, "languages"),
            (service.waiting.whileWaiting == nil, "what to do while waiting"),
            (service.waysIn.ifRefused == nil, "what to do if refused"),
            (service.waysIn.ifNothingHeard == nil, "what to do if nothing is heard"),
            (service.assurance.lastVerified == nil, "when it was last checked"),
            (service.thrive.isEmpty, "THRIVE group"),
        ]
        return questions.filter(\.isMissing).map(\.words)
    }

    /// The first sentence of a text, at most 200 characters.
    ///
    /// Looks at bytes, of which a text of at most 200 has at most 200 characters: counting characters costs more than all else
    /// that is told of a service.
    static func firstSentence(_ text: String) -> String {
        var text = text
        let (start, stop, end, cut) = text.withUTF8 { bytes in
            let start = bytes.firstIndex { !isNewline($0) } ?? bytes.count
            let end = bytes[start...].firstIndex(where: isNewline) ?? bytes.count
            let stop = (start..<max(start, end - 1)).first { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x20 }
            let isLong = end - start > 200 && bytes[start..<end].allSatisfy { $0 < 0x80 }
            let cut = isLong ? bytes[start..<start + 199].lastIndex(where: isSpace).map { $0 + 1 } ?? start : nil
            return (start, stop, end, cut)
        }
        func part(to end: Int) -> Substring {
            text[text.utf8.index(text.startIndex, offsetBy: start)..<text.utf8.index(text.startIndex, offsetBy: end)]
        }
        // Most texts begin with a sentence so short that its characters need not be counted, or have none but of one byte.
        if let stop, stop - start <= 200 { return part(to: stop) + "." }
        if let cut { return part(to: cut) + "…" }
        if let stop, case let sentence = part(to: stop), isShort(sentence) { return sentence + "." }
        let line = part(to: end)
        return isShort(line) ? String(line) : line.prefix(199).trimmingSuffix(while: { !$0.isWhitespace }) + "…"
    }

    private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// White space among characters of one byte.
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Within one line a character of ASCII is a byte.
    private static func isShort(_ text: Substring) -> Bool {
        text.utf8.count <= 200 || !text.utf8.allSatisfy { $0 < 0x80 } && text.count <= 200
    }
}

extension Substring {
    /// The text without the characters at its end that hold for the condition.
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, condition(last) { text.removeLast() }
        return String(text)
    }
}
