import DirectoryModel

/// Whether the catchments of a service take somebody, as far as the question says where they belong.
///
/// Catchment is eligibility and is kept apart from distance, which is convenience (SR025).
struct Boundary {
    private let question: Question
    private let whereabouts: Whereabouts

    /// The boundaries of a question's home, practice and school.
    init(_ question: Question, _ locality: Locality) {
        self.question = question
        whereabouts = Whereabouts(question, locality)
    }

    /// Whether the question says where anybody belongs, so that a catchment may turn them away.
    var isKnown: Bool { question.gp != nil || question.school != nil || question.near != nil }

    /// What the catchments say; `nil` where the service states none.
    func reason(_ service: Service, metres: Double?) -> Reason? {
        guard !service.catchments.isEmpty else { return nil }
        let readings = service.catchments.map { (catchment: $0, holds: holds($0, metres: metres)) }
        let words = service.catchments.map(PlaceWords.catchment).joined(separator: "; or ")
        if let taken = readings.first(where: { $0.holds == .yes }) {
            return Reason(part: .catchment, holds: .yes, words: "takes \(PlaceWords.catchment(taken.catchment))")
        }
        if readings.contains(where: { $0.holds == .notStated }) {
            return Reason(part: .catchment, holds: .notStated, words: "takes \(words): check that this is you")
        }
        return Reason(
            part: .catchment,
            holds: .no,
            words: "takes only \(words)\(yours(service.catchments))"
        )
    }

    /// Whether one catchment takes the person; not stated where the question does not say enough.
    private func holds(_ catchment: Catchment, metres: Double?) -> Statement {
        let holds = holdsByName(catchment, metres: metres)
        guard catchment.condition != nil else { return holds }
        // A condition on named practices or schools narrows them: outside them it cannot help. Anywhere else it may
        // widen ("further away: ring"), and is never decided.
        let isNamed = catchment.kind == .gp || catchment.kind == .school
        return isNamed && holds == .no ? .no : .notStated
    }

    private func holdsByName(_ catchment: Catchment, metres: Double?) -> Statement {
        switch catchment.kind {
        case .national: return .yes
        case .gp: return Self.names(catchment.values, include: question.gp)
        case .school: return Self.names(catchment.values, include: question.school)
        case .radius:
            guard let reach = catchment.radiusKilometres, let metres else { return .notStated }
            return Statement(metres <= reach * 1_000)
        case .district, .county, .namedArea:
            let readings = catchment.values.map { whereabouts.lies(catchment.basis, in: $0, kind: catchment.kind) }
            if readings.contains(.yes) { return .yes }
            return readings.isEmpty || readings.contains(.notStated) ? .notStated : .no
        case .membership, .conditional: return .notStated
        }
    }

    private static func names(_ values: [String], include name: String?) -> Statement {
        guard let name else { return .notStated }
        return Statement(values.contains { folded($0) == folded(name) })
    }

    /// The words that say which of the person's places is on the wrong side.
    private func yours(_ catchments: [Catchment]) -> String {
        let bases: [Catchment.Basis] = [.gp, .school, .home]
        var words = ""
        if catchments.contains(where: { $0.kind == .gp }), let gp = question.gp {
            words = ", and yours is \(gp)"
        } else if catchments.contains(where: { $0.kind == .school }), let school = question.school {
            words = ", and yours is \(school)"
        }
        for basis in bases where catchments.contains(where: { $0.basis == basis && Self.areaKinds.contains($0.kind) }) {
            guard let area = whereabouts.area(basis) else { continue }
            return words + Self.side(basis, area)
        }
        return words
    }

    private static let areaKinds: Set<Catchment.Kind> = [.district, .county, .namedArea]

    /// ": your GP is in West Lark, and this service goes by GP".
    private static func side(_ basis: Catchment.Basis, _ area: String) -> String {
        switch basis {
        case .gp: ": your GP is in \(area), and this service goes by GP"
        case .school: ": your school is in \(area), and this service goes by school"
        case .home: ": your home is in \(area), and this service goes by where you live"
        }
    }

    private static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
    }
}
