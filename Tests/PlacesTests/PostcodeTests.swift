import Places
import Testing

@Suite("Postcodes")
struct PostcodeTests {
    @Test(
        "a well-formed postcode is taken as it is written",
        arguments: [
            "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "GIR 0AA", "BS0 9ZZ", "ZZ1 2AB",
            "ZZ99 4AA",
            "N1P 1AA", "W1M 4AA",
        ]
    )
    func wellFormed(text: String) throws {
        let parsed = try Postcode.parse(text)
        #expect(parsed.postcode.text == text)
        #expect(parsed.repairs.isEmpty)
        #expect(Postcode(text) == parsed.postcode)
    }

    @Test(
        "a slip with exactly one reading is mended and named",
        arguments: [
            ("m1 1ae", "M1 1AE", [PostcodeRepair.capitals]),
            ("M11AE", "M1 1AE", [.spacing]),
            ("  M1  1AE ", "M1 1AE", [.spacing]),
            ("M1\u{A0}1AE", "M1 1AE", [.spacing]),
            ("M1-1AE", "M1 1AE", [.punctuation]),
            ("M1 1 AE", "M1 1AE", [.spacing]),
            ("SW1A1 AA", "SW1A 1AA", [.spacing]),
            ("SE1 OAA", "SE1 0AA", [.letterForDigit]),
            ("SEI 0AA", "SE1 0AA", [.letterForDigit]),
            ("0X1 1AA", "OX1 1AA", [.digitForLetter]),
            ("so1o1aa", "SO10 1AA", [.capitals, .spacing, .letterForDigit]),
        ]
    )
    func mended(text: String, postcode: String, repairs: [PostcodeRepair]) throws {
        let parsed = try Postcode.parse(text)
        #expect(parsed.postcode.text == postcode)
        #expect(parsed.repairs == repairs)
    }

    @Test(
        "what cannot be mended without guessing is refused with a short reason",
        arguments: [
            ("WA154 1HF", "one character too many"),
            ("WA1545 1HF", "two characters too many"),
            ("M1 AE", "one character too few"),
            ("", "nothing is written"),
            (" \t\n", "nothing is written"),
            ("LU5", "only the first half of a postcode (LU5)"),
            ("M11 AE", "the space is in the wrong place, or a character is missing"),
            ("M1 1CE", "1CE cannot be the second half of a postcode"),
            ("M1 AAE", "AAE cannot be the second half of a postcode"),
            ("QA1 1AA", "QA1 cannot be the first half of a postcode"),
            ("AI1 1AA", "AI1 cannot be the first half of a postcode"),
            ("B01 1AA", "B01 cannot be the first half of a postcode"),
            ("M1 1A€", #"no postcode has "€" in it"#),
            ("Ｍ1 1AE", #"no postcode has "Ｍ" in it"#),
            ("ZZ99 3VZ", "an NHS code that stands for no place"),
            ("BOLTON", "BOL cannot be the first half of a postcode"),
            ("SOI LEY", "SOI cannot be the first half of a postcode"),
        ]
    )
    func refused(text: String, reason: String) {
        let fault = #expect(throws: PostcodeFault.self) { try Postcode.parse(text) }
        #expect(fault?.description == reason)
    }

    @Test("a text of ten million characters is refused at once")
    func enormous() {
        let text = String(repeating: "M1 1AE", count: 1_700_000)
        #expect(throws: PostcodeFault.self) { try Postcode.parse(text) }
        #expect(Outcode(typed: text) == nil)
        #expect(Postcode(text) == nil)
    }

    @Test("no postcode is both mended and exact: mending gives a postcode that parses as itself")
    func mendingIsStable() throws {
        for text in ["m1 1ae", "SEI 0AA", "ec1a-1bb"] {
            let once = try Postcode.parse(text).postcode
            #expect(try Postcode.parse(once.text) == Postcode.parse(once.text))
            #expect(try Postcode.parse(once.text).repairs.isEmpty)
            #expect(try Postcode.parse(once.text).postcode == once)
        }
    }

    @Test("an outcode knows its area", arguments: [("M1", "M"), ("SW1A", "SW"), ("LU5", "LU"), ("ZZ9", "ZZ")])
    func area(text: String, area: String) {
        #expect(Outcode(text)?.area == area)
        #expect(Outcode(typed: " \(text.lowercased()) ")?.text == text)
    }

    @Test("what is no outcode is refused", arguments: ["", "M", "MM", "M100", "M1AA", "1M", "ZZZ1", "lu5", "LU 5"])
    func badOutcode(text: String) {
        #expect(Outcode(text) == nil)
    }
}
