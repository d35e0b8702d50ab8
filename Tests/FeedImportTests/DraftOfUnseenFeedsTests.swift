import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

/// Drafts of made-up feeds whose shapes and names no profile of ours has.
@Suite("Drafts of unseen feeds")
struct DraftOfUnseenFeedsTests {
    private func draft(_ bytes: some Sequence<UInt8>) throws -> ProfileDraft {
        let folder = try TemporaryFolder()
        try TestFile.write(bytes, to: folder.file("feed"))
        let names = try FieldNames.load(path: PackageFolder.path("directory-data/drafting/field-names.yaml"))
        return try ProfileDrafter(names: names, postcodes: StrictPostcodes()).draft(
            path: folder.file("feed"),
            name: "d"
        )
    }

    @Test("Semicolons, Windows-1252 and headings in a group's own words")
    func semicolons() throws {
        let text = """
            Club name;What we do;Youngest;Oldest;Where we meet - post code;Ring us;E-mail address;Fax
            Caf\u{E9} Club;Games, crafts and tea \u{96} weekly;5;11;M1 1AA;0161 496 0001;cafe@example.org;0161 496 0009
            Drummers;Drums, and \u{91}noise\u{92};8;14;M2 2BB;0161 496 0002;drums@example.org;
            Growers;Gardening, outdoors;11;18;M3 3CC;0161 496 0003;grow@example.org;
            """
        let draft = try draft(text.unicodeScalars.map { UInt8($0.value) })
        #expect(draft.yaml.contains("encoding: windows-1252"))
        #expect(draft.yaml.contains("delimiter: \";\""))
        let first = try #require(draft.arrivals.first)
        #expect(first.name == "Caf\u{E9} Club")
        #expect(first.description == "Games, crafts and tea \u{2013} weekly")
        #expect(first.eligibility.ages.minimum == Age(years: 5))
        #expect(first.eligibility.ages.maximum == Age(years: 11))
        #expect(first.locations.first?.postcode == "M1 1AA")
        #expect(first.contact.phones.map(\.number) == ["0161 496 0001"])
        #expect(first.contact.email == "cafe@example.org")
    }

    @Test("No header at all: columns are recognised by what stands in them, and the name is marked for checking")
    func noHeader() throws {
        let draft = try draft(
            """
            T001\tHarbour Project\tharbour@example.org\tSW1A 1AA\t020 7946 0001
            T002\tLantern House\tlantern@example.org\tEC1A 1BB\t020 7946 0002
            T003\tThe Green Room\tgreen@example.org\tW1A 0AX\t020 7946 0003
            """.utf8
        )
        #expect(draft.report.read == 3)
        #expect(draft.yaml.contains("delimiter: \"\\t\""))
        #expect(draft.yaml.contains("header: no"))
        #expect(draft.yaml.contains("CHECK THIS"))
        #expect(draft.arrivals.map(\.name) == ["Harbour Project", "Lantern House", "The Green Room"])
        #expect(draft.arrivals.map(\.id.rawValue) == ["d:T001", "d:T002", "d:T003"])
        #expect(draft.arrivals[1].contact.email == "lantern@example.org")
        #expect(draft.arrivals[1].contact.phones.map(\.number) == ["020 7946 0002"])
        #expect(draft.arrivals[1].locations.first?.postcode == "EC1A 1BB")
    }

    @Test("Nested JSON with sites in an array, under names in camel case")
    func nestedJSON() throws {
        let draft = try draft(
            #"""
            {"meta": {"generated": "2026-01-01", "total": 2}, "payload": {"offers": [
              {"uid": "a1", "headline": "Talking", "projectName": "Speak Up", "aboutTheService": "<p>Talk &amp; be heard</p>",
               "venues": [{"venueName": "Hall", "streetAddress": "1 High St", "postTown": "Leeds", "postCode": "LS1 1AA",
                           "lat": 53.8, "lng": -1.55},
                          {"venueName": "Annexe", "streetAddress": "2 High St", "postTown": "Leeds", "postCode": "LS1 1AB",
                           "lat": 53.81, "lng": -1.56}],
               "phones": [{"number": "0113 496 0001"}], "webPage": "https://example.org/1"},
              {"uid": "a2", "headline": "Walking", "projectName": "Step Out", "aboutTheService": "<p>Walks</p>",
               "venues": [], "phones": [], "webPage": "https://example.org/2"}
            ]}}
            """#.utf8
        )
        #expect(draft.yaml.contains("records: payload.offers"))
        #expect(draft.report.accepted == 2)
        let first = try #require(draft.arrivals.first)
        #expect(first.name == "Speak Up")
        #expect(first.description == "Talk & be heard")
        #expect(first.locations.map(\.postcode) == ["LS1 1AA", "LS1 1AB"])
        #expect(first.locations.map(\.name) == ["Hall", "Annexe"])
        #expect(first.locations.first?.coordinate != nil)
        #expect(first.contact.url == "https://example.org/1")
    }

    @Test("XML with a default namespace, records under headings and everything in attributes")
    func attributes() throws {
        let draft = try draft(
            """
            <?xml version="1.0"?>
            <catalogue xmlns="urn:x-example:catalogue" issued="2026-01-01">
              <theme label="Food">
                <offer ref="F1" title="Food Larder" web="https://example.org/f1"><where pc="CV1 1AA" street="1 Hill"/></offer>
                <offer ref="F2" title="Soup Kitchen" web="https://example.org/f2"><where pc="CV1 1AB" street="2 Hill"/></offer>
              </theme>
              <theme label="Play">
                <offer ref="P1" title="Play Barn" web="https://example.org/p1"><where pc="CV1 1AD" street="3 Hill"/></offer>
              </theme>
            </catalogue>
            """.utf8
        )
        #expect(draft.report.read == 3)
        #expect(draft.arrivals.map(\.name) == ["Food Larder", "Soup Kitchen", "Play Barn"])
        #expect(draft.arrivals.map(\.id.rawValue) == ["d:F1", "d:F2", "d:P1"])
        // 'pc' is a name that the table does not have: the values say what it is.
        #expect(draft.arrivals.first?.locations.first?.postcode == "CV1 1AA")
        #expect(draft.arrivals.first?.locations.first?.address == "1 Hill")
    }

    @Test("UTF-16 without a mark, in upright bars, quoted, with line breaks inside quotes")
    func bars() throws {
        let text = #"""
            Ref No|Organisation|Service title|Details|Opening hours
            7|Trust A|Listening|"Line one
            line two | with a bar"|Mon-Fri 9am-5pm
            8|Trust B|Mentoring|"He said ""yes"""|Sat 10:00-12:00
            """#
        let draft = try draft(
            text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        )
        #expect(draft.yaml.contains("encoding: utf-16le"))
        #expect(draft.report.accepted == 2)
        #expect(draft.arrivals[0].description == "Line one\nline two | with a bar")
        #expect(draft.arrivals[1].description == "He said \"yes\"")
        #expect(draft.arrivals[0].organisation?.name == "Trust A")
        #expect(draft.arrivals[0].hours.schedules.count >= 1)
    }

    @Test("What the feed only hints at is a comment, and what is another's is not taken")
    func neverInvents() throws {
        let draft = try draft(
            """
            id,service name,area name,status,council email,manager name,needs referral
            1,Alpha,Northtown,Visible,office@example.gov.uk,A. Person,True
            2,Beta,Southtown,Hidden,office@example.gov.uk,B. Person,False
            3,Gamma,Easttown,Visible,office@example.gov.uk,C. Person,True
            """.utf8
        )
        #expect(!draft.fields.contains("catchments"))
        #expect(draft.yaml.contains("# catchments: {values: area name"))
        #expect(!draft.fields.contains("status"))
        #expect(draft.yaml.contains("Visible | Hidden"))
        #expect(!draft.fields.contains("contact.email"))
        #expect(draft.arrivals.map(\.waysIn.noReferralNeeded) == [.no, .yes, .no])
        #expect(draft.yaml.contains("#   manager name (in 3 of 3 records, such as: A. Person)"))
    }

    @Test("Column names that YAML or the language would misread are written so that they are not")
    func awkwardNames() throws {
        let draft = try draft(
            """
            #,=ref,Name: of it,"Phone, day",Yes,Yes
            1,R1,Alpha,0161 496 0001,a,b
            2,R2,Beta,0161 496 0002,c,d
            """.utf8
        )
        #expect(draft.report.accepted == 2)
        #expect(draft.arrivals.map(\.name) == ["Alpha", "Beta"])
        #expect(draft.arrivals[0].contact.phones.map(\.number) == ["0161 496 0001"])
    }

    @Test("A file without records is refused in words", arguments: ["", "\n\n", "a,b,c\n", "{\"a\": 1}", "<a/>", "[]"])
    func nothing(text: String) {
        #expect(throws: FeedFault.self) { try draft(text.utf8) }
    }

    @Test("The same sample gives the same draft")
    func sameTwice() throws {
        let text = "name,phone,mail\nA,0161 496 0001,a@example.org\nB,0161 496 0002,b@example.org\n"
        #expect(try draft(text.utf8).yaml == draft(text.utf8).yaml)
    }
}
