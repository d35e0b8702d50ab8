import MappedFile

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Builds the bytes of a ``Gazetteer`` from its sources.
///
/// - Parameters:
///   - codePointFolder: An unpacked Code-Point Open: `Data/CSV/*.csv` and `Doc/metadata.txt`.
///   - outcodes: The path of the outcode table: columns postcode, latitude, longitude, town, region, uk_region.
///   - councils: The path of the council table: columns LADCD, LADNM, LADCD_ACTIVE, UTLACD, UTLANM, RGNNM, CTRYNM.
///   - progress: Is told how many of how many postcode areas are read; what it throws ends the work.
/// - Returns: The file's bytes; the same sources give the same bytes.
/// - Throws: A ``GazetteerSourceFault`` where a source is not what it should be, or an area does not have the number of
///   postcodes that the metadata states; a ``FileFault`` or a system error where a file cannot be read.
package func buildGazetteer(
    codePointFolder: String,
    outcodes: String,
    councils: String,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
) throws -> [UInt8] {
    func bytes(_ path: String) throws -> [UInt8] { try MappedFile(path: path).view.array }
    let metadata = codePointFolder + "/Doc/metadata.txt"
    let edition = try CodePointEdition(metadata: bytes(metadata), file: metadata)
    var builder = GazetteerBuilder(
        councils: try CouncilTable(CouncilRow.rows(of: bytes(councils), file: councils), file: councils)
    )
    let folder = codePointFolder + "/Data/CSV"
    var missing = edition.counts
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".csv") {
        let path = folder + "/" + name
        let rows = try CodePointRow.rows(of: bytes(path), file: path)
        let stated = missing.removeValue(forKey: name.dropLast(4).uppercased())
        guard stated == rows.count else {
            let statement = stated.map { "states \($0) for it" } ?? "does not have the area"
            throw GazetteerSourceFault(
                file: path,
                line: nil,
                reason: "has \(rows.count) postcodes, and the metadata \(statement)."
            )
        }
        try builder.add(rows, file: path)
        try progress(edition.counts.count - missing.count, edition.counts.count)
    }
    if let area = missing.keys.min() {
        throw GazetteerSourceFault(
            file: folder,
            line: nil,
            reason: "lacks the area \(area) and \(missing.count - 1) others. Unpack all parts of Code-Point Open."
        )
    }
    return builder.bytes(outcodes: try OutcodeRow.rows(of: bytes(outcodes), file: outcodes), edition: edition)
}
