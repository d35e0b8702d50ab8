import SearchIndex

/// Sees to it that the first five of an answer are not five of one kind where other kinds fit nearly as well.
///
/// At most ``Weights/ofOneKind`` of the first five are of one kind, unless no other has ``Weights/nearlyAsGood`` of the score
/// that it would go before; the best stays first. The same hits give the same order.
enum Variety {
    private static let looked = 5
    /// How many hits beyond those shown may be moved up.
    static let spare = 10

    /// The hits in their new order, and those that were moved up.
    static func arranged(
        _ hits: [IndexAnswer.Hit],
        kind: (IndexAnswer.Hit) -> HelpKind
    ) -> (hits: [IndexAnswer.Hit], moved: Set<Int>) {
        var rest = hits
        var first: [IndexAnswer.Hit] = []
        var counts: [HelpKind: Int] = [:]
        var moved: Set<Int> = []
        while first.count < looked, !rest.isEmpty {
            var place = 0
            if counts[kind(rest[0]), default: 0] >= Weights.ofOneKind {
                let least = rest[0].score * Weights.nearlyAsGood
                let other = rest.firstIndex { $0.score >= least && counts[kind($0), default: 0] < Weights.ofOneKind }
                if let other {
                    place = other
                    moved.insert(rest[other].document)
                }
            }
            let hit = rest.remove(at: place)
            counts[kind(hit), default: 0] += 1
            first.append(hit)
        }
        return (first + rest, moved)
    }
}
