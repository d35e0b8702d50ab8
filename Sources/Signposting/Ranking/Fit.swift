import DirectoryModel

/// How well a service fits the facts of a question, apart from words and distance: a factor of 0 to 1.
///
/// Zero leaves the service out, for a reason that becomes a near miss.
struct Fit: Sendable {
    /// The ages asked about.
    let ages: SoughtAges?
    /// The groups asked for.
    let quadrants: [ThriveGroup]
    /// The same, one bit each as the facts have them.
    private let askedGroups: UInt8
    /// Where the asker's role stands in the snapshot's role list.
    let role: Int?
    /// Whom the help is for, and whole families, one bit each; 0 where it is not said.
    private let wanted: UInt8
    /// The factor for a service that gives specialist treatment only.
    let specialistFactor: Float
    /// The day of the question, since 1970 as the facts have theirs.
    let today: Int32
    /// Who asks and what for, as sets.
    let asked: AskedLimits
    /// The parts of the ranking that are used.
    let parts: RankingParts
    /// What else must hold.
    let demands: Demands
    /// The day until which a service must be funded, since 1970.
    private let fundedUntil: Int32?
    /// The hours of the week of which one at least is asked for; `nil` where none is.
    let hours: [Int]?
    /// The role whose referral a service must take, and that must be needed.
    let mustTake: Int?

    /// The facts of a question.
    init(_ reading: QuestionReading, roleIndex: Int?, bits: TermBits, parts: RankingParts = .all) {
        let question = reading.question
        ages = parts.contains(.ages) ? question.ages : nil
        quadrants = question.quadrants
        askedGroups = quadrants.reduce(0) { $0 | ServiceFacts.bit($1, in: ThriveGroup.allCases) }
        role = parts.contains(.wayIn) ? roleIndex : nil
        let audience = parts.contains(.audience) ? question.audience : nil
        wanted = audience.map { Self.bits([$0, .wholeFamily]) } ?? 0
        specialistFactor = parts.contains(.presets) ? reading.rankedStage?.specialistFactor ?? 1 : 1
        today = Int32(question.on.daysSince1970)
        asked = AskedLimits(reading, bits: bits)
        self.parts = parts
        demands = question.demands
        fundedUntil = question.demands.fundedUntil.map { Int32($0.daysSince1970) }
        hours = question.open?.hours
        mustTake = question.mustTake
    }

    /// The one role whose access is asked about.
    var askedRole: Int? { mustTake ?? role }

    /// Why the facts leave a service out, if they do.
    func exclusion(_ facts: ServiceFacts) -> NearMiss.Reason? { exclusion(facts, ageFit(facts)) }

    /// Why the facts leave a service out, of which it is known how it takes the ages asked about.
    private func exclusion(_ facts: ServiceFacts, _ ageFit: (best: AgeFit, takesAll: Bool)?) -> NearMiss.Reason? {
        if parts.contains(.trust), !facts.isOffered(on: today) { return .closed }
        if let ages, let ageFit, ageFit.best.excludes, !agesAreOfAdults(facts, ages) { return .age }
        if let demand = unmetDemand(facts) { return demand }
        guard parts.contains(.exclusions) else { return nil }
        if asked.isExcluded(by: facts.limits) { return .exclusion }
        return facts.limits.names & asked.refusedNames != 0 ? .refused : nil
    }

    /// Which demand a service does not meet, as far as its facts tell.
    private func unmetDemand(_ facts: ServiceFacts) -> NearMiss.Reason? {
        if demands.spansEighteen, facts.ages.spansEighteen != .yes { return .age }
        if demands.noReferral, facts.noReferralNeeded != .yes { return .referral }
        if let until = fundedUntil, let ends = facts.fundingEnds, ends < until { return .funding }
        if let mustTake, !facts.takes(mustTake) { return .referral }
        if let hours, !facts.weekHours.isStated || !hours.contains(where: facts.weekHours.contains) { return .hours }
        return nil
    }

    /// Whether a service says that whoever asks may not refer to it.
    func isClosedToAsker(_ facts: ServiceFacts) -> Bool { role.flatMap { facts.access($0) } == .no }

    /// The factor; 0 where the facts leave the service out.
    func factor(_ facts: ServiceFacts) -> Float {
        let ageFit = ageFit(facts)
        if exclusion(facts, ageFit) != nil { return 0 }
        let outline = facts.outline
        var factor = ageFactor(facts, ageFit) * quadrantFactor(outline) * wayInFactor(facts) * specialist(outline)
        if parts.contains(.trust) { factor *= trustFactor(outline) }
        factor *= thresholdFactor(facts.limits)
        if parts.contains(.audience) { factor *= audienceFactor(outline) * asked.circumstanceFactor(facts.limits) }
        if parts.contains(.place) {
            factor *= asked.belongingFactor(facts.limits)
            factor *= nationalFactor(facts.limits, outline)
        }
        if parts.contains(.wishes) { factor *= asked.wishFactor(facts.limits) }
        return factor * crisisFactor(outline)
    }

    /// The factor for a threshold.
    func thresholdFactor(_ limits: ServiceLimits) -> Float {
        parts.contains(.wayIn) && limits.hasThreshold && quadrants.isEmpty ? Weights.threshold : 1
    }

    private func nationalFactor(_ limits: ServiceLimits, _ outline: FactsOutline) -> Float {
        limits.isNational && outline.isCrisisService != .yes ? Weights.national : 1
    }

    /// The factor for whom and where a service is for.
    func belongingFactor(_ limits: ServiceLimits, _ outline: FactsOutline) -> Float {
        parts.contains(.place) ? asked.belongingFactor(limits) * nationalFactor(limits, outline) : 1
    }

    /// The factor for being for people in crisis or not.
    func crisisFactor(_ outline: FactsOutline) -> Float {
        guard parts.contains(.crisisFirst) else { return 1 }
        return outline.isCrisisService == .yes ? asked.forCrisis : asked.besideCrisis
    }

    private func ageFit(_ facts: ServiceFacts) -> (best: AgeFit, takesAll: Bool)? {
        guard let ages else { return nil }
        return facts.fit(ages)
    }

    /// Whether somebody is a year or less too young or too old.
    func isNearlyOldEnough(_ facts: ServiceFacts) -> Bool {
        guard let ages else { return false }
        switch facts.fit(ages).best {
        case .tooYoung(let start): return start.months - ages.oldest.months <= 12
        case .tooOld(let end): return ages.youngest.months - end.months <= 24
        case .fits, .notStated, .atUnclearEnd, .onlyIf: return false
        }
    }

    /// Services for workers alone have no ages that a child's could fall outside of; nor has a service for
    /// the parents of a baby that states the parents' ages.
    private func agesAreOfAdults(_ facts: ServiceFacts, _ ages: SoughtAges) -> Bool {
        if facts.audienceMask == Self.workers { return true }
        guard facts.audienceMask != 0, facts.audienceMask & Self.young == 0 else { return false }
        return ages.youngest.years < Self.babies && (facts.ages.minimum?.years ?? 0) >= Self.youngestParents
    }

    /// The years below which somebody asked about is the baby, and those from which a service may state a parent's age.
    private static let babies = 3
    private static let youngestParents = 16

    private func ageFactor(_ facts: ServiceFacts, _ fit: (best: AgeFit, takesAll: Bool)?) -> Float {
        guard let fit else { return 1 }
        switch fit.best {
        case .fits: return fit.takesAll ? 1 : Weights.ageInPart
        case .notStated: return Weights.ageNotStated
        case .atUnclearEnd: return Weights.ageAtUnclearEnd
        case .onlyIf: return asked.meets(ageExtension: facts.limits) ? 1 : Weights.ageOnlyIf
        case .tooYoung, .tooOld: return 1
        }
    }

    /// The factor for the groups asked for.
    func quadrantFactor(_ outline: FactsOutline) -> Float {
        guard askedGroups != 0 else { return 1 }
        if outline.thriveMask == 0 { return Weights.quadrantNotStated }
        guard outline.thriveMask & askedGroups != 0 else { return Weights.otherQuadrant }
        let treatsBesides = outline.thriveMask & Self.moreHelp & ~askedGroups != 0
        return treatsBesides ? Weights.specialistBesides : 1
    }

    private func wayInFactor(_ facts: ServiceFacts) -> Float {
        role.flatMap { facts.access($0) }.map(wayInFactor) ?? 1
    }

    /// The factor for what the asker's role may do.
    func wayInFactor(_ access: RouteAccess) -> Float {
        switch access {
        case .yes, .automatic: return 1
        case .onlyIf, .onlyJointly: return Weights.wayInConditional
        case .no: return Weights.wayInClosedToRole
        case .notStated: return Weights.wayInNotStated
        }
    }

    private func trustFactor(_ outline: FactsOutline) -> Float {
        var factor: Float = outline.status == .notStated ? Weights.statusNotStated : 1
        if let checked = outline.lastVerified {
            let days = Int(today - checked)
            if days > TrustWords.staleAfterDays { factor *= Weights.checkedLongAgo }
        } else {
            factor *= Weights.notChecked
        }
        if let ends = outline.fundingEnds {
            let days = Int(ends - today)
            if days < 0 {
                factor *= Weights.fundingEnded
            } else if days <= TrustWords.fundingWarningDays {
                factor *= Weights.fundingEndsSoon
            }
        }
        return factor
    }

    /// The factor for whom a service is meant for.
    func audienceFactor(_ outline: FactsOutline) -> Float {
        let stated = outline.audienceMask
        guard stated != 0 else { return 1 }
        if wanted != 0 { return stated & wanted == 0 ? Weights.otherAudience : 1 }
        if stated == Self.workers { return Weights.workersOnly }
        let isForAdults = stated & Self.young == 0
        guard isForAdults, (ages?.youngest.years ?? 0) < 18 else { return 1 }
        return asked.isBySelf
            ? Weights.adultsAround : asked.isByFamily ? Weights.adultsForFamily : Weights.adultsForOthers
    }

    /// The factor for services that give specialist treatment only.
    func specialist(_ outline: FactsOutline) -> Float {
        outline.thriveMask == Self.moreHelp ? specialistFactor : 1
    }

    // The bits of audiences and groups, made once: a factor is asked for of every candidate.
    private static let workers = bits([.professional])
    private static let young = bits([.child, .sibling, .wholeFamily])
    private static let moreHelp = ServiceFacts.bit(ThriveGroup.gettingMoreHelp, in: ThriveGroup.allCases)

    private static func bits(_ audiences: [Audience]) -> UInt8 {
        audiences.reduce(0) { $0 | ServiceFacts.bit($1, in: Audience.allCases) }
    }
}
