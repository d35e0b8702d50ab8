import DirectoryModel
import Vocabulary

/// Which wishes a record meets and which it does not; what it says nothing about is in neither.
struct WishReading {
    /// Wishes it meets, by ``Wish/bit``.
    private(set) var met: UInt32 = 0
    /// Wishes it does not meet.
    private(set) var unmet: UInt32 = 0

    private static let talksAlone: Set<TermSlug> = [
        "one-to-one-counselling", "key-worker", "mentoring", "befriending", "advocacy", "talking-therapy",
        "social-prescribing", "play-or-arts-therapy", "care-coordination", "helpline", "text-line",
        "online-chat", "specialist-clinic",
    ]
    private static let inGroups: Set<TermSlug> = [
        "group", "peer-support", "youth-club", "parent-peer-support", "parenting-programme", "participation",
    ]
    private static let asksLittle: Set<TermSlug> = [
        "drop-in", "youth-club", "arts", "nature-based", "sport", "befriending", "text-line", "online-chat",
        "safe-haven",
    ]
    private static let remote: Set<TermSlug> = ["helpline", "crisis-line", "text-line", "online-chat", "online-forum"]

    init(_ service: Service, vocabulary: CompiledVocabulary) {
        let support = Set(service.supportTypes.filter { $0.origin != .derived }.map(\.slug))
        let ways = Set(service.delivery)
        let isReached = !ways.isEmpty || !service.locations.isEmpty || !support.isDisjoint(with: Self.remote)
        func way(_ wish: Wish, _ holds: Bool) { tell(wish, isReached ? Statement(holds) : .notStated) }
        let isOnline = !ways.isDisjoint(with: [.online, .video])
        way(.online, isOnline || !support.isDisjoint(with: ["online-chat", "online-forum", "self-help-resource"]))
        way(.byPhone, ways.contains(.phone) || !support.isDisjoint(with: ["helpline", "crisis-line"]))
        way(.byText, ways.contains(.text) || !support.isDisjoint(with: ["text-line", "online-chat"]))
        let isMet = !ways.isDisjoint(with: [.site, .homeVisit, .outreach, .school]) || !service.locations.isEmpty
        way(.faceToFace, isMet)
        let comes = !ways.isDisjoint(with: [.homeVisit, .outreach])
        way(.atHome, comes || isOnline || !ways.isDisjoint(with: [.phone, .text]))
        way(.withoutTravel, comes || isOnline || !ways.isDisjoint(with: [.phone, .text, .school, .post]))
        way(.inSchool, ways.contains(.school) || support.contains("school-based"))
        tellHours(service.hours)
        if !support.isEmpty {
            let isGroup = !support.isDisjoint(with: Self.inGroups)
            tell(.inAGroup, isGroup ? .yes : .notStated)
            tell(.oneToOne, !support.isDisjoint(with: Self.talksAlone) ? .yes : isGroup ? .no : .notStated)
            tell(.lowDemand, support.isDisjoint(with: Self.asksLittle) ? .notStated : .yes)
        }
        tellWords(service, vocabulary)
        tell(.withoutReferral, service.waysIn.noReferralNeeded)
        tell(.free, service.cost.isFree)
        if let days = service.waiting.longestDays {
            tell(.soon, days <= 14 ? .yes : days > 28 ? .no : .notStated)
        } else if service.waysIn.noReferralNeeded == .yes,
            support.contains("drop-in") || !support.isDisjoint(with: Self.remote)
        {
            tell(.soon, .yes)
        }
    }

    private mutating func tell(_ wish: Wish, _ statement: Statement) {
        switch statement {
        case .yes: met |= wish.bit
        case .no: unmet |= wish.bit
        case .notStated: break
        }
    }

    /// Half past six, from which a session is in the evening; three, until which it is in the daytime.
    private static let evening = 18 * 60 + 30
    private static let afternoon = 15 * 60

    private mutating func tellHours(_ hours: OpeningHours) {
        if hours.allHours == .yes {
            for wish in [Wish.evenings, .weekends, .daytime, .schoolHolidays] { tell(wish, .yes) }
            return
        }
        if hours.termTimeOnly == .yes { tell(.schoolHolidays, .no) }
        guard !hours.schedules.isEmpty else { return }
        let weekend: Set<Weekday> = [.saturday, .sunday]
        func days(_ schedule: Schedule) -> [Weekday] { schedule.byDay.map(\.weekday) }
        tell(.evenings, Statement(hours.schedules.contains { ($0.closesAt ?? 0) >= Self.evening }))
        tell(
            .weekends,
            Statement(hours.schedules.contains { days($0).isEmpty || days($0).contains(where: weekend.contains) })
        )
        tell(
            .daytime,
            Statement(
                hours.schedules.contains { schedule in
                    (schedule.opensAt ?? Self.afternoon) < Self.afternoon
                        && !days(schedule).allSatisfy(weekend.contains)
                }
            )
        )
        if hours.schedules.contains(where: { $0.season == .schoolHolidays }) { tell(.schoolHolidays, .yes) }
    }

    /// What the record says in words of privacy, and of a choice of worker (SR111).
    private mutating func tellWords(_ service: Service, _ vocabulary: CompiledVocabulary) {
        let words = [service.waysIn.confidentiality, service.summary, service.description].compactMap { $0 }
        let matches = vocabulary.understand(words.joined(separator: "\n")).matches
            .filter { $0.kind == .wish && !$0.isNegated }
        let said = Set(matches.map(\.slug))
        for wish in [Wish.womanWorker, .manWorker] {
            // "For women only" says whom a service is for and nothing of who works there.
            let isOfWorkers = matches.contains { match in
                match.slug == wish.rawValue && Self.workers.contains { match.words.lowercased().contains($0) }
            }
            tell(wish, isOfWorkers ? .yes : .notStated)
        }
        if said.contains(Wish.anonymous.rawValue) { tell(.anonymous, .yes) }
        switch service.waysIn.parentsAreTold {
        case .yes: tell(.withoutParents, .no)
        case .no: tell(.withoutParents, .yes)
        case .notStated:
            let isPrivate = !said.isDisjoint(with: [Wish.anonymous.rawValue, Wish.withoutParents.rawValue])
            tell(.withoutParents, isPrivate ? .yes : .notStated)
        }
    }

    private static let workers = ["worker", "counsellor", "therapist", "doctor", "staff", "mentor"]
}
