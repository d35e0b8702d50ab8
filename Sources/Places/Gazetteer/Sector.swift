import MappedFile

/// A postcode sector (`M1 1`): where its postcodes lie in the section of units, and how they are packed there.
///
/// At `offset` stand a bit for each of the 400 possible units, then the sector's councils as 16-bit indices, then one
/// entry of ``entryWidth`` bits for each unit that exists: quality, council, easting, northing, lowest bit first.
struct SectorRecord: GazetteerRecord {
    static let size = 20
    /// The edge of a position's cell, in metres.
    ///
    /// Odd, so that the cell's middle is a whole metre, at most 2 m from any whole metre in it along either axis.
    static let cell = 5
    /// Bytes of the bits that say which units exist.
    static let presenceSize = 50
    /// More bits than Great Britain needs for a step along an axis, and few enough for an entry to fit 57 bits.
    static let widestStep: UInt8 = 20

    let key: UInt32
    let offset: UInt32
    let eastingBase: UInt32
    let northingBase: UInt32
    let eastingWidth: UInt8
    let northingWidth: UInt8
    let councilCount: UInt8
    /// 2 bits, or 0 where every position is ``PositionQuality/point``.
    let qualityWidth: UInt8

    var councilWidth: UInt8 { bitWidth(of: Int(councilCount) - 1) }
    var entryWidth: Int { Int(qualityWidth) + Int(councilWidth) + Int(eastingWidth) + Int(northingWidth) }
    var entriesOffset: Int { Int(offset) + Self.presenceSize + 2 * Int(councilCount) }
}

extension SectorRecord {
    init(_ bytes: ByteView) throws(FileFault) {
        key = try bytes.load(at: 0)
        offset = try bytes.load(at: 4)
        eastingBase = try bytes.load(at: 8)
        northingBase = try bytes.load(at: 12)
        eastingWidth = try bytes.load(at: 16)
        northingWidth = try bytes.load(at: 17)
        councilCount = try bytes.load(at: 18)
        qualityWidth = try bytes.load(at: 19)
        guard eastingWidth <= Self.widestStep, northingWidth <= Self.widestStep, councilCount > 0,
            qualityWidth == 0 || qualityWidth == 2
        else { throw bytes.corrupt("is damaged: a sector of it has impossible widths. Build it again.") }
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: key)
        bytes.append(littleEndian: offset)
        bytes.append(littleEndian: eastingBase)
        bytes.append(littleEndian: northingBase)
        bytes += [eastingWidth, northingWidth, councilCount, qualityWidth]
    }

    /// What the section of units says of a unit of this sector; `nil` where there is none.
    ///
    /// - Throws: A ``FileFault`` where that lies outside the section.
    func entry(unit: Int, in units: ByteView) throws(FileFault) -> UnitEntry? {
        let presence = try units.slice(at: Int(offset), count: Self.presenceSize)
        guard unit >= 0, unit < Self.presenceSize * 8,
            try presence.load(UInt8.self, at: unit / 8) & (1 << UInt8(unit % 8)) != 0
        else { return nil }
        var rank = 0
        for index in 0..<(unit / 8) { rank += try presence.load(UInt8.self, at: index).nonzeroBitCount }
        rank += (try presence.load(UInt8.self, at: unit / 8) & ((1 << UInt8(unit % 8)) - 1)).nonzeroBitCount

        let bit = rank * entryWidth
        var window = try units.load(UInt64.self, at: entriesOffset + bit / 8) >> UInt64(bit % 8)
        func take(_ width: UInt8) -> Int {
            defer { window >>= UInt64(width) }
            return Int(window & ((1 << UInt64(width)) - 1))
        }
        let quality = PositionQuality(rawValue: UInt8(take(qualityWidth))) ?? .none
        let council = take(councilWidth)
        guard council < Int(councilCount) else {
            throw units.corrupt("is damaged: a postcode of it has no council in its sector's list. Build it again.")
        }
        let easting = (Int(eastingBase) + take(eastingWidth)) * Self.cell + Self.cell / 2
        let northing = (Int(northingBase) + take(northingWidth)) * Self.cell + Self.cell / 2
        return UnitEntry(
            quality: quality,
            council: try units.load(at: Int(offset) + Self.presenceSize + 2 * council),
            gridPoint: quality == .none ? nil : GridPoint(easting: Double(easting), northing: Double(northing))
        )
    }
}

/// What is packed for one postcode.
struct UnitEntry: Hashable {
    let quality: PositionQuality
    let council: UInt16
    let gridPoint: GridPoint?
}

/// How many bits hold the numbers from 0 to this one; 0 for 0 and below.
func bitWidth(of greatest: Int) -> UInt8 { greatest <= 0 ? 0 : UInt8(Int.bitWidth - greatest.leadingZeroBitCount) }
