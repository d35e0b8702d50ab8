import DirectoryModel
import MappedFile
import Places
import TestSupport
import Testing

@Suite("Place queries")
struct PlaceQueryTests {
    /// A made-up authority's own places.
    private struct Ambleford: LocalPlaces {
        func coordinate(postcode: Postcode) -> Coordinate? {
            postcode.text == "ZZ1 2AB" ? Coordinate(latitude: 52.1, longitude: -0.4) : nil
        }

        func places(named name: String) -> [NamedPlace] {
            let points = [
                (52.1, "Ambleford", "Ambleshire"), (52.2, "Newton", "Ambleshire"), (52.3, "Newton", "Craneshire"),
            ]
            return points.compactMap { latitude, place, context in
                guard foldedPlaceName(place) == foldedPlaceName(name) else { return nil }
                return Coordinate(latitude: latitude, longitude: -0.4)
                    .map { NamedPlace(name: place, context: context, coordinate: $0) }
            }
        }
    }

    private let gazetteer: Gazetteer

    init() throws { gazetteer = try Gazetteer(path: ShippedGazetteerTests.path) }

    private func place(_ text: String, gazetteer: Gazetteer?) throws -> ResolvedPlace? {
        guard case .found(let place) = try resolve(text, gazetteer: gazetteer, local: Ambleford()) else { return nil }
        return place
    }

    @Test(
        "a place is found with a label, its precision and its council",
        arguments: [
            ("M1 1AE", "postcode M1 1AE", PlacePrecision.postcode, "Manchester"),
            ("m11ae", "postcode M1 1AE", .postcode, "Manchester"),
            ("ZZ1 2AB", "postcode ZZ1 2AB", .local, nil),
            ("LU5", "the middle of LU5", .outcode, "Central Bedfordshire"),
            (" lu5 ", "the middle of LU5", .outcode, "Central Bedfordshire"),
            ("LU5 9ZZ", "the middle of LU5", .outcodeForUnknownPostcode, "Central Bedfordshire"),
            ("BT1 1AA", "the middle of BT1", .outcodeForUnknownPostcode, nil),
            ("Ambleford", "Ambleford", .local, nil),
            ("newton, craneshire", "Newton", .local, nil),
            ("Bedford", "Bedford", .town, nil),
            ("Alford, Lincolnshire", "Alford", .town, nil),
            ("Trafford", "Trafford", .councilArea, nil),
            ("Kent", "Kent", .councilArea, nil),
            ("52.10,-0.40", "52.1, -0.4", .asGiven, nil),
            (" 52.10 , -0.40 ", "52.1, -0.4", .asGiven, nil),
            ("52.10 \u{2212}0.40", "52.1, -0.4", .asGiven, nil),
        ] as [(String, String, PlacePrecision, String?)]
    )
    func found(text: String, label: String, precision: PlacePrecision, council: String?) throws {
        let place = try #require(try place(text, gazetteer: gazetteer))
        #expect(place.label == label)
        #expect(place.precision == precision)
        #expect(place.council?.name == council)
    }

    @Test("a postcode that was mended says what was mended")
    func repairs() throws {
        #expect(try place("m1 iae", gazetteer: gazetteer)?.repairs == [.capitals, .letterForDigit])
    }

    @Test("a name that several places have is not decided, and the context decides it")
    func ambiguous() throws {
        guard
            case .ambiguous(let name, let candidates) = try resolve("Alford", gazetteer: gazetteer, local: Ambleford())
        else {
            Issue.record("Alford was decided")
            return
        }
        #expect(name == "Alford")
        #expect(candidates.map(\.fullName) == ["Alford, Aberdeenshire", "Alford, Lincolnshire"])
        guard case .ambiguous = try resolve("newton", gazetteer: nil, local: Ambleford()) else {
            Issue.record("Newton was decided")
            return
        }
    }

    @Test(
        "what cannot be understood is refused with a sentence that says why",
        arguments: [
            ("", "No place is given: write a postcode, a town, or latitude and longitude."),
            (" \n ", "No place is given: write a postcode, a town, or latitude and longitude."),
            ("WA154 1HF", "That is not a postcode: one character too many."),
            ("LU99 1AA", "That is in no postcode district that we know. Check its first half."),
            ("ZZ1 2AD", "That is in no postcode district that we know. Check its first half."),
            ("Nowhereton", "That is no place that we know. Try a postcode."),
            ("Alford, Kent", "That is no place that we know. Try a postcode."),
            (
                "-0.40,52.10",
                "That is no point of the British Isles: write latitude, then longitude, in degrees."
            ),
            ("95,200", "That is no point of the British Isles: write latitude, then longitude, in degrees."),
        ]
    )
    func refused(text: String, reason: String) throws {
        #expect(try resolve(text, gazetteer: gazetteer, local: Ambleford()) == .unknown(reason: reason))
    }

    @Test(
        "hostile texts are refused and do no harm",
        arguments: [
            "nan,nan", "inf,inf", "1e400,1e400", "0x1p3,0x1p3", "52.1,-0.4,3", ",", ",,", "--1,2", "+-1,2", ".,.",
            "52.1,,-0.4",
            "1\u{0},2", "\u{1B}[31m", "'; DROP TABLE", "\u{202E}M1", "52.1,", "٥٢,١",
            String(repeating: "9", count: 100) + ",1",
        ]
    )
    func hostile(text: String) throws {
        for gazetteer in [gazetteer, nil] {
            guard case .unknown = try resolve(text, gazetteer: gazetteer, local: Ambleford()) else {
                Issue.record("\(text.debugDescription) was taken for a place")
                return
            }
        }
    }

    @Test("ten megabytes of text are refused without being read")
    func enormous() throws {
        let text = String(repeating: "Bedford ", count: 1_250_000)
        #expect(
            try resolve(text, gazetteer: gazetteer, local: Ambleford())
                == .unknown(reason: "That is too long to be a place.")
        )
    }

    @Test("without a gazetteer a postcode gives its area, and says how far off that may be")
    func withoutGazetteer() throws {
        let place = try #require(try place("LU5 4AB", gazetteer: nil))
        #expect(place.label == "the middle of the LU postcode area")
        #expect(place.precision == .area(reachKilometres: 12))
        #expect(place.precision.words.contains("12 km off"))
        #expect(try self.place("ZZ1 2AB", gazetteer: nil)?.precision == .local)
        #expect(try self.place("ZZ1 2AD", gazetteer: nil) == nil)
    }
}
