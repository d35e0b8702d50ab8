import Testing

@testable import Vocabulary

@Suite("Folding of words")
struct WordReaderTests {
    @Test(
        "two ways of typing a word are one",
        arguments: [
            ("Can't", "cant"), ("can’t", "CANT"), ("self-harm", "Self Harm"), ("panic attacks", "panic attack"),
            ("mum's", "mums"), ("studies", "study"), ("classes", "class"), ("boxes", "box"), ("cafés", "cafe"),
            ("Ｈｅｌｐ", "help"), ("soft\u{00ad}hyphen", "softhyphen"), ("ze\u{200b}ro", "zero"), ("Zoë", "zoe"),
            ("straße", "strasse"), ("don`t", "dont"), ("e\u{0301}cole", "ecole"), ("A&E", "a e"),
        ]
    )
    func alike(left: String, right: String) {
        #expect(!foldedHashes(left).isEmpty)
        #expect(foldedHashes(left) == foldedHashes(right))
    }

    @Test(
        "two words stay two",
        arguments: [("this", "thi"), ("bus", "bu"), ("stress", "stres"), ("ill", "i'll but"), ("a.b", "ab")]
    )
    func different(left: String, right: String) {
        #expect(foldedHashes(left) != foldedHashes(right))
    }

    @Test("sentences end at full stops and blank lines, not inside numbers, addresses or lists")
    func sentences() {
        func firsts(_ text: String) -> [Bool] {
            var text = text
            return text.withUTF8 { bytes in
                var reader = WordReader(UnsafeRawBufferPointer(bytes))
                var firsts: [Bool] = []
                while let word = reader.next() { firsts.append(word.beginsSentence) }
                return firsts
            }
        }
        #expect(firsts("One two. Three") == [true, false, true])
        #expect(firsts("at 4.30 see a.org") == [true, false, false, false, false, false])
        #expect(firsts("not for:\n- one\n- two") == [true, false, false, false])
        #expect(firsts("one\n \ntwo") == [true, true])
        #expect(firsts("wait... what? ok") == [true, false, true])
    }
}
