/// A list or column of the file contradicts itself.
///
/// Passes throw this small error; ``SearchIndex/search(_:pruning:)`` makes a fault with the file's name of it.
struct DamagedIndex: Error {}
