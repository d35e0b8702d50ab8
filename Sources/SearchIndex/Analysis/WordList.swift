/// Words in one stretch of bytes: what the tokeniser fills and the analyser reads, without an object for every word.
struct WordList {
    private(set) var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// Whether each word is joined of the parts before it; only for words that were appended one by one.
    private var joined: [Bool] = []

    var count: Int { ranges.count }

    /// Where a word's bytes are.
    @inline(__always)
    func range(_ index: Int) -> Range<Int> { ranges[index] }

    /// A word's bytes; costs a copy.
    func word(_ index: Int) -> [UInt8] { Array(bytes[range(index)]) }

    /// Whether a word is the joined form of a word with hyphens, whose parts came before it.
    @inline(__always)
    func isJoined(_ index: Int) -> Bool { joined[index] }

    mutating func append(_ word: ArraySlice<UInt8>, isJoined: Bool = false) {
        joined.append(isJoined)
        let start = bytes.count
        bytes.append(contentsOf: word)
        ranges.append(start..<bytes.count)
    }

    /// Takes over a text letter by letter, and its runs of letters as words.
    ///
    /// - Parameter letters: For every byte the letter it is, 0 for none.
    mutating func append(runsOf text: UnsafeBufferPointer<UInt8>, letters: [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        bytes.withUnsafeMutableBufferPointer { bytes in
            letters.withUnsafeBufferPointer { letters in
                var first = start
                for index in start..<bytes.count {
                    bytes[index] = letters[Int(bytes[index])]
                    guard bytes[index] == 0 else { continue }
                    if first < index { ranges.append(first..<index) }
                    first = index + 1
                }
                if first < bytes.count { ranges.append(first..<bytes.count) }
            }
        }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        joined.removeAll(keepingCapacity: true)
    }
}
