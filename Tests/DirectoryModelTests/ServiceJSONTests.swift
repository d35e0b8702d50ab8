import DirectoryModel
import Foundation
import TestSupport
import Testing

@Suite("Services as JSON")
struct ServiceJSONTests {
    @Test("The filled service leaves no field at its empty default, so that a new field cannot be forgotten")
    func nothingIsEmpty() {
        #expect(Self.emptyFields(of: Service.filled, path: "service") == [])
        let blank = Service(
            id: ServiceID(rawValue: "a:b"),
            name: "A",
            provenance: Provenance(feed: "a", recordID: "b", place: RecordPlace(record: 1))
        )
        #expect(Self.emptyFields(of: blank, path: "service").count > 60)
    }

    @Test("A service comes back from JSON with every field as it was, in the same bytes")
    func roundTrip() throws {
        let bytes = try Service.filled.json()
        let service = try Service(json: bytes)
        #expect(service == Service.filled)
        #expect(try service.json() == bytes)
    }

    @Test("Every field of a service has a place of its own in JSON")
    func everyFieldMatters() throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(try Service.filled.json())) as? [String: Any]
        )
        let fields = Mirror(reflecting: Service.filled).children.compactMap(\.label)
        #expect(Set(object.keys) == Set(fields))
    }

    @Test("Not stated, no and yes are three things in JSON")
    func statements() throws {
        var texts: Set<String> = []
        for statement in Statement.allCases {
            var service = Service.filled
            service.cost.isFree = statement
            let bytes = try service.json()
            texts.insert(String(decoding: bytes, as: UTF8.self))
            #expect(try Service(json: bytes).cost.isFree == statement)
        }
        #expect(texts.count == 3)
        #expect(texts.contains { $0.contains(#""isFree":"not stated""#) })
        #expect(texts.contains { $0.contains(#""isFree":"no""#) })
    }

    @Test("A range that states no end says so in JSON, and not that it is unbounded")
    func missingEnds() throws {
        var service = Service.filled
        service.eligibility.ages.maximum = nil
        let text = String(decoding: try service.json(), as: UTF8.self)
        #expect(!text.contains(#""maximum""#))
        #expect(try Service(json: Array(text.utf8)).eligibility.ages.maximum == nil)
    }

    @Test(
        "A point off the earth, an impossible age or an unknown word is refused and never read as something else",
        arguments: [
            (#""latitude":52.1"#, #""latitude":152.1"#), (#""longitude":-0.4"#, #""longitude":1e300"#),
            (#""minimum":132"#, #""minimum":-132"#), (#""isFree":"no""#, #""isFree":"No""#),
            (#""closedFrom":"2026-11-21""#, #""closedFrom":"2026-11-31""#),
            (#""status":"closed to referrals""#, #""status":"open""#),
        ]
    )
    func refused(stated: String, hostile: String) throws {
        let text = String(decoding: try Service.filled.json(), as: UTF8.self)
        let damaged = text.replacingOccurrences(of: stated, with: hostile)
        #expect(damaged != text)
        #expect(throws: DecodingError.self) { try Service(json: Array(damaged.utf8)) }
    }

    @Test("A note keeps at most 200 characters of a value", arguments: [10, 200, 100_000])
    func notes(length: Int) {
        let note = FieldNote(kind: .dropped, field: "a", reason: "b", original: String(repeating: "é", count: length))
        #expect(note.original?.count == min(length, 200))
    }

    @Test("A confidential place has no line to show, whatever else it states")
    func confidential() throws {
        var location = try #require(Service.filled.locations.first)
        #expect(location.line == nil)
        location.isConfidential = false
        #expect(location.line == "Hall, 1 High Street, Ambleford, ZZ1 2AB")
    }

    /// The paths of fields that say nothing: `nil`, empty, false, or not stated.
    private static func emptyFields(of value: Any, path: String) -> [String] {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            guard let child = mirror.children.first else { return [path] }
            return emptyFields(of: child.value, path: path)
        case .collection:
            if mirror.children.isEmpty { return [path] }
            return mirror.children.flatMap { emptyFields(of: $0.value, path: path + "[]") }
        case .struct:
            return mirror.children.flatMap { emptyFields(of: $0.value, path: "\(path).\($0.label ?? "?")") }
        default:
            let isEmpty =
                switch value {
                case let text as String: text.isEmpty
                case let flag as Bool: !flag
                default: "\(value)" == "notStated"
                }
            return isEmpty ? [path] : []
        }
    }
}
