/// What a record must be for a filter or a `when:` to hold.
indirect enum Condition: Sendable {
    case isOneOf(Source, Set<String>)
    case contains(Source, [String])
    case present(Source)
    case all([Condition])
    case any([Condition])
    case not(Condition)

    /// Whether a record meets it.
    ///
    /// Case, accents and outer spaces do not count.
    func holds(for record: any FeedRecord) -> Bool {
        switch self {
        case .isOneOf(let source, let wanted):
            source.values(in: record).contains { wanted.contains(Folding.folded($0)) }
        case .contains(let source, let wanted):
            source.values(in: record).contains { value in
                let folded = Folding.folded(value)
                return wanted.contains { folded.contains($0) }
            }
        case .present(let source): source.firstValue(in: record) != nil
        case .all(let conditions): conditions.allSatisfy { $0.holds(for: record) }
        case .any(let conditions): conditions.contains { $0.holds(for: record) }
        case .not(let condition): !condition.holds(for: record)
        }
    }
}
