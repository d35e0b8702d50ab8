import DirectoryModel

extension Fact {
    /// `waysIn.routes` for roles that no source states, `waysIn.noReferralNeeded` and `waysIn.through`.
    static let referral = Fact(name: "referral") { service, texts, context in
        let process = service.waysIn.process.flatMap { texts.contains($0) ? $0 : nil }
        let listed = process.map(AccessColumnFacts.findings) ?? []
        let prose = texts.flatMap(ReferralFacts.findings)
        // A list whose sentence was read as prose too adds the roles that prose did not name.
        let findings = prose + listed.filter { one in !prose.contains { $0.value.isAbout(one.value) } }
        takeRoutes(findings, &service, &context)
        takeNeed(findings, &service, &context)
        takeDoors(findings, &service, &context)
    }

    /// What a sentence says of one role.
    private struct RouteStatement: Hashable {
        var access: RouteAccess
        var limit: String?
    }

    private static func takeRoutes(
        _ findings: [Finding<ReferralFact>],
        _ service: inout Service,
        _ context: inout FieldContext
    ) {
        let stated = Set(service.waysIn.routes.map(\.role))
        var byRole: [(role: TermSlug, findings: [Finding<RouteStatement>])] = []
        for finding in findings {
            guard case .route(let role, let access, let limit) = finding.value, !stated.contains(role) else { continue }
            let statement = Finding(value: RouteStatement(access: access, limit: limit), words: finding.words)
            if let index = byRole.firstIndex(where: { $0.role == role }) {
                byRole[index].findings.append(statement)
            } else {
                byRole.append((role, [statement]))
            }
        }
        for (role, findings) in byRole {
            guard let route = context.agreed(findings, in: "waysIn.routes") else { continue }
            service.waysIn.routes.append(
                ReferralRoute(role: role, access: route.value.access, condition: route.value.limit)
            )
        }
    }

    private static func takeNeed(
        _ findings: [Finding<ReferralFact>],
        _ service: inout Service,
        _ context: inout FieldContext
    ) {
        guard !service.waysIn.noReferralNeeded.isStated else { return }
        let needs = findings.compactMap { finding -> Finding<Statement>? in
            guard case .noReferralNeeded(let statement) = finding.value else { return nil }
            return Finding(value: statement, words: finding.words)
        }
        guard let need = context.agreed(needs, in: "waysIn.noReferralNeeded") else { return }
        service.waysIn.noReferralNeeded = need.value
    }

    /// Doors are a list: every one named is kept.
    private static func takeDoors(
        _ findings: [Finding<ReferralFact>],
        _ service: inout Service,
        _ context: inout FieldContext
    ) {
        guard service.waysIn.through.isEmpty else { return }
        for finding in findings {
            guard case .through(let name) = finding.value else { continue }
            let isKnown = service.waysIn.through.contains { Folding.folded($0.name) == Folding.folded(name) }
            if isKnown { continue }
            context.field = "waysIn.through"
            context.note(.derived, FieldContext.found, finding.words)
            service.waysIn.through.append(Door(name: name))
        }
    }
}
