@testable import FeedImport

/// Profiles that put one feed through every reading.
enum FuzzProfile {
    static let delimited = profile(read: "format: csv", identity: "id")
    static let json = profile(read: "format: json", identity: "id", each: "places")
    static let lines = profile(read: "format: ndjson", identity: "id", each: "places")
    static let pivot = profile(
        read: "format: csv\nread: {pivot: {by: [id, name], title: text, value: words}}",
        identity: "id",
        words: "{titled: Words}"
    )
    static let xml = profile(read: "format: xml\nread: {record: s}", identity: "\"@id\"", each: "places")

    /// A little feed of a format.
    static func sample(of format: String) -> [UInt8] {
        switch format {
        case "json": Array(#"[{"id":1,"name":"A","a":{"b":["c"]}},{"id":2,"name":"B"}]"#.utf8)
        case "xml": Array("<r><s id='1'><name>A</name><a><b>c</b></a></s><s id='2'><name>B</name></s></r>".utf8)
        default: Array("id,name,a,b\n1,A,c,d\n2,B,e,f\n".utf8)
        }
    }

    /// A profile over the sources `name`, `text`, `words` and `value`, each read in many ways.
    ///
    /// Without `each` (CSV) a place is the record itself.
    private static func profile(
        read: String,
        identity: String,
        each: String? = nil,
        words: String = "words"
    ) -> Profile? {
        let yaml = """
            profile: fuzz
            title: Every reading
            \(read)
            identity: \(identity)
            absent: [n/a]
            filters:
              - skip: {from: name, is: skipped}
            fields:
              name: name
              alternateNames: {from: words, split: [";", lines]}
              description: {from: text, as: html}
              summary: {join: [name, words], with: " - "}
              organisation.url: value
              closedFrom: value
              thrive: {from: words, split: ";", map: {help: getting-help}, otherwise: keep}
              eligibility.ages: {from: text, as: ages-in-text}
              eligibility.ages.text: \(words)
              eligibility.noThreshold: value
              contact.phones: words
              contact.email: value
              hours: words
              waiting.longestDays: value
              waysIn.routes: {role: value, access: words, condition: text}
              hours.schedules: {byDay: words, opensAt: value, closesAt: value, validFrom: value}
              catchments: {kind: "=radius", radiusKilometres: {from: value, as: miles}}
              locations:
                \(each.map { "each: \($0)" } ?? "name: name")
                address: words
                postcode: {from: words, as: postcode-in-text}
                latitude: value
            """
        return try? Profile(yaml: yaml, file: "fuzz.yaml")
    }
}
