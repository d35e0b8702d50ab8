import Testing

@testable import SignpostWeb

@Suite struct PercentEncodingTests {
    @Test(
        "Encoded text is decoded, and what is not properly encoded is kept as it stands",
        arguments: [
            ("a%20b+c", "a b c"), ("%c3%A9", "é"), ("100%", "100%"), ("%4", "%4"), ("%zz%41", "%zzA"), ("%%41", "%A"),
            ("%4%41", "%4A"), ("%ff", "\u{FFFD}"), ("%00", "\0"), ("", ""),
        ]
    )
    func decode(encoded: String, decoded: String) {
        #expect(PercentEncoding.decode(encoded.utf8, plusIsSpace: true) == decoded)
    }

    @Test("Pairs keep their order, repeats and empty values, and lose empty names")
    func pairs() {
        let pairs = PercentEncoding.pairs(Array("a=1&&b&=x&a=2=3&c=".utf8))
        #expect(pairs.map(\.name) == ["a", "b", "a", "c"])
        #expect(pairs.map(\.value) == ["1", "", "2=3", ""])
    }

    @Test(
        "An identifier comes back from a path as it went in",
        arguments: ["demo:S014", "a/b?c#d", "é %", "..", "\"><"]
    )
    func roundTrip(identifier: String) {
        let segment = PercentEncoding.segment(identifier)
        #expect(segment.utf8.allSatisfy { !"/?#\"<> ".utf8.contains($0) })
        #expect(PercentEncoding.decode(segment.utf8, plusIsSpace: false) == identifier)
    }
}
