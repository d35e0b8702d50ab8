import DirectoryModel
import Vocabulary

/// Whom a service does not take, whom it is meant for and how it gives help, as sets that are compared at once.
struct ServiceLimits: Hashable, Sendable {
    /// Needs it rules out, by ``TermBits``.
    var needs: UInt128 = 0
    /// Needs it rules out where nothing else is the matter.
    var needsAlone: UInt128 = 0
    /// Conditions of people whom it turns away.
    var conditions: UInt64 = 0
    /// Circumstances that feed or officer say it is meant for.
    var circumstances: UInt64 = 0
    /// Whether it is for people in those circumstances alone.
    var circumstancesOnly: Statement = .notStated
    /// Roles that its name says it is: a service called CAMHS is what "not CAMHS" means.
    var names: UInt64 = 0
    /// Wishes it meets, and wishes it does not, by ``Wish/bit``.
    var meets: UInt32 = 0
    var fails: UInt32 = 0
    /// What kind of help it mostly is.
    var kind: HelpKind = .other
    /// Circumstances of those whom it takes past its usual ages ("or 25 with SEND").
    var ageExtension: UInt64 = 0
    /// Whether it takes people of another council alone.
    var isElsewhere = false
    /// Whether it takes people of a whole nation.
    var isNational = false
    /// Whether it takes members alone.
    var isForMembers = false
    /// Whether what it is for first of all is a stage of the journey.
    var isForStage = false
    /// Whether it takes pupils of named schools or patients of named practices alone.
    var takesNamedPlaces = false
    /// Whether it states a threshold.
    var hasThreshold = false
}

extension ServiceLimits {
    /// The limits of a record, read from its fields and its text.
    init(_ service: Service, vocabulary: CompiledVocabulary, bits: TermBits, home: HomeCouncil) {
        let exclusions = ExclusionReader(vocabulary: vocabulary).read(service)
        let wishes = WishReading(service, vocabulary: vocabulary)
        let meant = service.eligibility.circumstances.filter { $0.origin != .derived }.map(\.slug)
        let extended = service.eligibility.ages.extendedFor.map { vocabulary.read($0, kinds: .circumstances) }
        let named = vocabulary.read(service.name, kinds: .roles).slugs(.role)
        self.init(
            needs: bits.mask(exclusions.needs.keys, .need),
            needsAlone: bits.mask(exclusions.needsAlone.keys, .need),
            conditions: UInt64(truncatingIfNeeded: bits.mask(exclusions.conditions.keys, .condition)),
            circumstances: UInt64(truncatingIfNeeded: bits.mask(meant, .circumstance)),
            circumstancesOnly: service.eligibility.circumstancesOnly,
            names: UInt64(truncatingIfNeeded: bits.mask(named, .role)),
            meets: wishes.met,
            fails: wishes.unmet,
            kind: HelpKind(service),
            ageExtension: UInt64(truncatingIfNeeded: bits.mask(extended?.slugs(.circumstance) ?? [], .circumstance)),
            isElsewhere: home.isElsewhere(service),
            isNational: HomeCouncil.isNational(service),
            isForMembers: !service.catchments.isEmpty && service.catchments.allSatisfy { $0.kind == .membership },
            isForStage: service.needs.first.map { $0.origin != .derived && Self.stages.contains($0.slug) } ?? false,
            takesNamedPlaces: !service.catchments.isEmpty
                && service.catchments.allSatisfy { [.gp, .school].contains($0.kind) },
            hasThreshold: service.eligibility.threshold != nil
        )
    }

    /// Stages that nobody is at by chance: a service for them first of all is for nobody else.
    private static let stages: Set<TermSlug> = ["after-treatment", "leaving-hospital", "move-to-adult"]
}
