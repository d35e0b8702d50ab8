/// Which of a question's terms a form may be of, by the low bits of the form's number: rules out nearly all words of a text with one
/// look, and tells the term of most others.
final class FormMarks {
    private static let size = 1_024
    /// What is told of forms that may be of several terms.
    static let several = Int(UInt8.max) - 1

    /// 0 where no form has such low bits, otherwise one more than the number of the term.
    private let marks: UnsafeMutablePointer<UInt8>

    init() {
        marks = .allocate(capacity: Self.size)
        clear()
    }

    deinit { marks.deallocate() }

    /// Forgets all marks.
    func clear() { marks.initialize(repeating: 0, count: Self.size) }

    /// Marks the numbers of a term's forms.
    func mark(_ numbers: Range<UInt32>, as term: Int) {
        for number in numbers.prefix(Self.size) {
            let place = Int(number) % Self.size
            let isShared = marks[place] != 0 && Int(marks[place]) != term + 1
            marks[place] = UInt8((isShared ? Self.several : min(term, Self.several)) + 1)
        }
    }

    /// The number of the term that a form may be of, ``several`` where it may be of more than one, `nil` where it is of none.
    @inline(__always)
    func term(of number: UInt32) -> Int? {
        let mark = marks[Int(number) % Self.size]
        return mark == 0 ? nil : Int(mark) &- 1
    }
}
