import DirectoryModel
import Testing

@testable import Signposting

@Suite("Places in answers")
struct PlaceTests {
    private func site(_ latitude: Double, _ longitude: Double, postcode: String? = nil) -> Location {
        Location(
            name: "Hall",
            city: "Ambleford",
            postcode: postcode,
            coordinate: SmallDirectory.point(latitude, longitude)
        )
    }

    @Test("SR032 A service without a site is kept however near the sites must be, and is not ranked below a far one")
    func placeless() throws {
        let directory = try SmallDirectory.open(
            .sample("near") { $0.locations = [site(52.101, -0.4)] },
            .sample("far") { $0.locations = [site(52.6, -0.4)] },
            .sample("phone") { $0.delivery = [.phone, .online] }
        )
        let anywhere = try directory.answer(.worry { $0.near = SmallDirectory.ambleford })
        #expect(anywhere.records == ["near", "phone", "far"])
        #expect(anywhere.results[1].distance == "no site: by phone and online")
        #expect(anywhere.results[1].reasons(.place).map(\.words) == ["no travel: by phone and online"])
        for kilometres in [0.001, 1, 5, 50] {
            let answer = try directory.answer(
                .worry {
                    $0.near = SmallDirectory.ambleford
                    $0.withinKilometres = kilometres
                }
            )
            #expect(answer.records.contains("phone"))
            #expect(answer.records.contains("near") == (kilometres >= 1))
            #expect(!answer.records.contains("far"))
            #expect(answer.leftOut(.area).contains("far"))
        }
    }

    @Test("The nearest of several sites counts, and its distance is told in kilometres and in words")
    func nearest() throws {
        let directory = try SmallDirectory.open(
            .sample("two") { $0.locations = [site(52.6, -0.4), site(52.11, -0.4)] }
        )
        let result = try #require(try directory.answer(.worry { $0.near = SmallDirectory.ambleford }).results.first)
        #expect(result.distanceKilometres == 1.1)
        #expect(result.distance == "0.7 miles from Ambleford")
    }

    @Test(
        "A place that the directory knows is understood from its town, postcode and outcode",
        arguments: ["Ambleford", "ambleford ", "ZZ1 2AB", "zz12ab", "ZZ1"]
    )
    func localPlaces(typed: String) throws {
        let directory = try SmallDirectory.open(.sample("a") { $0.locations = [site(52.1, -0.4, postcode: "ZZ1 2AB")] })
        let question = try directory.question(from: QuestionForm(near: typed), today: SmallDirectory.today)
        #expect(question.near?.coordinate == SmallDirectory.point(52.1, -0.4))
    }

    @Test("Nothing anywhere in the snapshot or an answer tells where a confidential site is")
    func confidential() throws {
        let secrets = ["Hawthorn Refuge House", "9 Hidden Lane", "Hiddenham", "ZQ9 9ZQ", "ZQ99ZQ", "zq9", "0.777123"]
        let refuge = Service.sample("refuge") {
            $0.name = "A safe place"
            $0.locations = [
                Location(
                    name: secrets[0],
                    address: secrets[1],
                    city: secrets[2],
                    postcode: secrets[3],
                    coordinate: SmallDirectory.point(52.1, 0.777123),
                    coordinateSource: "feed",
                    accessibility: "step-free",
                    arrival: "Next to 9 Hidden Lane",
                    isConfidential: true
                )
            ]
            $0.provenance.notes = [
                FieldNote(kind: .repaired, field: "locations.postcode", reason: "spaced", original: "ZQ99ZQ"),
                FieldNote(kind: .dropped, field: "locations", reason: "unread", original: "9 Hidden Lane"),
                FieldNote(kind: .repaired, field: "name", reason: "space", original: " A safe place"),
            ]
        }
        let bytes = try SmallDirectory.bytes([refuge, .sample("open") { $0.locations = [site(52.2, -0.4)] }])
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        for secret in secrets { #expect(!text.contains(secret.lowercased()), "\(secret)") }

        let directory = try SmallDirectory.open(bytes: bytes)
        for typed in ["Hiddenham", "ZQ9 9ZQ", "ZQ9"] {
            #expect(throws: FormFaults.self) {
                try directory.question(from: QuestionForm(near: typed), today: SmallDirectory.today)
            }
        }
        let answer = try directory.answer(
            .worry {
                $0.near = AskedPlace(coordinate: SmallDirectory.point(52.1, 0.777), label: "here")
                $0.withinKilometres = 1
            }
        )
        let result = try #require(answer.results.first { $0.id == refuge.id })
        #expect(result.placeIsPrivate)
        #expect(result.place == nil)
        #expect(result.distanceKilometres == nil)
        #expect(result.distance == "we do not print where this is, to keep people safe")
        #expect(result.reasons(.place).map(\.holds) == [.notStated])
        #expect(result.score.place == Double(Weights.placelessFactor).rounded(toPlaces: 3))
        let record = try #require(try directory.service(refuge.id))
        #expect(record.locations == [Location(accessibility: "step-free", isConfidential: true)])
        #expect(record.provenance.notes.map(\.field) == ["name"])
    }

    @Test(
        "Distances read as people say them, and no number of metres crashes",
        arguments: [
            (0, "under half a mile"), (800, "under half a mile"), (1_609.344, "1 mile"), (2_000, "1.2 miles"),
            (16_093.44, "10 miles"), (22_531, "14 miles"), (1e300, "12500 miles"), (Double.infinity, "12500 miles"),
            (Double.nan, "12500 miles"), (-5, "under half a mile"),
        ]
    )
    func miles(metres: Double, words: String) { #expect(PlaceWords.miles(metres) == words) }
}

extension Double {
    fileprivate func rounded(toPlaces places: Int) -> Double {
        let scale = (0..<places).reduce(1.0) { value, _ in value * 10 }
        return (self * scale).rounded() / scale
    }
}
