/// Words too common to tell documents apart.
///
/// The list is short on purpose: block maxima make common words cheap, and every word left out is one that a question
/// can no longer ask for (so "it", "not", "who" and "you" stay in).
enum StopWords {
    static let all: Set<[UInt8]> = Set(
        [
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "of", "on", "or", "that", "the",
            "their", "this", "to", "was", "we", "with",
        ].map { Array($0.utf8) }
    )
}
