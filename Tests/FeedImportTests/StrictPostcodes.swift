import DirectoryModel

@testable import FeedImport

/// Knows the syntax of postcodes and one place.
struct StrictPostcodes: PostcodeReader {
    var points: [String: Coordinate] = [:]

    func normalise(_ text: String) -> PostcodeReading {
        let bare = text.uppercased().filter { $0 != " " }
        guard bare.utf8.count >= 5, bare.utf8.count <= 7, bare.utf8.allSatisfy({ $0 < 0x80 }) else {
            return .refused(reason: "not a postcode")
        }
        let outward = bare.dropLast(3)
        let inward = bare.suffix(3)
        let area = outward.prefix { $0.isLetter }
        let district = outward[area.endIndex...]
        guard (1...2).contains(area.count), (1...2).contains(district.count), district.first?.isNumber == true,
            inward.first?.isNumber == true, inward.dropFirst().allSatisfy(\.isLetter)
        else { return .refused(reason: "not a postcode") }
        let usual = outward + " " + inward
        return usual == text ? .plain(String(usual)) : .repaired(String(usual), reason: "postcode spelling")
    }

    func coordinate(of postcode: String) -> Coordinate? { points[postcode] }
}
