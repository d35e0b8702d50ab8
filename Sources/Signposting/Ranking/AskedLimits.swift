import DirectoryModel
import Vocabulary

/// What a question says that services may exclude, be meant for or fail to meet, as sets that are compared with
/// ``ServiceLimits`` at once.
struct AskedLimits: Hashable, Sendable {
    private let needs: UInt128
    private let conditions: UInt64
    private let circumstances: UInt64
    private let deniedCircumstances: UInt64
    private let defining: UInt64
    /// What a service may be called that is not wanted.
    let refusedNames: UInt64
    private let wishes: UInt32
    private let wishCount: Int
    private let refusedWishes: UInt32
    private let refusedKinds: [HelpKind]
    /// Whether it says anything of how help should be given.
    private let speaksOfForm: Bool
    /// Whether the question is about a stage of the journey.
    private let hasStage: Bool
    /// Whether it names a school or practice.
    private let namesPlace: Bool
    /// Whether the young person asks.
    let isBySelf: Bool
    /// Whether somebody of the family asks, or nobody knows who.
    let isByFamily: Bool
    /// The factor of services that are not for people in crisis, and of those that are.
    let besideCrisis: Float
    let forCrisis: Float

    init(_ reading: QuestionReading, bits: TermBits) {
        let stages = Set(Preset.allCases.compactMap(\.need))
        needs = bits.mask(reading.needs.filter { !stages.contains($0) }, .need)
        let conditions = reading.conditions.map(\.slug) + reading.impliedConditions
        self.conditions = UInt64(truncatingIfNeeded: bits.mask(conditions, .condition))
        let circumstances = reading.circumstances + reading.impliedCircumstances
        self.circumstances = UInt64(truncatingIfNeeded: bits.mask(circumstances, .circumstance))
        defining = UInt64(truncatingIfNeeded: bits.definingCircumstances)
        let denied = reading.deniedCircumstances.filter { !reading.circumstances.contains($0) }
        deniedCircumstances = UInt64(truncatingIfNeeded: bits.mask(denied, .circumstance))
        refusedNames = UInt64(truncatingIfNeeded: bits.mask(reading.refused(.role), .role))
        let refused = reading.wishes(refused: true)
        let wished = reading.wishes(refused: false).filter { !refused.contains($0) }
        wishes = Wish.mask(wished)
        wishCount = wished.count
        refusedWishes = Wish.mask(refused)
        refusedKinds = reading.refused(.supportType).compactMap(HelpKind.of)
        speaksOfForm = wishes | refusedWishes != 0 || !refusedKinds.isEmpty
        namesPlace = reading.question.gp != nil || reading.question.school != nil
        hasStage = reading.question.preset != nil || reading.needs.contains(where: stages.contains)
        isBySelf = reading.role?.slug == "self"
        isByFamily = reading.role.map { !$0.isProfessional } ?? true
        let labels = Set(reading.understood.signs.map(\.label))
        besideCrisis =
            !labels.isDisjoint(with: [.direct, .medical])
            ? Weights.besideDanger : labels.contains(.indirect) ? Weights.besideRisk : 1
        let speaksOfCrisis = reading.signal.isUrgent || reading.needs.contains(where: CrisisSignal.riskNeeds.contains)
        let isVeiled = labels.isDisjoint(with: [.direct, .medical])
        forCrisis = !speaksOfCrisis ? Weights.crisisForOrdinary : isVeiled ? Weights.crisisForRisk : 1
    }

    /// Whether a service says that it does not take such a person.
    func isExcluded(by limits: ServiceLimits) -> Bool {
        if limits.conditions & conditions != 0 || limits.needs & needs != 0 { return true }
        if needs != 0, needs & ~limits.needsAlone == 0 { return true }
        return limits.circumstancesOnly == .yes && limits.circumstances & deniedCircumstances != 0
            && limits.circumstances & circumstances == 0
    }

    /// Whether the question tells a circumstance for which a service goes past its usual ages.
    func meets(ageExtension limits: ServiceLimits) -> Bool { limits.ageExtension & circumstances != 0 }

    /// The factor for the stage, the membership and the council that a service is for.
    func belongingFactor(_ limits: ServiceLimits) -> Float {
        var factor: Float = limits.isForStage && !hasStage ? Weights.otherStage : 1
        if limits.isForMembers, !hasStage { factor *= Weights.membersOnly }
        if limits.takesNamedPlaces, !namesPlace { factor *= Weights.namedPlacesUnknown }
        return limits.isElsewhere ? factor * Weights.elsewhere : factor
    }

    /// The factor for what a service is meant for.
    func circumstanceFactor(_ limits: ServiceLimits) -> Float {
        circumstanceFactor(limits.circumstances, alone: limits.circumstancesOnly == .yes)
    }

    /// The factor for being meant for some circumstances, or for those alone.
    @inline(__always)
    func circumstanceFactor(_ meant: UInt64, alone: Bool) -> Float {
        guard meant != 0 else { return 1 }
        let shared = meant & circumstances
        let defines = meant & ~circumstances & defining != 0
        if shared != 0 { return defines && shared & defining == 0 ? Weights.besideDefiningCircumstance : 1 }
        if alone { return Weights.otherCircumstanceOnly }
        return defines ? Weights.otherDefiningCircumstance : Weights.otherCircumstance
    }

    /// The factor for wishes, and for what is not wanted.
    func wishFactor(_ limits: ServiceLimits) -> Float {
        guard speaksOfForm else { return 1 }
        var factor: Float = 1
        let unmet = (wishes & limits.fails).nonzeroBitCount
        let unknown = (wishes & ~limits.fails & ~limits.meets).nonzeroBitCount
        for _ in 0..<unmet { factor *= Weights.wishUnmet }
        for _ in 0..<unknown { factor *= Weights.wishNotStated }
        let isRemote = limits.meets & Self.faceToFace == 0
        if refusedWishes & Self.remote & limits.meets != 0, isRemote { factor *= Weights.unwanted }
        if refusedWishes & Self.inAGroup & limits.meets != 0, limits.meets & Self.oneToOne == 0 {
            factor *= Weights.unwanted
        } else if refusedKinds.contains(limits.kind) {
            factor *= Weights.unwanted
        }
        return factor
    }

    // The bits of wishes, made once: a factor is asked for of every candidate.
    private static let faceToFace = Wish.faceToFace.bit
    private static let remote = Wish.mask([.online, .byPhone, .byText])
    private static let inAGroup = Wish.inAGroup.bit
    private static let oneToOne = Wish.oneToOne.bit
}
