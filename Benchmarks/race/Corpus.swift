import MappedFile
import SearchIndex

/// The race's services as documents of an index: three text fields weighed as the race asks, needs as keywords, ages as a
/// range, quadrants as flags.
enum Corpus {
    static let schema = IndexSchema(
        textFields: [
            .init(name: "name", weight: 3), .init(name: "needs", weight: 2), .init(name: "description", weight: 1),
        ],
        rangeNames: ["age"],
        maskNames: ["quadrants"],
        combination: .summed,
        analysis: .plain
    )

    /// The quadrants in the order of their flags.
    static let quadrants = ["getting-advice", "getting-help", "getting-more-help", "getting-risk-support", "thriving"]

    static let fileKind = "RACE"
    static let fileVersion: UInt32 = 1
    static let fileName = "/race.index"

    /// Builds the index of a table of services into a folder.
    static func build(_ path: String, into folder: String) throws {
        var builder = IndexBuilder(schema: schema)
        let file = try MappedFile(path: path)
        try file.view.withUnsafeBytes { bytes in
            var lines = TabLines(bytes)
            _ = lines.next()
            while let columns = lines.next() {
                guard columns.count > 9, columns.number(0) == builder.documentCount + 1 else {
                    throw RaceFault("line \(builder.documentCount + 2) is not a service, or not the next by its number")
                }
                builder.add(document(columns))
            }
        }
        var writer = SectionedFileWriter(kind: fileKind, version: fileVersion)
        builder.write(into: &writer)
        try writer.write(to: folder + fileName)
    }

    private static func document(_ columns: TabLines.Columns) -> IndexDocument {
        let needs = columns.texts(4, separator: ";")
        var flags: UInt64 = 0
        for quadrant in columns.texts(5, separator: ";") { flags |= flag(quadrant) }
        let youngest = Int32(columns.number(6) ?? 0)
        let oldest = Int32(columns.number(7) ?? 0)
        var points: [IndexDocument.Point] = []
        if let latitude = Double(columns.text(8)), let longitude = Double(columns.text(9)) {
            points.append(.init(latitude: latitude, longitude: longitude))
        }
        return IndexDocument(
            text: [columns.text(1), columns.text(4), columns.text(2)],
            keywords: needs.map { IndexDocument.Keyword($0) },
            ranges: [youngest...max(youngest, oldest)],
            points: points,
            masks: [flags]
        )
    }

    /// The flag of a quadrant.
    static func flag(_ quadrant: String) -> UInt64 {
        quadrants.firstIndex { $0 == quadrant }.map { 1 << UInt64($0) } ?? 0
    }

    /// Opens the index in a folder.
    static func open(_ folder: String) throws -> SearchIndex {
        let file = try MappedFile(path: folder + fileName)
        return try SearchIndex(SectionedFile(file, kind: fileKind, version: fileVersion))
    }
}

/// Why the race cannot be run.
struct RaceFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
