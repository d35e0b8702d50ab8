import DirectoryModel

/// The few facts of a service that ranking looks at for every candidate, without opening its document.
struct ServiceFacts: Hashable, Sendable {
    /// Its status, groups, audiences and dates, which stand first.
    private(set) var outline: FactsOutline
    /// The day it closes for good; see ``DirectoryModel/Service/closesForGood``.
    ///
    /// Days stand as days since 1970, here and below: candidates are compared with today and never shown.
    var closedFrom: Int32?
    /// Ages, without their words.
    var ages: AgeLimits
    /// Whether people may come without a referral.
    var noReferralNeeded: Statement
    /// The hours of a week in which it may be open.
    var weekHours: WeekHours
    /// What each role may do, in the order of the snapshot's role list.
    var roleAccess: [RouteAccess]
    /// What the role that was asked about may do, where the facts were read for one role alone.
    var askedAccess: RouteAccess?
    /// The youngest age taken under a condition; see ``SoftAges``.
    var softMinimum: Age?
    /// Whom it does not take and what it is meant for.
    var limits = ServiceLimits()

    /// Whether it can be used.
    var status: ServiceStatus { outline.status }
    /// THRIVE groups; see ``FactsOutline/thriveMask``.
    var thriveMask: UInt8 { outline.thriveMask }
    /// Audiences; see ``FactsOutline/audienceMask``.
    var audienceMask: UInt8 { outline.audienceMask }
    /// Whether it is for people in crisis.
    var isCrisisService: Statement { outline.isCrisisService }
    /// The day it was last checked.
    var lastVerified: Int32? { outline.lastVerified }
    /// The day its funding ends.
    var fundingEnds: Int32? { outline.fundingEnds }

    /// What a role may do; `nil` where the facts were read without roles.
    func access(_ role: Int) -> RouteAccess? { askedAccess ?? (role < roleAccess.count ? roleAccess[role] : nil) }

    /// How somebody of an age stands towards it.
    func fit(_ age: Age) -> AgeFit {
        let fit = ages.fit(age)
        guard case .tooYoung = fit, let softMinimum, age >= softMinimum else { return fit }
        return .onlyIf("")
    }

    /// How it takes the ages asked about; see ``SoughtAges``.
    func fit(_ sought: SoughtAges) -> (best: AgeFit, takesAll: Bool) { sought.fit(in: ages) { fit($0) } }

    /// Whether it takes a role's referral, be it on a condition, and needs one.
    func takes(_ role: Int) -> Bool {
        access(role).map { Self.takes($0, noReferralNeeded: noReferralNeeded) } ?? false
    }

    /// Whether a service takes the referral of a role of some access, and needs one.
    @inline(__always)
    static func takes(_ access: RouteAccess, noReferralNeeded: Statement) -> Bool {
        noReferralNeeded != .yes && (access == .yes || access == .onlyIf || access == .onlyJointly)
    }

    /// Whether it may be offered as somewhere to go on a day.
    func isOffered(on day: CalendarDate) -> Bool { isOffered(on: Int32(day.daysSince1970)) }

    /// Whether it may be offered as somewhere to go on a day since 1970.
    @inline(__always)
    func isOffered(on day: Int32) -> Bool { status.isOffered && closedFrom.map { day < $0 } ?? true }

    /// The facts of a service.
    ///
    /// - Parameter limits: What was read of whom it does not take.
    init(_ service: Service, roles: [AskedRole], limits: ServiceLimits = ServiceLimits()) {
        self.limits = limits
        softMinimum = SoftAges(service.eligibility).minimum
        outline = FactsOutline(
            status: service.status,
            thriveMask: service.thrive.reduce(0) { $0 | Self.bit($1.group, in: ThriveGroup.allCases) },
            audienceMask: service.eligibility.audience.reduce(0) { $0 | Self.bit($1, in: Audience.allCases) },
            isCrisisService: service.isCrisisService,
            lastVerified: service.assurance.lastVerified.map { Int32($0.daysSince1970) },
            fundingEnds: service.assurance.fundingEnds.map { Int32($0.daysSince1970) }
        )
        closedFrom = service.closesForGood.map { Int32($0.daysSince1970) }
        ages = service.eligibility.ages.limits
        noReferralNeeded = service.waysIn.isOpenToAll ? .yes : service.waysIn.noReferralNeeded
        weekHours = WeekHours(service.hours)
        roleAccess = roles.map {
            RouteReading(role: $0, ways: service.waysIn).access
        }
    }

    init(
        outline: FactsOutline,
        closedFrom: Int32?,
        ages: AgeLimits,
        noReferralNeeded: Statement,
        weekHours: WeekHours,
        roleAccess: [RouteAccess],
        softMinimum: Age? = nil,
        limits: ServiceLimits = ServiceLimits()
    ) {
        self.softMinimum = softMinimum
        self.limits = limits
        self.outline = outline
        self.closedFrom = closedFrom
        self.ages = ages
        self.noReferralNeeded = noReferralNeeded
        self.weekHours = weekHours
        self.roleAccess = roleAccess
    }

    /// One bit for a case, by its place among all cases.
    static func bit<Case: Equatable>(_ value: Case, in all: [Case]) -> UInt8 {
        all.firstIndex(of: value).map { 1 << UInt8($0) } ?? 0
    }
}
