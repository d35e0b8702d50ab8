/// Finds the name that somebody most likely meant.
enum Spelling {
    /// The nearest of some names, where one is near enough to be meant; the first of equals.
    static func nearest(_ typed: String, among names: [String]) -> String? {
        let wanted = Array(Folding.folded(typed).prefix(64))
        let near = names.map { (name: $0, distance: distance(wanted, Array(Folding.folded($0).prefix(64)))) }
        guard let best = near.min(by: { $0.distance < $1.distance }) else { return nil }
        if best.distance <= max(wanted.count > 3 ? 2 : 1, wanted.count / 3) { return best.name }
        // `postcode` is meant for `locations.postcode`.
        return names.first { $0.hasSuffix("." + typed) }
    }

    /// The end of a sentence about a wrong name: "; did you mean 'name'?", or a full stop where none is near.
    static func hint(_ typed: String, among names: [String]) -> String {
        nearest(typed, among: names).map { "; did you mean '\($0)'?" } ?? "."
    }

    /// Edits that turn one word into another, two letters in each other's place being one (Damerau 1964).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        var before = row
        for (index, character) in left.enumerated() {
            let last = row
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let above = row[column + 1]
                let substitution = diagonal + (character == right[column] ? 0 : 1)
                row[column + 1] = min(substitution, above + 1, row[column] + 1)
                if index > 0, column > 0, character == right[column - 1], left[index - 1] == right[column] {
                    row[column + 1] = min(row[column + 1], before[column - 1] + 1)
                }
                diagonal = above
            }
            before = last
        }
        return row[right.count]
    }
}
