import DirectoryModel
import MappedFile

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

    /// The facts of a service.
    ///
    /// O(roles).
    func facts(_ ordinal: Int) throws(FileFault) -> ServiceFacts {
        let start = Self.headerSize + ordinal * stride
        let row = try view.slice(at: start, count: stride)
        let bits = try row.load(UInt8.self, at: 3)
        var access: [RouteAccess] = []
        access.reserveCapacity(roleCount)
        for role in 0..<roleCount {
            let pair = try row.load(UInt8.self, at: Self.fixedSize + role / 2)
            access.append(Self.decoded(role % 2 == 0 ? pair & 15 : pair >> 4, of: RouteAccess.allCases, or: .notStated))
        }
        let week = [
            try row.load(UInt64.self, at: 24), try row.load(UInt64.self, at: 32), try row.load(UInt64.self, at: 40),
        ]
        return ServiceFacts(
            status: Self.decoded(try row.load(UInt8.self, at: 0), of: ServiceStatus.allCases, or: .notStated),
            closedFrom: Self.date(try row.load(Int32.self, at: 20)),
            ages: AgeRange(
                minimum: Age(months: Int(try row.load(Int16.self, at: 4))),
                maximum: Age(months: Int(try row.load(Int16.self, at: 6))),
                maximumIncluded: Self.decoded(bits & 3, of: Statement.allCases, or: .notStated),
                extendedMaximum: Age(months: Int(try row.load(Int16.self, at: 8)))
            ),
            thriveMask: try row.load(UInt8.self, at: 1),
            audienceMask: try row.load(UInt8.self, at: 2),
            noReferralNeeded: Self.decoded(bits >> 2 & 3, of: Statement.allCases, or: .notStated),
            isCrisisService: Self.decoded(bits >> 4 & 3, of: Statement.allCases, or: .notStated),
            lastVerified: Self.date(try row.load(Int32.self, at: 12)),
            fundingEnds: Self.date(try row.load(Int32.self, at: 16)),
            weekHours: WeekHours(words: week, isStated: bits >> 6 & 1 == 1),
            roleAccess: access,
            softMinimum: Age(months: Int(try row.load(Int16.self, at: 10))),
            limits: try Self.limits(row)
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
            for date in [service.lastVerified, service.fundingEnds, service.closedFrom] {
                bytes.append(littleEndian: date.map { Int32($0.daysSince1970) } ?? notStated32)
            }
            for word in service.weekHours.bits { bytes.append(littleEndian: word) }
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
        ]
        bytes.append(littleEndian: flags.enumerated().reduce(UInt16(0)) { $0 | ($1.element ? 1 << $1.offset : 0) })
        bytes.append(littleEndian: limits.ageExtension)
    }

    private static func limits(_ row: ByteView) throws(FileFault) -> ServiceLimits {
        func wide(_ offset: Int) throws(FileFault) -> UInt128 {
            UInt128(try row.load(UInt64.self, at: offset)) | UInt128(try row.load(UInt64.self, at: offset + 8)) << 64
        }
        let flags = try row.load(UInt16.self, at: 114)
        return ServiceLimits(
            needs: try wide(48),
            needsAlone: try wide(64),
            conditions: try row.load(UInt64.self, at: 80),
            circumstances: try row.load(UInt64.self, at: 88),
            circumstancesOnly: decoded(try row.load(UInt8.self, at: 112), of: Statement.allCases, or: .notStated),
            names: try row.load(UInt64.self, at: 96),
            meets: try row.load(UInt32.self, at: 104),
            fails: try row.load(UInt32.self, at: 108),
            kind: decoded(try row.load(UInt8.self, at: 113), of: HelpKind.allCases, or: .other),
            ageExtension: try row.load(UInt64.self, at: 116),
            isElsewhere: flags & 1 != 0,
            isForMembers: flags & 2 != 0,
            isForStage: flags & 4 != 0,
            takesNamedPlaces: flags & 8 != 0,
            hasThreshold: flags & 16 != 0
        )
    }

    private static func code<Case: Equatable>(_ value: Case, in all: [Case]) -> UInt8 {
        UInt8(all.firstIndex(of: value) ?? 0)
    }

    private static func decoded<Case>(_ code: UInt8, of all: [Case], or fallback: Case) -> Case {
        Int(code) < all.count ? all[Int(code)] : fallback
    }

    private static func date(_ days: Int32) -> CalendarDate? {
        days == notStated32 ? nil : CalendarDate(daysSince1970: Int(days))
    }
}
