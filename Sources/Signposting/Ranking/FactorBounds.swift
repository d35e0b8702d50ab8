import DirectoryModel

/// At least the factor that ``Fit`` gives a service, by tables of what each code of its facts makes of it.
///
/// A search asks for it before it asks for the factor, and of thousands of candidates a question: only ages, exclusions, wishes and
/// demands are left to the factor.
struct FactorBounds: Sendable {
    /// The factor of every status: 0 of those that are not offered.
    private let byStatus: [Float]
    private let byGroups: [Float]
    private let byAudiences: [Float]
    private let byAccess: [Float]
    /// By flags, first of services that are not for people in crisis, then of those that are.
    private let byFlags: [Float]
    /// What checks and the end of funding make of it; `nil` where they are not looked at.
    private let trust: Trust?
    private let asked: AskedLimits?

    /// The factors of dates.
    private struct Trust {
        let today: Int32
        let calendar = FactsColumn.calendar

        @inline(__always)
        func factor(_ codes: FactCodes) -> Float {
            var factor: Float = 1
            if calendar.contains(codes.lastVerified) {
                if today - codes.lastVerified > TrustWords.staleAfterDays { factor = Weights.checkedLongAgo }
            } else {
                factor = Weights.notChecked
            }
            guard calendar.contains(codes.fundingEnds) else { return factor }
            let days = codes.fundingEnds - today
            return days < 0
                ? factor * Weights.fundingEnded
                : days <= TrustWords.fundingWarningDays ? factor * Weights.fundingEndsSoon : factor
        }
    }

    /// More than the rounding of factors that are multiplied in another order.
    private static let margin: Float = 1 + 1e-5

    /// The bounds of a question's factors.
    init(_ fit: Fit) {
        let outline = FactsOutline(status: .active, thriveMask: 0, audienceMask: 0, isCrisisService: .no)
        let looksAtTrust = fit.parts.contains(.trust)
        byStatus = FactsColumn.statuses.map { status in
            guard looksAtTrust else { return 1 }
            return !status.isOffered ? 0 : status == .notStated ? Weights.statusNotStated : 1
        }
        byGroups = (0..<1 << ThriveGroup.allCases.count).map { mask in
            var outline = outline
            outline.thriveMask = UInt8(mask)
            return fit.quadrantFactor(outline) * fit.specialist(outline) * Self.margin
        }
        byAudiences = (0..<1 << Audience.allCases.count).map { mask in
            guard fit.parts.contains(.audience) else { return 1 }
            var outline = outline
            outline.audienceMask = UInt8(mask)
            return fit.audienceFactor(outline)
        }
        byAccess = FactsColumn.accesses.map { fit.role == nil ? 1 : fit.wayInFactor($0) }
        byFlags = [Statement.no, .yes].flatMap { isCrisisService in
            var outline = outline
            outline.isCrisisService = isCrisisService
            return (0..<FactsColumn.flagCount).map { flags in
                var limits = ServiceLimits()
                FactsColumn.set(UInt16(flags), in: &limits)
                return fit.thresholdFactor(limits) * fit.belongingFactor(limits, outline) * fit.crisisFactor(outline)
            }
        }
        trust = looksAtTrust ? Trust(today: fit.today) : nil
        asked = fit.parts.contains(.audience) ? fit.asked : nil
    }

    /// At least the factor of a service; 0 only where that is 0.
    @inline(__always)
    func greatest(_ codes: FactCodes) -> Float {
        // A code that is none, in a damaged file, is read as its fact is.
        var factor = Int(codes.status) < byStatus.count ? byStatus[Int(codes.status)] : 1
        guard factor > 0 else { return 0 }
        factor *= byGroups[Int(codes.groups) & (byGroups.count - 1)]
        factor *= byAudiences[Int(codes.audiences) & (byAudiences.count - 1)]
        let flags = Int(codes.flags) & (FactsColumn.flagCount - 1)
        factor *= byFlags[codes.isCrisisService ? FactsColumn.flagCount + flags : flags]
        if let access = codes.access, Int(access) < byAccess.count { factor *= byAccess[Int(access)] }
        if let trust { factor *= trust.factor(codes) }
        if let asked { factor *= asked.circumstanceFactor(codes.circumstances, alone: codes.isForThoseAlone) }
        return factor
    }
}
