import Testing

@testable import SearchIndex

@Suite("Marks of forms")
struct FormMarksTests {
    @Test("a form is told with its term, one whose low bits several terms share as such, any other not at all")
    func tells() {
        let marks = FormMarks()
        marks.mark(10..<13, as: 0)
        marks.mark(2_000..<2_001, as: 1)
        // The same low bits as form 11.
        marks.mark(1_035..<1_036, as: 2)
        #expect(marks.term(of: 10) == 0)
        #expect(marks.term(of: 2_000) == 1)
        #expect(marks.term(of: 11) == FormMarks.several)
        #expect(marks.term(of: 13) == nil)
        marks.clear()
        #expect(marks.term(of: 10) == nil)
    }

    @Test("a term with more forms than marks is told of each, and one beyond the last mark as several")
    func manyForms() {
        let marks = FormMarks()
        marks.mark(5..<9_000, as: 7)
        #expect((5..<9_000).allSatisfy { marks.term(of: $0) == 7 })
        marks.clear()
        marks.mark(1..<2, as: 400)
        #expect(marks.term(of: 1) == FormMarks.several)
    }
}
