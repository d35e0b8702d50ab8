import DirectoryModel
import MappedFile
import Places

/// Places that the directory itself knows: the postcodes, outcodes and towns of its sites.
///
/// They are looked up before the national gazetteer, so that a name means the place people here mean by it.
struct DirectoryPlaces: Sendable {
    /// The names of the sections.
    enum Section {
        static let names = "place.names"
        static let nameOffsets = "place.idx"
        static let points = "place.points"
    }

    private let names: Blobs
    private let points: ByteView
    private static let pointSize = 12

    /// Opens the sections; O(1).
    init(_ file: SectionedFile) throws(FileFault) {
        names = try Blobs(bytes: file.section(Section.names), offsets: file.section(Section.nameOffsets))
        points = try file.section(Section.points)
        guard points.count == names.count * Self.pointSize else {
            throw points.corrupt("is damaged: places and their points differ in number. Publish it again.")
        }
    }

    /// The middle of the sites under a name or postcode, however it is spaced; `nil` where there are none.
    ///
    /// O(log n).
    func coordinate(of name: String) throws(FileFault) -> Coordinate? {
        let wanted = Self.folded(name)
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if try names.blob(middle).string < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < names.count, try names.blob(low).string == wanted else { return nil }
        let latitude = Double(try points.load(Int32.self, at: low * Self.pointSize)) / 1e6
        let longitude = Double(try points.load(Int32.self, at: low * Self.pointSize + 4)) / 1e6
        return Coordinate(latitude: latitude, longitude: longitude)
    }

    /// Adds the sections for the sites of services.
    ///
    /// A name stands for the mean of its sites, as whole microdegrees, so that the order of services does not matter.
    static func write(_ services: [Service], into writer: inout SectionedFileWriter) throws {
        var sums: [String: (latitude: Int, longitude: Int, count: Int)] = [:]
        for location in services.flatMap(\.locations) where !location.isConfidential {
            guard let point = location.coordinate else { continue }
            let outcode = location.postcode?.split(separator: " ").first.map(String.init)
            for name in [location.postcode, outcode, location.city].compactMap({ $0 }).map(folded) where !name.isEmpty {
                var sum = sums[name] ?? (0, 0, 0)
                sum.latitude += Int((point.latitude * 1e6).rounded())
                sum.longitude += Int((point.longitude * 1e6).rounded())
                sum.count += 1
                sums[name] = sum
            }
        }
        let sorted = sums.sorted { $0.key < $1.key }
        let blobs = Blobs.bytes(sorted.map { Array($0.key.utf8) })
        var points: [UInt8] = []
        for (_, sum) in sorted {
            points.append(littleEndian: Int32(sum.latitude / sum.count))
            points.append(littleEndian: Int32(sum.longitude / sum.count))
            points.append(littleEndian: UInt32(sum.count))
        }
        writer.add(Section.names, blobs.bytes)
        writer.add(Section.nameOffsets, blobs.offsets)
        writer.add(Section.points, points)
    }

    /// Letters and digits in lower case, without spaces: "ZZ1 2AB" and "zz12ab" are one.
    static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension DirectoryPlaces: LocalPlaces {
    func coordinate(postcode: Postcode) throws(FileFault) -> Coordinate? { try coordinate(of: "\(postcode)") }

    func places(named name: String) throws(FileFault) -> [NamedPlace] {
        guard let coordinate = try coordinate(of: name) else { return [] }
        return [NamedPlace(name: name, coordinate: coordinate)]
    }
}
