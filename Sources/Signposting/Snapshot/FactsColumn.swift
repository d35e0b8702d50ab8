import DirectoryModel
import MappedFile
import SearchIndex

/// The facts of every service in one section, a fixed number of bytes each: layout in `docs/snapshot-format.md`.
struct FactsColumn: Sendable {
    private let view: ByteView
    private let stride: Int
    private let roleCount: Int
    /// How many services it holds.
    let count: Int

    private static let headerSize = 16
    private static let fixedSize = 124
    private static let maximumRoles = 256
    private static let notStated16 = Int16.min
    private static let notStated32 = Int32.min

    /// Opens the section; checks its size against its counts.
    init(_ view: ByteView) throws(FileFault) {
        self.view = view
        count = Int(try view.load(UInt32.self, at: 0))
        roleCount = Int(try view.load(UInt32.self, at: 4))
        stride = Self.fixedSize + (roleCount + 1) / 2
        guard roleCount <= Self.maximumRoles, view.count == Self.headerSize + count * stride else {
            throw view.corrupt("is damaged: its facts do not fit their count. Publish it again.")
        }
    }

    /// The facts of a service, with what every role may do; O(roles).
    func facts(_ ordinal: Int) throws(FileFault) -> ServiceFacts {
        defer { extendLifetime(view) }
        let row = try row(ordinal)
        var facts = Self.facts(row)
        facts.roleAccess = (0..<roleCount).map { Self.access($0, row) }
        return facts
    }

    /// The facts of a service with what one role may do: all that a factor needs, without an allocation.
    func facts(_ ordinal: Int, role: Int?) throws(FileFault) -> ServiceFacts {
        defer { extendLifetime(view) }
        let row = try row(ordinal)
        var facts = Self.facts(row)
        if let role, role < roleCount { facts.askedAccess = Self.access(role, row) }
        return facts
    }

    /// The facts of a service that bound its factor, as they stand in the file; `nil` where there are none.
    ///
    /// - Parameter role: The role whose access is asked about.
    @inline(__always)
    func codes(_ ordinal: Int, role: Int?) -> FactCodes? {
        defer { extendLifetime(view) }
        guard ordinal >= 0, ordinal < count else { return nil }
        let row = Row(start: view.start + Self.headerSize + ordinal * stride)
        var access: UInt8?
        if let role, role < roleCount { access = Self.accessCode(role, row) }
        return FactCodes(
            status: row.load(UInt8.self, at: 0),
            groups: row.load(UInt8.self, at: 1),
            audiences: row.load(UInt8.self, at: 2),
            isCrisisService: row.load(UInt8.self, at: 3) >> 4 & 3 == 0,
            lastVerified: row.load(Int32.self, at: 12),
            fundingEnds: row.load(Int32.self, at: 16),
            circumstances: row.load(UInt64.self, at: 88),
            isForThoseAlone: row.load(UInt8.self, at: 112) == 0,
            flags: row.load(UInt16.self, at: 114),
            access: access
        )
    }

    /// The services that take a role's referral, be it on a condition, and need one (``ServiceFacts/takes(_:)``).
    ///
    /// One pass over all services.
    func takers(_ role: Int) -> DocumentSet {
        defer { extendLifetime(view) }
        var takers = DocumentSet(count: count)
        guard role < roleCount else { return takers }
        let taking = Self.taking
        for ordinal in 0..<count {
            let row = Row(start: view.start + Self.headerSize + ordinal * stride)
            let isTaken = taking & (1 << UInt16(Self.accessCode(role, row))) != 0
            if isTaken, Self.noReferralNeeded(row) != .yes { takers.insert(ordinal) }
        }
        return takers
    }

    /// A row whose bounds were checked at once.
    private struct Row {
        let start: UnsafeRawPointer

        @inline(__always)
        func load<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, at offset: Int) -> Number {
            Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: Number.self))
        }
    }

    /// A row, to be read while the view is kept alive; its size was proven for all of them on opening.
    @inline(__always)
    private func row(_ ordinal: Int) throws(FileFault) -> Row {
        guard ordinal >= 0, ordinal < count else {
            throw view.corrupt("is damaged: there are no facts numbered \(ordinal). Publish it again.")
        }
        return Row(start: view.start + Self.headerSize + ordinal * stride)
    }

    // The cases in order, made once: a row is read for every candidate.
    static let statuses = ServiceStatus.allCases
    static let accesses = RouteAccess.allCases
    private static let kinds = HelpKind.allCases

    /// The codes of the accesses with which a role's referral is taken, a bit each.
    private static let taking = accesses.enumerated().reduce(UInt16(0)) { codes, entry in
        ServiceFacts.takes(entry.element, noReferralNeeded: .no) ? codes | 1 << UInt16(entry.offset) : codes
    }

    @inline(__always)
    private static func accessCode(_ role: Int, _ row: Row) -> UInt8 {
        let pair = row.load(UInt8.self, at: fixedSize + role / 2)
        return role % 2 == 0 ? pair & 15 : pair >> 4
    }

    @inline(__always)
    private static func access(_ role: Int, _ row: Row) -> RouteAccess {
        decoded(accessCode(role, row), of: accesses, or: .notStated)
    }

    @inline(__always)
    private static func noReferralNeeded(_ row: Row) -> Statement {
        statement(row.load(UInt8.self, at: 3) >> 2 & 3)
    }

    @inline(__always)
    private static func outline(_ row: Row) -> FactsOutline {
        FactsOutline(
            status: decoded(row.load(UInt8.self, at: 0), of: statuses, or: .notStated),
            thriveMask: row.load(UInt8.self, at: 1),
            audienceMask: row.load(UInt8.self, at: 2),
            isCrisisService: statement(row.load(UInt8.self, at: 3) >> 4 & 3),
            lastVerified: day(row.load(Int32.self, at: 12)),
            fundingEnds: day(row.load(Int32.self, at: 16))
        )
    }

    private static func facts(_ row: Row) -> ServiceFacts {
        func age(_ offset: Int) -> Age? { Age(months: Int(row.load(Int16.self, at: offset))) }
        func word(_ offset: Int) -> UInt64 { row.load(UInt64.self, at: offset) }
        let bits = row.load(UInt8.self, at: 3)
        let ages = AgeLimits(
            minimum: age(4),
            maximum: age(6),
            maximumIncluded: statement(bits & 3),
            extendedMaximum: age(8)
        )
        return ServiceFacts(
            outline: outline(row),
            closedFrom: day(row.load(Int32.self, at: 20)),
            ages: ages,
            noReferralNeeded: noReferralNeeded(row),
            weekHours: WeekHours(words: SIMD4(word(24), word(32), word(40), 0), isStated: bits >> 6 & 1 == 1),
            roleAccess: [],
            softMinimum: age(10),
            limits: limits(row)
        )
    }

    /// The section's bytes for services in the order of their ordinals.
    static func bytes(_ services: [ServiceFacts], roleCount: Int) -> [UInt8] {
        precondition(roleCount <= maximumRoles, "At most \(maximumRoles) roles.")
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt32(services.count))
        bytes.append(littleEndian: UInt32(roleCount))
        bytes.append(littleEndian: UInt64(0))
        for service in services {
            bytes.append(code(service.status, in: ServiceStatus.allCases))
            bytes.append(service.thriveMask)
            bytes.append(service.audienceMask)
            bytes.append(
                code(service.ages.maximumIncluded, in: Statement.allCases)
                    | code(service.noReferralNeeded, in: Statement.allCases) << 2
                    | code(service.isCrisisService, in: Statement.allCases) << 4
                    | (service.weekHours.isStated ? 1 << 6 : 0)
            )
            for age in [service.ages.minimum, service.ages.maximum, service.ages.extendedMaximum] {
                bytes.append(littleEndian: age.map { Int16($0.months) } ?? notStated16)
            }
            bytes.append(littleEndian: service.softMinimum.map { Int16($0.months) } ?? notStated16)
            for day in [service.lastVerified, service.fundingEnds, service.closedFrom] {
                bytes.append(littleEndian: day ?? notStated32)
            }
            for word in 0..<3 { bytes.append(littleEndian: service.weekHours.words[word]) }
            append(service.limits, to: &bytes)
            for pair in Swift.stride(from: 0, to: roleCount, by: 2) {
                let low = code(service.roleAccess[pair], in: RouteAccess.allCases)
                let high = pair + 1 < roleCount ? code(service.roleAccess[pair + 1], in: RouteAccess.allCases) : 0
                bytes.append(low | high << 4)
            }
        }
        return bytes
    }

    /// The limits take 76 bytes from byte 48.
    private static func append(_ limits: ServiceLimits, to bytes: inout [UInt8]) {
        for needs in [limits.needs, limits.needsAlone] {
            bytes.append(littleEndian: UInt64(truncatingIfNeeded: needs))
            bytes.append(littleEndian: UInt64(truncatingIfNeeded: needs >> 64))
        }
        bytes.append(littleEndian: limits.conditions)
        bytes.append(littleEndian: limits.circumstances)
        bytes.append(littleEndian: limits.names)
        bytes.append(littleEndian: limits.meets)
        bytes.append(littleEndian: limits.fails)
        bytes.append(code(limits.circumstancesOnly, in: Statement.allCases))
        bytes.append(code(limits.kind, in: HelpKind.allCases))
        let flags = [
            limits.isElsewhere, limits.isForMembers, limits.isForStage, limits.takesNamedPlaces, limits.hasThreshold,
            limits.isNational,
        ]
        bytes.append(littleEndian: flags.enumerated().reduce(UInt16(0)) { $0 | ($1.element ? 1 << $1.offset : 0) })
        bytes.append(littleEndian: limits.ageExtension)
    }

    private static func limits(_ row: Row) -> ServiceLimits {
        func wide(_ offset: Int) -> UInt128 {
            UInt128(row.load(UInt64.self, at: offset)) | UInt128(row.load(UInt64.self, at: offset + 8)) << 64
        }
        var limits = ServiceLimits(
            needs: wide(48),
            needsAlone: wide(64),
            conditions: row.load(UInt64.self, at: 80),
            circumstances: row.load(UInt64.self, at: 88),
            circumstancesOnly: statement(row.load(UInt8.self, at: 112)),
            names: row.load(UInt64.self, at: 96),
            meets: row.load(UInt32.self, at: 104),
            fails: row.load(UInt32.self, at: 108),
            kind: decoded(row.load(UInt8.self, at: 113), of: kinds, or: .other),
            ageExtension: row.load(UInt64.self, at: 116)
        )
        set(row.load(UInt16.self, at: 114), in: &limits)
        return limits
    }

    /// How many numbers the flags of limits can be.
    static let flagCount = 64

    /// Sets what stands as a flag each.
    @inline(__always)
    static func set(_ flags: UInt16, in limits: inout ServiceLimits) {
        limits.isElsewhere = flags & 1 != 0
        limits.isForMembers = flags & 2 != 0
        limits.isForStage = flags & 4 != 0
        limits.takesNamedPlaces = flags & 8 != 0
        limits.hasThreshold = flags & 16 != 0
        limits.isNational = flags & 32 != 0
    }

    private static func code<Case: Equatable>(_ value: Case, in all: [Case]) -> UInt8 {
        UInt8(all.firstIndex(of: value) ?? 0)
    }

    /// The statement of a code, its place among all of them.
    @inline(__always)
    private static func statement(_ code: UInt8) -> Statement {
        switch code {
        case 0: .yes
        case 1: .no
        default: .notStated
        }
    }

    @inline(__always)
    private static func decoded<Case>(_ code: UInt8, of all: [Case], or fallback: Case) -> Case {
        Int(code) < all.count ? all[Int(code)] : fallback
    }

    /// A day since 1970; one that no calendar has, in a damaged file, is not stated.
    private static func day(_ days: Int32) -> Int32? { calendar.contains(days) ? days : nil }

    /// The days that a calendar has.
    static let calendar =
        Int32(CalendarDate.first.daysSince1970)...Int32(CalendarDate.last.daysSince1970)
}
