import CSnowball

/// The Snowball English stemmer (Porter2), <https://snowballstem.org/algorithms/english/stemmer.html>.
///
/// It owns a work space of the C library, so it is not copied and stays with one task at a time.
struct Stemmer: ~Copyable {
    private let handle: OpaquePointer?

    init() { handle = sb_stemmer_new("english", "UTF_8") }

    deinit { sb_stemmer_delete(handle) }

    /// The stem of a word in lower case.
    ///
    /// A word the library cannot take, for want of memory, stays as it is.
    func stem(_ word: [UInt8]) -> [UInt8] {
        guard let handle, let size = Int32(exactly: word.count),
            let stem = word.withUnsafeBufferPointer({ sb_stemmer_stem(handle, $0.baseAddress, size) })
        else { return word }
        return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
}
