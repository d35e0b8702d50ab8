import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("Trying a profile on a sample")
struct ProfileTrialTests {
    private func trial(_ yaml: String, _ feed: String) throws -> ProfileTrial {
        let folder = try TemporaryFolder()
        try TestFile.write(feed.utf8, to: folder.file("feed"))
        let profile = try Profile(yaml: yaml, file: "p.yaml")
        return try ProfileTrial(of: profile, on: folder.file("feed"), postcodes: StrictPostcodes(), terms: nil)
    }

    private static let csv = """
        profile: p
        title: t
        format: csv
        identity: id
        fields:
          name: name
          status: {from: state, map: {Open: active}}
          locations: {address: {join: [street, town], with: ", "}, postcode: pc}

        """

    @Test("Each field is shown with its source, its count and an example; what nobody reads and knows is listed")
    func mapping() throws {
        let trial = try trial(
            Self.csv,
            "id,name,state,street,town,pc,fax\n1,A,Open,1 Hill,Leeds,LS1 1AA,5\n2,B,Shut,,Leeds,,6\n3,,Shut,,,,\n"
        )
        #expect(trial.isGood)
        #expect(trial.fields.map(\.field) == ["name", "status", "locations.address", "locations.postcode"])
        #expect(trial.fields.map(\.source) == ["name", "state", "street + town", "pc"])
        #expect(trial.fields.map(\.records) == [2, 1, 2, 1])
        #expect(trial.fields.map(\.example) == ["A", "active", "1 Hill, Leeds", "LS1 1AA"])
        #expect(trial.unread == [.init(path: "fax", records: 2, example: "5")])
        #expect(trial.strangers == [.init(field: "status", term: "Shut", count: 1)])
        #expect(trial.rejects.map(\.place.line) == [4])
        #expect(trial.report?.read == 3)
    }

    @Test("All columns that the sample lacks are told at once, with the line that names them and the nearest there is")
    func missingColumns() throws {
        let trial = try trial(Self.csv, "id,nmae,state,street,town,postcode\n1,A,Open,x,y,z\n")
        #expect(!trial.isGood)
        #expect(trial.report == nil)
        #expect(trial.missing.map(\.path) == ["name", "pc"])
        #expect(trial.missing.map(\.line) == [6, 8])
        #expect(trial.missing.first?.nearest == "nmae")
        #expect(trial.missing.allSatisfy { $0.isFatal })
    }

    @Test("Paths inside repeated parts are followed in JSON")
    func json() throws {
        let yaml = """
            profile: p
            title: t
            format: json
            identity: id
            fields:
              name: title
              summary: sumary
              locations: {each: sites, postcode: address.code}
              contact.phones: phones[].number

            """
        let trial = try trial(
            yaml,
            #"""
            [{"id": 1, "title": "A", "summary": "s", "sites": [{"address": {"code": "LS1 1AA", "line": "x"}}],
              "phones": [{"number": "0113 496 0001", "kind": "m"}]}]
            """#
        )
        #expect(trial.unread.map(\.path) == ["summary", "sites[].address.line", "phones[].kind"])
        #expect(trial.missing.map(\.path) == ["sumary"])
        #expect(trial.missing.first?.nearest == "summary")
        #expect(trial.missing.first?.isFatal == false)
        #expect(trial.fields.first { $0.field == "locations.postcode" }?.example == "LS1 1AA")
        #expect(trial.fields.first { $0.field == "locations.postcode" }?.source == "sites: address.code")
    }

    @Test("Elements and attributes are followed in XML, predicates and functions included")
    func xml() throws {
        let yaml = """
            profile: p
            title: t
            format: xml
            read: {record: s}
            identity: "@id"
            fields:
              name: substring-after(label, ':')
              contact.url: link[@rel='self']/@href
              locations: {each: site, postcode: pc}

            """
        let trial = try trial(
            yaml,
            "<all><s id='1'><label>x:A</label><link rel='self' href='https://a.example'/><note>n</note>"
                + "<site><pc>LS1 1AA</pc><room>2</room></site></s></all>"
        )
        #expect(trial.missing.isEmpty)
        #expect(trial.unread.map(\.path) == ["link/@rel", "note", "site/room"])
        #expect(trial.isGood)
    }
}
