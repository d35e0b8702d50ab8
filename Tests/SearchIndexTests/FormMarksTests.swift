import TestSupport
import Testing

@testable import SearchIndex

@Suite("Marks of forms")
struct FormMarksTests {
    /// The bytes of a number as texts have it.
    private static func bytes(_ number: UInt32) -> [UInt8] {
        var bytes: [UInt8] = []
        var left = number
        while left >= 0x80 {
            bytes.append(UInt8(left & 0x7F) | 0x80)
            left >>= 7
        }
        return bytes + [UInt8(left)]
    }

    /// What is told of a number, whatever follows it.
    private func term(_ marks: FormMarks, of number: UInt32, before next: UInt8 = 0x55) -> Int? {
        let bytes = Self.bytes(number) + [next]
        return marks.term(of: UInt16(bytes[0]) | UInt16(bytes[1]) << 8)
    }

    @Test("a form is told with its term, one that begins as those of several terms as such, any other not at all")
    func tells() {
        let marks = FormMarks()
        marks.mark(10..<13, as: 0)
        marks.mark(2_000..<2_001, as: 1)
        marks.mark(20_011..<20_012, as: 2)
        // The same first bytes as the form before.
        marks.mark(36_395..<36_396, as: 3)
        for next in UInt8.min...UInt8.max { #expect(term(marks, of: 10, before: next) == 0) }
        #expect(term(marks, of: 2_000) == 1)
        // The same first bits, but that more follow.
        #expect(term(marks, of: 18_384) == nil)
        #expect(term(marks, of: 20_011) == FormMarks.several)
        #expect(term(marks, of: 13) == nil)
        #expect(term(marks, of: IndexLayout.endOfField) == nil)
        marks.clear()
        #expect(term(marks, of: 10) == nil)
    }

    @Test("a term with more forms than marks is told of each, and one beyond the last mark as several")
    func manyForms() {
        let marks = FormMarks()
        marks.mark(5..<90_000, as: 7)
        #expect((5..<90_000).allSatisfy { term(marks, of: $0) == 7 })
        marks.clear()
        marks.mark(1..<2, as: 400)
        #expect(term(marks, of: 1) == FormMarks.several)
    }

    @Test("passing over a text stops no later than at the first form that is marked, and counts what it passed")
    func passes() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<500 {
            let marks = FormMarks()
            var asked: Set<UInt32> = []
            for term in 0..<3 {
                let number = UInt32.random(in: 1..<[100, 5_000, 70_000][term], using: &generator)
                asked.insert(number)
                marks.mark(number..<number + 1, as: term)
            }
            let numbers = (0..<120).map { _ in
                Int.random(in: 0..<12, using: &generator) == 0
                    ? asked.randomElement(using: &generator) ?? 0 : UInt32.random(in: 0..<60_000, using: &generator)
            }
            // As a text stands among others.
            let bytes = [0x7F] + numbers.flatMap(Self.bytes) + [0x80]
            bytes.withUnsafeBufferPointer { room in
                guard let start = room.baseAddress else { return }
                var text = WrittenText(start + 1, count: bytes.count - 2)
                var read = 0
                var found: [Int] = []
                while text.hasMore {
                    read += text.pass(marks)
                    let isTold = marks.term(of: text.nextPair) != nil
                    guard let number = text.nextNumber() else { break }
                    #expect(number == numbers[read])
                    if isTold, asked.contains(number) { found.append(read) }
                    read += 1
                }
                #expect(read == numbers.count)
                #expect(found == numbers.indices.filter { asked.contains(numbers[$0]) })
            }
        }
    }
}
