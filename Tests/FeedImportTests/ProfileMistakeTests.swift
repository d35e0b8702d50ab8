import Testing

@testable import FeedImport

/// Mistaken profiles and what is said of them, word for word.
@Suite("Mistakes in profiles")
struct ProfileMistakeTests {
    /// A profile's text, and the line and sentence that it is answered with.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let yaml: String
        let line: Int
        let words: String
        var testDescription: String { words }

        init(_ yaml: String, _ line: Int, _ words: String) { (self.yaml, self.line, self.words) = (yaml, line, words) }
    }

    private static let head = "profile: p\ntitle: t\nformat: csv\nidentity: id\n"

    @Test(
        "A text that is no YAML is answered in plain words, on the line where it went wrong",
        arguments: [
            Mistake("", 1, "The file is empty; it needs at least"),
            Mistake("# only a remark\n", 1, "The file is empty"),
            Mistake(head + "fields:\n\tname: n\n", 6, "indented with a tab; use spaces"),
            Mistake(
                head + "fields:\n  name: \"n\n  summary: s\n",
                6,
                "A quotation mark opens on this line and is never closed"
            ),
            Mistake(head + "fields:\n  name: 'n\n  summary: s\n", 6, "A quotation mark opens on this line"),
            Mistake(
                head + "fields:\n  name: Who can refer: GP\n",
                6,
                "A text with a colon and a space in it must stand in quotation marks"
            ),
            Mistake(head + "fields:\n  name: n\n  name: m\n", 7, "The key 'name' stands twice (first on line 6)"),
            Mistake(head + "fields:\n  name: [a, b\n  summary: s\n", 6, "A '[' opens on this line and is never closed"),
            Mistake(
                head + "fields:\n  name: {from: a\n  summary: s\n",
                6,
                "A '{' opens on this line and is never closed"
            ),
            Mistake(
                head + "fields:\n  name: @id\n",
                6,
                "A text cannot start with '@' unless it stands in quotation marks"
            ),
            Mistake(head + "fields:\n  name: `n`\n", 6, "A text cannot start with '`'"),
            Mistake(head + "fields:\n  name: *starred\n", 6, "quote a text that starts with '*'"),
            Mistake(head + "fields:\n  name: n\n   summary: s\n", 7, "how far it is indented"),
        ]
    )
    func noYAML(mistake: Mistake) { expect(mistake) }

    @Test(
        "A mistake in the language is answered with its line and what was meant",
        arguments: [
            Mistake("profile: p\ntitle: t\nformat: csv\nidentity: id\n", 1, "The profile needs fields:."),
            Mistake(head + "fields:\n  nmae: x\n  name: n\n", 6, "There is no 'nmae' in fields; did you mean 'name'?"),
            Mistake(head + "feilds: {name: n}\n", 5, "There is no 'feilds' in a profile; did you mean 'fields'?"),
            Mistake(head + "fields:\n  name: n\n  locations:\n    postcoed: p\n", 8, "did you mean 'postcode'?"),
            Mistake(head + "fields:\n  name: {form: n}\n", 6, "There is no 'form' in a source; did you mean 'from'?"),
            Mistake(
                head + "fields:\n  name: {from: n, as: htlm}\n",
                6,
                "There is no reading 'htlm'; did you mean 'html'?"
            ),
            Mistake(
                head + "fields:\n  name: {from: n, when: {from: x, equals: y}}\n",
                6,
                "There is no 'equals' in a condition"
            ),
            Mistake(
                "profile: p\ntitle: t\nformat: cvs\nidentity: id\nfields: {name: n}\n",
                3,
                "There is no format 'cvs'; did you mean 'csv'?"
            ),
            Mistake(head + "read: {encoding: utf8}\nfields: {name: n}\n", 5, "did you mean 'utf-8'?"),
            Mistake(
                head + "read: {delimeter: ';'}\nfields: {name: n}\n",
                5,
                "There is no 'delimeter' in read; did you mean 'delimiter'?"
            ),
            Mistake(head + "fields:\n  name:\n", 6, "A source is missing here."),
            Mistake(head + "fields:\n  name: {from: n, required: maybe}\n", 6, "required must be yes or no."),
            Mistake("just a text\n", 1, "a profile must be a map of keys and values."),
        ]
    )
    func language(mistake: Mistake) { expect(mistake) }

    private func expect(_ mistake: Mistake) {
        let fault = #expect(throws: ProfileFault.self) { try Profile(yaml: mistake.yaml, file: "p.yaml") }
        let found = fault?.mistakes.first { $0.message.contains(mistake.words) }
        #expect(found?.line == mistake.line, "\(fault?.description ?? "no fault")")
        #expect(fault?.mistakes.allSatisfy { $0.line > 0 } == true)
        // Words of the library are none of an officer's.
        for jargon in ["token", "scanner", "block mapping", "simple key", "YamlError", "node"] {
            #expect(fault?.description.contains(jargon) == false, "\(fault?.description ?? "")")
        }
    }
}
