import DirectoryModel
import MappedFile

/// A record of fixed size in a section of the gazetteer; byte layouts in `docs/gazetteer-format.md`.
protocol GazetteerRecord {
    /// Its length in bytes.
    static var size: Int { get }
    /// Reads it from the beginning of a view of at least its size.
    init(_ bytes: ByteView) throws(FileFault)
    /// Writes what the initialiser reads.
    func append(to bytes: inout [UInt8])
}

/// What the file says of itself.
struct AboutRecord: GazetteerRecord {
    static let size = 12
    let postcodeCount: UInt32
    let edition: TextReference
    let notices: TextReference

    init(postcodeCount: UInt32, edition: TextReference, notices: TextReference) {
        self.postcodeCount = postcodeCount
        self.edition = edition
        self.notices = notices
    }

    init(_ bytes: ByteView) throws(FileFault) {
        postcodeCount = try bytes.load(at: 0)
        edition = TextReference(offset: try bytes.load(at: 4))
        notices = TextReference(offset: try bytes.load(at: 8))
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: postcodeCount)
        bytes.append(littleEndian: edition.offset)
        bytes.append(littleEndian: notices.offset)
    }
}

/// An outcode; sorted by key.
struct OutcodeRecord: GazetteerRecord {
    static let size = 24
    let key: UInt32
    let point: StoredPoint
    let town: TextReference
    let region: TextReference
    /// The council of all of its postcodes, or ``noCouncil``.
    let council: UInt16

    init(key: UInt32, point: StoredPoint, town: TextReference, region: TextReference, council: UInt16) {
        self.key = key
        self.point = point
        self.town = town
        self.region = region
        self.council = council
    }

    init(_ bytes: ByteView) throws(FileFault) {
        key = try bytes.load(at: 0)
        point = StoredPoint(latitude: try bytes.load(at: 4), longitude: try bytes.load(at: 8))
        town = TextReference(offset: try bytes.load(at: 12))
        region = TextReference(offset: try bytes.load(at: 16))
        council = try bytes.load(at: 20)
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: key)
        bytes.append(littleEndian: point.latitude)
        bytes.append(littleEndian: point.longitude)
        bytes.append(littleEndian: town.offset)
        bytes.append(littleEndian: region.offset)
        bytes.append(littleEndian: council)
        bytes.append(littleEndian: UInt16(0))
    }
}

/// A district or county, present or abolished; sorted by GSS code.
struct CouncilRecord: GazetteerRecord {
    static let size = 20
    static let codeSize = 9
    let code: String
    let name: TextReference
    /// The county above a district, or ``noCouncil``.
    let county: UInt16
    /// The council that has taken its place; itself where it exists.
    let current: UInt16

    init(code: String, name: TextReference, county: UInt16, current: UInt16) {
        self.code = code
        self.name = name
        self.county = county
        self.current = current
    }

    init(_ bytes: ByteView) throws(FileFault) {
        code = try bytes.slice(at: 0, count: Self.codeSize).string
        name = TextReference(offset: try bytes.load(at: 12))
        county = try bytes.load(at: 16)
        current = try bytes.load(at: 18)
    }

    func append(to bytes: inout [UInt8]) {
        bytes += code.utf8.prefix(Self.codeSize)
        bytes += [UInt8](repeating: 0, count: 12 - min(code.utf8.count, Self.codeSize))
        bytes.append(littleEndian: name.offset)
        bytes.append(littleEndian: county)
        bytes.append(littleEndian: current)
    }
}

/// A place under one of its names; sorted by folded name.
struct PlaceRecord: GazetteerRecord {
    static let size = 24
    let foldedName: TextReference
    let name: TextReference
    let context: TextReference
    let point: StoredPoint
    let kind: UInt8

    init(
        foldedName: TextReference,
        name: TextReference,
        context: TextReference,
        point: StoredPoint,
        kind: UInt8
    ) {
        self.foldedName = foldedName
        self.name = name
        self.context = context
        self.point = point
        self.kind = kind
    }

    init(_ bytes: ByteView) throws(FileFault) {
        foldedName = TextReference(offset: try bytes.load(at: 0))
        name = TextReference(offset: try bytes.load(at: 4))
        context = TextReference(offset: try bytes.load(at: 8))
        point = StoredPoint(latitude: try bytes.load(at: 12), longitude: try bytes.load(at: 16))
        kind = try bytes.load(at: 20)
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: foldedName.offset)
        bytes.append(littleEndian: name.offset)
        bytes.append(littleEndian: context.offset)
        bytes.append(littleEndian: point.latitude)
        bytes.append(littleEndian: point.longitude)
        bytes += [kind, 0, 0, 0]
    }
}

/// The council index that stands for none.
let noCouncil = UInt16.max

/// A coordinate in millionths of a degree (at most 6 cm off), or none.
struct StoredPoint: Hashable {
    let latitude: Int32
    let longitude: Int32

    init(latitude: Int32, longitude: Int32) {
        self.latitude = latitude
        self.longitude = longitude
    }

    init(_ coordinate: Coordinate?) {
        latitude = coordinate.map { Int32(($0.latitude * 1e6).rounded()) } ?? Int32.min
        longitude = coordinate.map { Int32(($0.longitude * 1e6).rounded()) } ?? Int32.min
    }

    /// The coordinate; `nil` where there is none, or where the numbers are no angles.
    var coordinate: Coordinate? { Coordinate(latitude: Double(latitude) / 1e6, longitude: Double(longitude) / 1e6) }
}
