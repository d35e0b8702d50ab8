import Foundation
import TestSupport
import Testing

@testable import FeedImport

@Suite("Profiles")
struct ProfileTests {
    private static let head = "profile: p\ntitle: t\nformat: csv\nidentity: id\n"

    @Test(
        "A mistake is reported with its line and the name that was meant",
        arguments: [
            ("fields:\n  nmae: x\n  name: n", 6, "did you mean 'name'?"),
            ("fields:\n  name: n\n  postcode: p", 7, "There is no 'postcode'"),
            ("fields:\n  name: n\n  eligibility.ages.minimun: p", 7, "did you mean 'eligibility.ages.minimum'?"),
            ("fields:\n  name: n\n  locations:\n    postcoed: p", 8, "did you mean 'postcode'?"),
            ("fields:\n  name: n\n  summary: {from: x, az: html}", 7, "did you mean 'as'?"),
            ("fields:\n  name: n\n  summary: {from: x, as: htm}", 7, "did you mean 'html'?"),
            ("fields:\n  name: n\n  summary: {from: x, as: date}", 7, "it can be read as text, html"),
            ("fields:\n  name: n\n  summary: {from: x, constant: y}", 7, "exactly one of"),
            ("fields:\n  name: n\n  summary:", 7, "A source is missing"),
            ("fields:\n  name: n\n  summary: {from: x, required: perhaps}", 7, "must be yes or no"),
            ("fields:\n  name: n\n  summary: {from: x, map: {A: b, a: c}}", 7, "stands twice"),
            ("fields:\n  name: n\n  locations: x", 7, "needs a block"),
            ("fields:\n  name: n\n  locations: {each: x, name: y}", 7, "each: is for XML and JSON"),
            ("fields: {summary: x}", 5, "needs a source for 'name'"),
            ("fields: [name]", 5, "must be a map"),
            ("feilds: {name: x}", 5, "did you mean 'fields'?"),
            ("filters:\n  - keep: {from: x, equals: y}\nfields: {name: x}", 6, "There is no 'equals'"),
            ("filters:\n  - {reason: x}\nfields: {name: x}", 6, "either keep: or skip:"),
            ("read:\n  delimiter: ab\nfields: {name: x}", 6, "must be one character"),
            ("read:\n  encoding: utf8\nfields: {name: x}", 6, "did you mean 'utf-8'?"),
            ("read:\n  header: no\nfields: {name: x}", 6, "columns: is needed"),
            ("fields:\n  name: n\n  name: m", 7, "stands twice"),
            ("fields:\n  name: [a\n  summary: b", 6, "is never closed"),
        ]
    )
    func mistakes(body: String, line: Int, message: String) {
        let fault = #expect(throws: ProfileFault.self) { try Profile(yaml: Self.head + body, file: "p.yaml") }
        let matching = fault?.mistakes.filter { $0.message.contains(message) } ?? []
        #expect(!matching.isEmpty, "\(fault?.description ?? "no fault")")
        #expect(matching.contains { $0.line == line }, "\(fault?.description ?? "no fault")")
    }

    @Test(
        "A path that does not parse is a mistake of the profile",
        arguments: [
            ("xml", "read: {record: e}", "a[", "is no XPath"),
            ("xml", "read: {record: e}", "q:a", "cannot be evaluated"),
            ("xml", "read: {record: e}", "frob(a)", "cannot be evaluated"), ("json", "", "a..b", "empty step"),
            ("xml", "read: {record: 'z:e'}", "a", "not among the namespaces"), ("xml", "", "a", "needs record:"),
        ]
    )
    func paths(format: String, read: String, path: String, message: String) {
        let yaml = "profile: p\ntitle: t\nformat: \(format)\nidentity: id\n\(read)\nfields:\n  name: \"\(path)\"\n"
        let fault = #expect(throws: ProfileFault.self) { try Profile(yaml: yaml, file: "p.yaml") }
        #expect(fault?.description.contains(message) == true, "\(fault?.description ?? "no fault")")
    }

    @Test("All mistakes are reported at once, in the order of their lines")
    func allAtOnce() {
        let yaml = Self.head + "fields:\n  nmae: x\n  sumary: y\n  descripton: z\n"
        let fault = #expect(throws: ProfileFault.self) { try Profile(yaml: yaml, file: "p.yaml") }
        #expect(fault?.mistakes.map(\.line) == [6, 6, 7, 8])
        #expect(fault?.description.hasPrefix("p.yaml:6: ") == true)
    }

    @Test("Aliases of aliases do not grow without end")
    func aliases() {
        var yaml = Self.head + "absent: &l0 [a]\nfields:\n  name: n\n  summary:\n"
        yaml += "    first-of:\n      - &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...8 {
            yaml +=
                "      - &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
        }
        let fault = #expect(throws: ProfileFault.self) { try Profile(yaml: yaml, file: "p.yaml") }
        #expect(fault?.description.contains("too large") == true)
    }

    @Test("A profile that is not there is said not to be, without a line that it has not")
    func unknownProfile() throws {
        let path = try TemporaryFolder().file("nosuch.yaml")
        let fault = #expect(throws: ProfileFault.self) { try Profile.load(path: path) }
        #expect(fault?.description.contains("nosuch.yaml: There is no profile 'nosuch'") == true)
    }

    @Test("Every profile of the package loads")
    func bundled() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: PackageFolder.path("importers")).sorted()
        let profiles = files.filter { $0.hasSuffix(".yaml") }
        #expect(profiles.count >= 5)
        for file in profiles { _ = try Profile.load(path: PackageFolder.path("importers/\(file)")) }
    }

    @Test("The documentation names every field, every reading and every encoding")
    func documentation() throws {
        let text = try String(contentsOfFile: PackageFolder.path("docs/profiles.md"), encoding: .utf8)
        for name in FieldRegistry.names { #expect(text.contains("`\(name)`"), "\(name)") }
        for group in FieldRegistry.groups {
            for name in group.fieldNames { #expect(text.contains("`\(name)`"), "\(group.name).\(name)") }
        }
        for reading in Reading.allCases { #expect(text.contains("`\(reading.rawValue)`"), "\(reading)") }
        for encoding in TextEncoding.allCases { #expect(text.contains("`\(encoding.rawValue)`"), "\(encoding)") }
    }

    @Test("A profile must have its file's name")
    func name() {
        #expect(throws: ProfileFault.self) {
            try Profile(yaml: Self.head + "fields: {name: n}", file: "other.yaml", name: "other")
        }
    }
}
