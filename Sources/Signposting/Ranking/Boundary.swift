import DirectoryModel

/// Whether the catchments of a service take somebody, as far as the question says where they belong.
///
/// Catchment is eligibility and is kept apart from distance, which is convenience (SR025).
enum Boundary {
    /// What the catchments say to a question; `nil` where the service states none.
    static func reason(_ service: Service, question: Question, metres: Double?) -> Reason? {
        guard !service.catchments.isEmpty else { return nil }
        let readings = service.catchments.map { (catchment: $0, holds: holds($0, question: question, metres: metres)) }
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
            words: "takes only \(words)\(yours(readings.map(\.catchment), question))"
        )
    }

    /// Whether one catchment takes the person; not stated where the question does not say enough.
    private static func holds(_ catchment: Catchment, question: Question, metres: Double?) -> Statement {
        let holds = holdsByName(catchment, question: question, metres: metres)
        guard catchment.condition != nil else { return holds }
        // A condition on named practices or schools narrows them: outside them it cannot help. Anywhere else it may
        // widen ("further away: ring"), and is never decided.
        let isNamed = catchment.kind == .gp || catchment.kind == .school
        return isNamed && holds == .no ? .no : .notStated
    }

    private static func holdsByName(_ catchment: Catchment, question: Question, metres: Double?) -> Statement {
        switch catchment.kind {
        case .national: return .yes
        case .gp: return names(catchment.values, include: question.gp)
        case .school: return names(catchment.values, include: question.school)
        case .radius:
            guard let reach = catchment.radiusKilometres, let metres else { return .notStated }
            return Statement(metres <= reach * 1_000)
        case .district, .county, .namedArea, .membership, .conditional: return .notStated
        }
    }

    private static func names(_ values: [String], include name: String?) -> Statement {
        guard let name else { return .notStated }
        return Statement(values.contains { folded($0) == folded(name) })
    }

    /// The words that say which of the person's places is on the wrong side.
    private static func yours(_ catchments: [Catchment], _ question: Question) -> String {
        if catchments.contains(where: { $0.kind == .gp }), let gp = question.gp { return ", and yours is \(gp)" }
        if catchments.contains(where: { $0.kind == .school }), let school = question.school {
            return ", and yours is \(school)"
        }
        return ""
    }

    private static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
    }
}
