import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("XML")
struct XMLReaderTests {
    private static func yaml(_ read: String, fields: String = "{name: name, description: about}") -> String {
        "{profile: p, title: t, format: xml, read: {\(read)}, identity: '@id', fields: \(fields)}"
    }

    @Test("Records keep their order, their lines and their text")
    func records() throws {
        let feed = """
            <?xml version="1.0"?>
            <services>
              <service id="1"><name>One &amp; all</name><about><![CDATA[a < b]]> &#163;5</about></service>
              <other><service id="x"/></other>

              <service id="2">
                <name>Two</name></service><service id="3"><name/></service>
            </services>
            """
        let run = try ImportRun(yaml: Self.yaml("record: services/service"), feed: feed)
        #expect(run.accepted.map(\.name) == ["One & all", "Two"])
        #expect(run.accepted.first?.description == "a < b £5")
        #expect(
            run.accepted.map(\.provenance.place) == [RecordPlace(line: 3, record: 1), RecordPlace(line: 6, record: 2)]
        )
        #expect(run.rejects.map(\.place) == [RecordPlace(line: 7, record: 3)])
        #expect(run.rejects.first?.raw == "<service id=\"3\"><name/></service>")
    }

    @Test(
        "The record's path tells apart what has the same name",
        arguments: [
            ("service", 3), ("a/service", 1), ("/r/service", 1), ("b/service", 1), ("/service", 0), ("r/a/service", 1),
        ]
    )
    func recordPath(path: String, count: Int) throws {
        let one = "<service id='1'><name>1</name></service>"
        let feed =
            "<r>\(one)<a><service id='2'><name>2</name></service></a>"
            + "<b><service id='3'><name>3</name></service></b></r>"
        #expect(try ImportRun(yaml: Self.yaml("record: \(path)"), feed: feed).accepted.count == count)
    }

    @Test("Namespaces are matched by address, not by prefix")
    func namespaces() throws {
        let feed = "<f xmlns='urn:one'><e id='1'><name>A</name><x:name xmlns:x='urn:two'>B</x:name></e></f>"
        let read = "record: o:e, namespaces: {o: 'urn:one', t: 'urn:two'}"
        let run = try ImportRun(yaml: Self.yaml(read, fields: "{name: t:name, summary: o:name}"), feed: feed)
        #expect(run.accepted.map(\.name) == ["B"])
        #expect(run.accepted.first?.summary == "A")
    }

    @Test("Records in another namespace than the profile's are a mistake, not an empty feed")
    func otherNamespace() {
        let fault = #expect(throws: FeedFault.self) {
            try ImportRun(yaml: Self.yaml("record: e"), feed: "<f xmlns='urn:one'><e id='1'/></f>")
        }
        #expect(fault?.reason.contains("urn:one") == true)
    }

    @Test("A feed without records is empty and no fault")
    func empty() throws {
        #expect(try ImportRun(yaml: Self.yaml("record: e"), feed: "<f/>").report.read == 0)
    }

    @Test("An element that is nil says nothing")
    func nilElement() throws {
        let feed = """
            <f xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><e id="1"><name>A</name>\
            <about xsi:nil="true">no</about></e></f>
            """
        let run = try ImportRun(yaml: Self.yaml("record: e"), feed: feed)
        #expect(run.accepted.first?.description == nil)
        #expect(run.accepted.count == 1)
    }

    static let hostile: [(name: String, text: String)] = [
        ("a document type", "<!DOCTYPE f><f><e id='1'><name>A</name></e></f>"),
        (
            "an entity bomb",
            "<!DOCTYPE f [<!ENTITY a 'aaaaaaaaaa'>"
                + (0..<9).map {
                    "<!ENTITY b\($0) '" + String(repeating: $0 == 0 ? "&a;" : "&b\($0 - 1);", count: 10) + "'>"
                }
                .joined() + "]><f><e id='1'><name>&b8;</name></e></f>"
        ),
        (
            "a quadratic bomb",
            "<!DOCTYPE f [<!ENTITY a '" + String(repeating: "a", count: 100_000) + "'>]><f><e id='1'><name>"
                + String(repeating: "&a;", count: 20_000) + "</name></e></f>"
        ),
        (
            "an external entity",
            "<!DOCTYPE f [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><f><e id='1'><name>&x;</name></e></f>"
        ),
        ("an external document type", "<!DOCTYPE f SYSTEM 'http://127.0.0.1:9/x.dtd'><f/>"),
    ]

    @Test("A document type is refused at once with one sentence", arguments: hostile.indices)
    func documentType(index: Int) {
        let clock = ContinuousClock()
        let elapsed = clock.measure {
            let fault = #expect(throws: FeedFault.self) {
                try ImportRun(yaml: Self.yaml("record: e"), feed: Self.hostile[index].text)
            }
            #expect(fault?.reason.contains("DOCTYPE") == true, "\(Self.hostile[index].name)")
        }
        #expect(elapsed < .seconds(5))
    }

    @Test("A hundred thousand levels of nesting are one clear fault", arguments: [true, false])
    func nesting(isInsideRecord: Bool) {
        let start = isInsideRecord ? "<f><e id='1'>" : "<f>"
        let feed = start + String(repeating: "<x>", count: 100_000)
        let fault = #expect(throws: FeedFault.self) { try ImportRun(yaml: Self.yaml("record: e"), feed: feed) }
        #expect(fault?.reason.contains("Nothing of the feed was taken") == true)
    }

    @Test(
        "A feed that is cut short or malformed is a fault with its line",
        arguments: [
            "<f>\n<e id='1'><name>A</name></e>\n<e id='2'><na", "<f><e id='1'></f>", "{}",
            "<f><e id='1'>&nbsp;</e></f>",
            "<f><e id='1' id='2'/></f>",
        ]
    )
    func malformed(feed: String) {
        let fault = #expect(throws: FeedFault.self) { try ImportRun(yaml: Self.yaml("record: e"), feed: feed) }
        #expect(fault?.line != nil)
    }

    @Test("A record past the limit is a fault, in bounded memory")
    func recordLimit() {
        let feed = "<f><e id='1'>" + String(repeating: "<x>text</x>", count: 200_000) + "</e></f>"
        let fault = #expect(throws: FeedFault.self) {
            try ImportRun(yaml: Self.yaml("record: e"), feed: feed, limits: ImportLimits(recordBytes: 100_000))
        }
        #expect(fault?.reason.contains("larger than the limit") == true)
    }

    @Test("Lines are known past 65,535, give or take what the parser has read ahead")
    func manyLines() throws {
        let feed = "<f>" + String(repeating: "\n", count: 70_000) + "<e id='1'><name>A</name></e>\n</f>"
        let run = try ImportRun(yaml: Self.yaml("record: e"), feed: feed)
        #expect((70_001...70_003).contains(run.accepted.first?.provenance.place.line ?? 0))
    }

    @Test("Other encodings than UTF-8 are read by their declaration")
    func encoding() throws {
        let feed =
            Array("<?xml version='1.0' encoding='ISO-8859-1'?><f><e id='1'><name>".utf8) + [0xE9]
            + Array("</name></e></f>".utf8)
        #expect(try ImportRun(yaml: Self.yaml("record: e"), bytes: feed).accepted.map(\.name) == ["é"])
    }
}
