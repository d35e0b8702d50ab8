import DirectoryModel

/// An identity that an import has met, in sixteen bytes whatever its length.
///
/// Two identities share a mark with a probability of one in 2^128, and since the hash is seeded anew in every process
/// (SipHash, in the standard library), no feed can be made in which they do.
struct IdentityMark: Hashable {
    private let first: Int
    private let second: Int

    init(_ id: ServiceID) {
        var hasher = Hasher()
        hasher.combine(id)
        first = hasher.finalize()
        hasher = Hasher()
        hasher.combine(first)
        hasher.combine(id)
        second = hasher.finalize()
    }
}
