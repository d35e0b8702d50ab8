import DirectoryModel
import MappedFile
import TestSupport
import Testing
import Vocabulary

@testable import Signposting

@Suite("Where somebody belongs and where they look")
struct BelongingTests {
    /// A directory whose council knows two districts and a county next door.
    static let directory = Result {
        let locality = Locality(
            areas: [
                Area(name: "Larkshire"),
                Area(
                    name: "East Lark",
                    within: "Larkshire",
                    towns: ["Ambleford"],
                    outcodes: ["ZZ1"],
                    practices: ["Castle Road Surgery", "Mill Lane Medical Centre"],
                    schools: ["Ambleford Community School"]
                ),
                Area(
                    name: "West Lark",
                    within: "Larkshire",
                    towns: ["Brackmere"],
                    practices: ["Orchard Street Practice", "Mill Lane Practice"]
                ), Area(name: "Tallowshire", outcodes: ["ZZ6"]),
            ]
        )
        let vocabulary = try VocabularySource.load(folder: PackageFolder.path("directory-data/vocabulary"))
        var builder = try SnapshotBuilder(vocabulary: vocabulary)
        for (record, town, postcode, latitude) in [
            ("a", "Ambleford", "ZZ1 2AB", 52.1), ("b", "Brackmere", "ZZ2 1AA", 52.2),
        ] {
            builder.add(
                .sample(record) {
                    $0.locations = [
                        Location(city: town, postcode: postcode, coordinate: SmallDirectory.point(latitude, -0.4))
                    ]
                    $0.catchments = [Catchment(kind: .district, values: [record == "a" ? "East Lark" : "West Lark"])]
                }
            )
        }
        let bytes = try builder.bytes(about: SnapshotAbout(publisher: "A test", feeds: []), locality: locality)
        return try SmallDirectory.open(bytes: bytes)
    }

    private func question(_ text: String, _ change: (inout QuestionForm) -> Void = { _ in }) throws -> Question {
        var form = QuestionForm(text: text, need: ["anxiety-general"])
        change(&form)
        return try Self.directory.get().question(from: form, today: SmallDirectory.today)
    }

    struct Words: Sendable, CustomTestStringConvertible {
        let text: String
        var home: String?
        var near: String?
        var gp: String?
        var school: String?
        var inCareOf: String?
        var testDescription: String { text }
    }

    @Test(
        "SR027 Home, practice, school and where help is looked for are read from words, each for itself",
        arguments: [
            Words(text: "she lives in Ambleford, worried all the time", home: "Ambleford", near: "Ambleford"),
            Words(text: "We live in Larkshire but our doctor is in Tallowshire", home: "Larkshire", gp: "Tallowshire"),
            Words(text: "anything near Brackmere? we live in ambleford", home: "Ambleford", near: "Brackmere"),
            Words(text: "home postcode is zz1 2ab", home: "postcode ZZ1 2AB", near: "postcode ZZ1 2AB"),
            Words(text: "a drop-in near ZZ1 2AB", near: "postcode ZZ1 2AB"),
            Words(text: "registered with Castle Road", gp: "Castle Road Surgery"),
            Words(text: "his GP is Orchard Street Practice", gp: "Orchard Street Practice"),
            // Two practices begin so, and a word alone is no name.
            Words(text: "registered at Mill Lane"), Words(text: "registered with Castle"),
            Words(text: "goes to Ambleford Community School", school: "Ambleford Community School"),
            Words(text: "looked after by Larkshire County Council", inCareOf: "Larkshire"),
            Words(text: "in the care of Tallowshire, placed here", inCareOf: "Tallowshire"),
            Words(text: "somewhere in Brackmere, anxious", near: "Brackmere"),
            Words(text: "anxiety group Brackmere", near: "Brackmere"),
            Words(text: "drop in, brackmere way", near: "Brackmere"),
            Words(text: "groups after school in Brackmere", near: "Brackmere"),
            Words(text: "we're in Ambleford", home: "Ambleford", near: "Ambleford"),
            Words(text: "we live over the border in Brackmere", home: "Brackmere", near: "Brackmere"),
            Words(text: "used to live in Brackmere, now in Ambleford", home: "Ambleford", near: "Ambleford"),
            Words(text: "he is 12 at Ambleford Community School", school: "Ambleford Community School"),
            Words(text: "GP at Castle Road Surgery", gp: "Castle Road Surgery"),
            // Study, work and birth elsewhere, a cousin's school.
            Words(text: "at uni in Brackmere"), Words(text: "my dad works in Brackmere"),
            Words(text: "born in Brackmere"),
            Words(text: "his cousin is at Ambleford Community School"), Words(text: "we like Brackmere"),
            // Another's home, a home that is left, and no place at all.
            Words(text: "her dad lives in Brackmere"), Words(text: "does not live in Brackmere"),
            Words(text: "we used to live in Brackmere"), Words(text: "lives in fear of the exam"),
            Words(text: "near the end of treatment"), Words(text: "goes to bed at four"),
        ]
    )
    func words(words: Words) throws {
        let question = try question(words.text)
        #expect(question.home?.label == words.home)
        #expect(question.near?.label == words.near)
        #expect(question.gp == words.gp)
        #expect(question.school == words.school)
        #expect(question.inCareOf == words.inCareOf)
    }

    @Test("A field goes before the words, and what was understood is told back")
    func fields() throws {
        let question = try question("we live in Brackmere, registered with Castle Road") {
            $0.home = "Larkshire"
            $0.gp = "orchard street"
            $0.inCareOf = "Larkshire County Council"
        }
        #expect(question.home?.label == "Larkshire")
        #expect(question.near == nil)
        let understood = try Self.directory.get().answer(question).understood
        #expect(understood.home == "Larkshire")
        #expect(understood.gp == "Orchard Street Practice")
        #expect(understood.inCareOf == "Larkshire")
        for words in ["home: Larkshire", "GP: Orchard Street Practice", "in the care of Larkshire"] {
            #expect(understood.line.contains(words))
        }
    }

    @Test("SR026 Who says only where they look is refused nothing by where they live; who says where they live is")
    func lookedFor() throws {
        let directory = try Self.directory.get()
        let looking = try directory.answer(question("") { $0.near = "Brackmere" })
        #expect(Set(looking.records) == ["a", "b"])
        let doubts = looking.results.flatMap(\.why).filter { $0.part == .catchment }
        #expect(
            doubts.allSatisfy {
                $0.holds == .notStated && $0.words.hasSuffix("; you said where you look, not where home is")
            }
        )
        let living = try directory.answer(question("") { $0.home = "Brackmere" })
        #expect(living.records == ["b"])
        #expect(living.leftOut(.catchment) == ["a"])
        // Home is where they look from, too.
        #expect(living.results.first?.distanceKilometres == 0)
    }

    @Test("The nearest known place of an area tells how far its boundary is at most")
    func reach() throws {
        let home = try #require(try question("") { $0.home = "ZZ1 2AB" }.home)
        let metres = try #require(home.metresToAreas["West Lark"])
        #expect(abs(metres - 11_120) < 10)
        #expect(home.metresToAreas["East Lark"] == 0 && home.metresToAreas["Larkshire"] == 0)
        #expect(home.metresToAreas["Tallowshire"] == nil)
        #expect(home.slack == 0)
        #expect(try question("") { $0.home = "Ambleford" }.home?.slack == 3_000)
    }
}
