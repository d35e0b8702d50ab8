/// Words one after another in one stretch of bytes: what the tokeniser fills and the analyser reads, without an object
/// for every word.
struct WordList {
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// Where a word's bytes are.
    func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    /// A word's bytes; costs a copy.
    func word(_ index: Int) -> [UInt8] { Array(bytes[range(index)]) }

    mutating func append(_ word: ArraySlice<UInt8>) {
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
    }

    /// Adds a letter to the word under construction.
    @inline(__always)
    mutating func append(_ letter: UInt8) { bytes.append(letter) }

    /// Ends the word under construction, where it has a letter.
    @inline(__always)
    mutating func endWord() {
        if bytes.count > (ends.last ?? 0) { ends.append(bytes.count) }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
