import Foundation
import TestSupport
import Testing

@testable import FeedImport

/// The Big List of Naughty Strings, as feeds, from the file to the page:
/// <https://github.com/minimaxir/big-list-of-naughty-strings>.
@Suite(
    "Big List of Naughty Strings, published",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct NaughtyFeedTests {
    private struct Feed {
        var name: String
        var strings: [String]
        var reading: String
        var identity = "id"
        var text: String
    }

    @Test("Every string comes back from the server scalar for scalar, and none becomes markup")
    func published() async throws {
        let feeds = Self.feeds(try Self.strings())
        #expect(feeds.map(\.strings.count) == [515, 515, 509])
        let folder = try TemporaryFolder()
        let environment = try await Self.publish(feeds, in: folder)
        _ = try await LiveServer.serving([], environment: environment) { server in
            for feed in feeds {
                for (index, string) in feed.strings.enumerated() {
                    let path = "services/\(feed.name)%3A\(index)"
                    let json = try await server.get("/api/" + path)
                    let cleaned = PlainText.lines(string)
                    #expect(
                        try Self.description(json.body) == Array(cleaned.unicodeScalars),
                        "\(feed.name) \(index): \(string.debugDescription)"
                    )
                    guard feed.name == "csv", cleaned.contains(where: { "<>\"'&".contains($0) }) else { continue }
                    let page = try await server.get("/" + path)
                    #expect(page.status == 200)
                    for tag in cleaned.matches(of: /<[a-zA-Z\/!?][^\n]*/) {
                        #expect(!page.body.contains(tag.output), "\(index): \(string.debugDescription)")
                    }
                }
            }
        }
    }

    private static func strings() throws -> [String] {
        let list = try Data(contentsOf: URL(fileURLWithPath: SharedMaterial.path("feeds/suites/blns.json")))
        return try JSONDecoder().decode([String].self, from: list)
    }

    /// The scalars of a service's description, by a JSON reader that is not ours.
    private static func description(_ json: String) throws -> [Unicode.Scalar] {
        struct Record: Decodable { var description: String? }
        let text = try JSONDecoder().decode(Record.self, from: Data(json.utf8)).description
        return Array((text ?? "").unicodeScalars)
    }

    private static func feeds(_ strings: [String]) -> [Feed] {
        // XML 1.0 has no place for most control characters and for U+FFFE.
        let holdable = strings.filter { $0.unicodeScalars.allSatisfy(isXMLCharacter) }
        return [
            Feed(
                name: "csv",
                strings: strings,
                reading: "format: csv",
                text: "id,name,about\r\n" + rows(strings) { "\($0),n\($0),\"\(escaped($1, ["\"": "\"\""]))\"\r\n" }
            ),
            Feed(
                name: "json",
                strings: strings,
                reading: "format: json",
                text: "[" + rows(strings) { "\($0 == 0 ? "" : ",")" + record($0, $1) } + "]"
            ),
            Feed(
                name: "xml",
                strings: holdable,
                reading: "format: xml, read: {record: s}",
                identity: "@id",
                text: "<r>"
                    + rows(holdable) {
                        let about = escaped($1, ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"])
                        return "<s id='\($0)'><name>n\($0)</name><about>\(about)</about></s>"
                    } + "</r>"
            ),
        ]
    }

    private static func rows(_ strings: [String], _ row: (Int, String) -> String) -> String {
        strings.enumerated().map { row($0, $1) }.joined()
    }

    private static func record(_ index: Int, _ string: String) -> String {
        let about = (try? JSONEncoder().encode(string)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
        return "{\"id\":\(index),\"name\":\"n\(index)\",\"about\":\(about)}"
    }

    private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.reduce(into: "") { written, scalar in
            if let escape = escapes[scalar] { written += escape } else { written.unicodeScalars.append(scalar) }
        }
    }

    private static func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }

    /// A published workspace of some feeds, as an environment for the command.
    private static func publish(_ feeds: [Feed], in folder: TemporaryFolder) async throws -> [String: String] {
        let workspace = folder.file("naughty")
        let environment = ["SIGNPOST_DATA": PackageFolder.root.path, "SIGNPOST_WORKSPACE": workspace]
        let made = try await SignpostProgram.run(["init", workspace], environment: environment)
        #expect(made.exitCode == 0, "\(made.errors)")
        for feed in feeds {
            let profile = folder.file("\(feed.name).yaml")
            try """
            {profile: \(feed.name), title: t, \(feed.reading), identity: '\(feed.identity)',
            fields: {name: name, description: about}}
            """.write(toFile: profile, atomically: true, encoding: .utf8)
            let file = folder.file("feed-\(feed.name)")
            try Data(feed.text.utf8).write(to: URL(fileURLWithPath: file))
            let imported = try await SignpostProgram.run(
                ["import", file, "--profile", profile, "--quiet"],
                environment: environment
            )
            let counts = "\(feed.strings.count) read = \(feed.strings.count) accepted + 0 merged + 0 rejected"
            #expect(imported.output.contains(counts), "\(imported.output) \(imported.errors)")
        }
        let published = try await SignpostProgram.run(["publish", "--quiet"], environment: environment)
        #expect(published.exitCode == 0, "\(published.errors)")
        return environment
    }
}
