import DirectoryModel
import Places

/// Whether the catchments of a service take somebody, as far as the question says where they belong.
///
/// Catchment is eligibility and is kept apart from distance, which is convenience (SR025): where somebody looks for help decides
/// nothing here.
struct Boundary {
    private let question: Question
    private let whereabouts: Whereabouts
    private let nation: Nation?

    /// The boundaries of a question's home, practice and school.
    init(_ question: Question, _ locality: Locality) {
        self.question = question
        whereabouts = Whereabouts(question, locality)
        nation = locality.calendar.nation
    }

    /// Whether the question says where anybody belongs, so that a catchment may turn them away.
    var isKnown: Bool {
        question.gp != nil || question.school != nil || question.home != nil || question.inCareOf != nil
    }

    /// What the catchments say; `nil` where the service states none.
    func reason(_ service: Service) -> Reason? {
        guard !service.catchments.isEmpty else { return nil }
        let readings = service.catchments.map { (catchment: $0, holds: holds($0, service)) }
        let words = service.catchments.map(PlaceWords.catchment).joined(separator: "; or ")
        if let taken = readings.first(where: { $0.holds == .yes }) {
            return Reason(part: .catchment, holds: .yes, words: "takes \(PlaceWords.catchment(taken.catchment))")
        }
        let open = readings.filter { $0.holds == .notStated }.map(\.catchment)
        if !open.isEmpty {
            let unsaid = BoundaryWords(question: question, whereabouts: whereabouts).unsaid(open)
            return Reason(part: .catchment, holds: .notStated, words: "takes \(words)\(unsaid)")
        }
        let yours = BoundaryWords(question: question, whereabouts: whereabouts).yours(service.catchments)
        return Reason(part: .catchment, holds: .no, words: "takes only \(words)\(yours)")
    }

    /// Whether one catchment takes the person; not stated where the question does not say enough.
    private func holds(_ catchment: Catchment, _ service: Service) -> Statement {
        if catchment.kind == .conditional { return conditional(catchment) }
        let holds = holdsByName(catchment, service)
        guard let condition = catchment.condition else { return holds }
        // What is said of those farther away leaves alone those who are not.
        if holds == .yes, condition.lowercased().hasPrefix("further") || condition.lowercased().hasPrefix("farther") {
            return .yes
        }
        // A condition on named practices or schools narrows them: outside them it cannot help. Anywhere else it may
        // widen ("further away: ring"), and is never decided.
        let isNamed = catchment.kind == .gp || catchment.kind == .school
        return isNamed && holds == .no ? .no : .notStated
    }

    private func holdsByName(_ catchment: Catchment, _ service: Service) -> Statement {
        switch catchment.kind {
        case .national: return national(catchment.values)
        case .gp: return Self.names(catchment.values, include: question.gp)
        case .school: return Self.names(catchment.values, include: question.school)
        case .radius: return radius(catchment, service)
        case .district, .county, .namedArea:
            let readings = catchment.values.map { whereabouts.lies(catchment.basis, in: $0, kind: catchment.kind) }
            if readings.contains(.yes) { return .yes }
            return readings.isEmpty || readings.contains(.notStated) ? .notStated : .no
        case .membership, .conditional: return .notStated
        }
    }

    /// Whether a nation's people are those of this directory; another nation's name leaves it open.
    private func national(_ values: [String]) -> Statement {
        let names = values.map(foldedPlaceName)
        if names.isEmpty || names.contains(where: ["united kingdom", "uk", "great britain"].contains) { return .yes }
        guard let nation else { return .notStated }
        let own = nation.rawValue.replacing("-", with: " ")
        return names.contains(own) ? .yes : .notStated
    }

    /// Whether a home is within reach of a site; where the home is only a town, its edges count on either side.
    private func radius(_ catchment: Catchment, _ service: Service) -> Statement {
        let sites = service.locations.filter { !$0.isConfidential }.compactMap(\.coordinate)
        guard let reach = catchment.radiusKilometres, let home = question.home, let point = home.coordinate,
            let metres = sites.map(point.distance).min()
        else { return .notStated }
        if metres + home.slack <= reach * 1_000 { return .yes }
        return metres - home.slack > reach * 1_000 ? .no : .notStated
    }

    // MARK: On a condition

    private func conditional(_ catchment: Catchment) -> Statement {
        guard let words = catchment.condition else { return .notStated }
        let condition = CatchmentCondition(words, area: catchment.values.first)
        let readings = condition.clauses.map(holds)
        if readings.contains(.yes) { return .yes }
        return condition.isWhole && readings.allSatisfy { $0 == .no } ? .no : .notStated
    }

    private func holds(_ clause: CatchmentCondition.Clause) -> Statement {
        var readings: [Statement] = []
        if let circumstance = clause.circumstance {
            // Whom a council looks after is looked after.
            let isImplied = circumstance == "looked-after" && question.inCareOf != nil
            readings.append(isImplied ? .yes : question.tells(circumstance))
        }
        if let council = clause.council {
            readings.append(question.inCareOf.map { Statement(Self.folded($0) == Self.folded(council)) } ?? .notStated)
        }
        switch clause.home {
        case .anywhere?, nil: break
        case .inside(let area)?: readings.append(whereabouts.lies(.home, in: area, kind: .county))
        case .near(let area, let metres)?:
            let isInside = whereabouts.lies(.home, in: area, kind: .county)
            let reach = question.home?.metresToAreas[area].map { $0 + (question.home?.slack ?? 0) }
            // How far the boundary itself runs is not known: somebody within reach of a place behind it is certainly within
            // reach of it, and nobody is certainly not.
            readings.append(isInside == .yes || reach.map { $0 <= metres } ?? false ? .yes : .notStated)
        }
        if readings.contains(.no) { return .no }
        return readings.isEmpty || readings.contains(.notStated) ? .notStated : .yes
    }

    /// Whether a name is among others; one that begins another's, or goes on from it, may be the same.
    private static func names(_ values: [String], include name: String?) -> Statement {
        guard let name = name.map(folded) else { return .notStated }
        let names = values.map(folded)
        if names.contains(name) { return .yes }
        return names.contains { $0.hasPrefix(name + " ") || name.hasPrefix($0 + " ") } ? .notStated : .no
    }

    private static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
    }
}
