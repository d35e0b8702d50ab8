import DirectoryModel

/// On which side of a boundary somebody's places lie, or what they have not said, in words.
struct BoundaryWords {
    let question: Question
    let whereabouts: Whereabouts

    /// The words that say which of the person's places is on the wrong side: ": your GP is in West Lark, and this service goes by
    /// GP".
    func yours(_ catchments: [Catchment]) -> String {
        var words = ""
        if catchments.contains(where: { $0.kind == .gp }), let gp = question.gp {
            words = ", and yours is \(gp)"
        } else if catchments.contains(where: { $0.kind == .school }), let school = question.school {
            words = ", and yours is \(school)"
        } else if catchments.contains(where: { $0.kind == .radius }), let home = question.home {
            words = ", and your home is \(home.label)"
        } else if catchments.contains(where: { $0.kind == .conditional }), let council = question.inCareOf {
            words = ", and \(council) looks after them"
        }
        for basis in [Catchment.Basis.gp, .school, .home]
        where catchments.contains(where: { $0.basis == basis && Self.areaKinds.contains($0.kind) }) {
            guard let area = whereabouts.area(basis) else { continue }
            return words + Self.side(basis, area)
        }
        return words
    }

    private static let areaKinds: Set<Catchment.Kind> = [.district, .county, .namedArea]

    private static func side(_ basis: Catchment.Basis, _ area: String) -> String {
        switch basis {
        case .gp: ": your GP is in \(area), and this service goes by GP"
        case .school: ": your school is in \(area), and this service goes by school"
        case .home: ": your home is in \(area), and this service goes by where you live"
        }
    }

    /// What would decide the catchments that are open: "; you said where you look, not where home is".
    func unsaid(_ catchments: [Catchment]) -> String {
        var missing: [String] = []
        func miss(_ words: String, if isMissing: Bool) {
            if isMissing, !missing.contains(words) { missing.append(words) }
        }
        for catchment in catchments {
            switch catchment.kind {
            case .gp: miss("which GP", if: question.gp == nil)
            case .school: miss("which school", if: question.school == nil)
            case .radius: miss("where home is", if: question.home == nil)
            case .district, .county, .namedArea:
                switch catchment.basis {
                case .home: miss("where home is", if: question.home == nil)
                case .gp: miss("which GP", if: question.gp == nil)
                case .school: miss("which school", if: question.school == nil)
                }
            case .conditional:
                let clauses =
                    catchment.condition.map { CatchmentCondition($0, area: catchment.values.first).clauses } ?? []
                let isOpen = question.inCareOf == nil && clauses.contains { $0.council != nil }
                let isTold = clauses.contains { $0.circumstance.map { question.tells($0) == .yes } ?? false }
                miss("which council looks after them\(isTold ? "" : ", if any")", if: isOpen)
                let asksForHome = clauses.contains { $0.home != nil && $0.home != .anywhere }
                miss("where home is", if: question.home == nil && asksForHome)
            case .national, .membership: break
            }
        }
        guard let last = missing.last else { return ": check that this is you" }
        if missing == ["where home is"], question.near != nil { return "; you said where you look, not where home is" }
        let others = missing.dropLast().joined(separator: ", ")
        return "; you have not said \(others.isEmpty ? "" : others + " or ")\(last)"
    }
}
