/// Which of a question's terms a form may be of, by the first two bytes of its number as texts have it: passes over nearly all words
/// of a text without reading their numbers, and tells the term of the others.
final class FormMarks {
    private static let size = 1 << 16
    /// What is told of forms that may be of several terms.
    static let several = Int(UInt8.max) - 2
    /// The mark of the end of a field.
    private static let fieldEnd = UInt8.max
    /// How many numbers differ in what two bytes have of them.
    private static let told = 1 << 14

    /// 0 where no form begins so, otherwise one more than the number of the term.
    private let marks: UnsafeMutablePointer<UInt8>

    init() {
        marks = .allocate(capacity: Self.size)
        clear()
    }

    deinit { marks.deallocate() }

    /// Forgets all marks.
    func clear() {
        marks.initialize(repeating: 0, count: Self.size)
        for next in 0..<256 { marks[next << 8 | Int(IndexLayout.endOfField)] = Self.fieldEnd }
    }

    /// Marks the numbers of a term's forms.
    func mark(_ numbers: Range<UInt32>, as term: Int) {
        // Beyond so many each is told apart by whether more bytes follow, and both are marked; numbers of one byte have no such other.
        let repeats = numbers.count > Self.told
        for number in numbers.prefix(Self.told + 0x80) {
            guard number > 0x7F else {
                for next in 0..<256 { mark(next << 8 | Int(number), as: term) }
                continue
            }
            let low = Int(number & 0x7F | 0x80)
            let high = Int(number >> 7 & 0x7F)
            if number < Self.told || repeats { mark(high << 8 | low, as: term) }
            if number >= Self.told || repeats { mark((high | 0x80) << 8 | low, as: term) }
        }
    }

    private func mark(_ place: Int, as term: Int) {
        guard marks[place] != Self.fieldEnd else { return }
        let isShared = marks[place] != 0 && Int(marks[place]) != term + 1
        marks[place] = UInt8((isShared ? Self.several : min(term, Self.several)) + 1)
    }

    /// The number of the term that a form may be of which begins so, ``several`` where it may be of more than one, `nil` where it is
    /// of none.
    ///
    /// - Parameter bytes: Its first byte in the low half; where it has one byte alone, the other half may be anything.
    @inline(__always)
    func term(of bytes: UInt16) -> Int? {
        let mark = marks[Int(bytes)]
        return mark == 0 || mark == Self.fieldEnd ? nil : Int(mark) &- 1
    }

    /// Whether one of eight pairs of bytes is marked, each of which begins a byte after the one before it.
    @inline(__always)
    func hasAny(_ bytes: UnsafePointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for place in 0..<8 { found |= marks[Int(Self.pair(bytes + place))] }
        return found != 0
    }

    /// The first of eight pairs of bytes that is marked, of which one is.
    @inline(__always)
    func first(_ bytes: UnsafePointer<UInt8>) -> Int {
        var place = 0
        while place < 7, marks[Int(Self.pair(bytes + place))] == 0 { place &+= 1 }
        return place
    }

    /// Two bytes, the first in the low half.
    @inline(__always)
    static func pair(_ bytes: UnsafePointer<UInt8>) -> UInt16 {
        UInt16(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt16.self))
    }
}
