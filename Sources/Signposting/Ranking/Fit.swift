import DirectoryModel

/// How well a service fits the facts of a question, apart from words and distance: a factor of 0 to 1.
///
/// Zero leaves the service out, for a reason that becomes a near miss.
struct Fit: Sendable {
    /// The age asked about.
    let age: Age?
    /// The groups asked for.
    let quadrants: [ThriveGroup]
    /// Where the asker's role stands in the snapshot's role list.
    let role: Int?
    /// Whom the help is for.
    let audience: Audience?
    /// The factor for a service that gives specialist treatment only.
    let specialistFactor: Float
    /// The day of the question.
    let today: CalendarDate
    /// What else must hold.
    let demands: Demands
    /// The hours of the week of which one at least is asked for; `nil` where none is.
    let hours: [Int]?
    /// The role whose referral a service must take, and that must be needed.
    let mustTake: Int?

    /// The facts of a question.
    init(_ question: Question, roleIndex: Int?) {
        age = question.age
        quadrants = question.quadrants
        role = roleIndex
        audience = question.audience
        specialistFactor = question.preset?.specialistFactor ?? 1
        today = question.on
        demands = question.demands
        hours = question.open?.hours
        mustTake = question.mustTake
    }

    /// Why the facts leave a service out, if they do.
    func exclusion(_ facts: ServiceFacts) -> NearMiss.Reason? {
        if !facts.isOffered(on: today) { return .closed }
        if let age, facts.ages.fit(age).excludes, !isForAdultsAround(facts) { return .age }
        return unmetDemand(facts)
    }

    /// Which demand a service does not meet, as far as its facts tell.
    private func unmetDemand(_ facts: ServiceFacts) -> NearMiss.Reason? {
        if demands.spansEighteen, facts.ages.spansEighteen != .yes { return .age }
        if demands.noReferral, facts.noReferralNeeded != .yes { return .referral }
        if let until = demands.fundedUntil, let ends = facts.fundingEnds, ends < until { return .funding }
        if let mustTake, !facts.takes(mustTake) { return .referral }
        if let hours, !facts.weekHours.isStated || !hours.contains(where: facts.weekHours.contains) { return .hours }
        return nil
    }

    /// The factor; 0 where the facts leave the service out.
    func factor(_ facts: ServiceFacts) -> Float {
        if exclusion(facts) != nil { return 0 }
        return ageFactor(facts) * quadrantFactor(facts) * wayInFactor(facts) * trustFactor(facts)
            * audienceFactor(facts) * specialist(facts)
    }

    /// Services for professionals alone have no ages that a child's age could fall outside of.
    private func isForAdultsAround(_ facts: ServiceFacts) -> Bool {
        facts.audienceMask == ServiceFacts.bit(Audience.professional, in: Audience.allCases)
    }

    private func ageFactor(_ facts: ServiceFacts) -> Float {
        guard let age else { return 1 }
        switch facts.ages.fit(age) {
        case .fits: return 1
        case .notStated: return Weights.ageNotStated
        case .atUnclearEnd: return Weights.ageAtUnclearEnd
        case .onlyIf: return Weights.ageOnlyIf
        case .tooYoung, .tooOld: return 1
        }
    }

    private func quadrantFactor(_ facts: ServiceFacts) -> Float {
        guard !quadrants.isEmpty else { return 1 }
        switch facts.stands(in: quadrants) {
        case .yes: return 1
        case .no: return Weights.otherQuadrant
        case .notStated: return Weights.quadrantNotStated
        }
    }

    private func wayInFactor(_ facts: ServiceFacts) -> Float {
        guard let role, role < facts.roleAccess.count else { return 1 }
        switch facts.roleAccess[role] {
        case .yes, .automatic: return 1
        case .onlyIf, .onlyJointly: return Weights.wayInConditional
        case .no: return Weights.wayInClosedToRole
        case .notStated: return Weights.wayInNotStated
        }
    }

    private func trustFactor(_ facts: ServiceFacts) -> Float {
        var factor: Float = facts.status == .notStated ? Weights.statusNotStated : 1
        if let checked = facts.lastVerified {
            let days = today.daysSince1970 - checked.daysSince1970
            if days > TrustWords.staleAfterDays { factor *= Weights.checkedLongAgo }
        } else {
            factor *= Weights.notChecked
        }
        if let ends = facts.fundingEnds {
            let days = ends.daysSince1970 - today.daysSince1970
            if days < 0 {
                factor *= Weights.fundingEnded
            } else if days <= TrustWords.fundingWarningDays {
                factor *= Weights.fundingEndsSoon
            }
        }
        return factor
    }

    private func audienceFactor(_ facts: ServiceFacts) -> Float {
        guard let audience, facts.audienceMask != 0 else { return 1 }
        let wanted =
            ServiceFacts.bit(audience, in: Audience.allCases)
            | ServiceFacts.bit(Audience.wholeFamily, in: Audience.allCases)
        return facts.audienceMask & wanted == 0 ? Weights.otherAudience : 1
    }

    private func specialist(_ facts: ServiceFacts) -> Float {
        facts.thriveMask == ServiceFacts.bit(ThriveGroup.gettingMoreHelp, in: ThriveGroup.allCases)
            ? specialistFactor : 1
    }
}
