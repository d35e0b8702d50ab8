import DirectoryModel

extension Fact {
    /// Sentences that deny a referral which the list of `waysIn.routes` allows: the sentence holds, and stands as the
    /// route's condition.
    ///
    /// Only denials are taken: a sentence that allows what the list denies would be a hopeful yes.
    static let referralLimits = Fact(name: "referral-limits") { service, texts, context in
        for finding in texts.flatMap(ReferralFacts.findings) {
            guard case .route(let role, .no, _) = finding.value, service.waysIn.allows(role) else { continue }
            context.field = "waysIn.routes"
            context.note(.derived, "a sentence of the text overrides the list", finding.words)
            service.waysIn.routes.removeAll { $0.role == role }
            service.waysIn.routes.append(
                ReferralRoute(role: role, access: .no, condition: "its text says \"\(finding.words)\"")
            )
        }
    }
}

extension WaysIn {
    /// Whether the list allows a role, by its name or with any professional.
    fileprivate func allows(_ role: TermSlug) -> Bool {
        let own = routes.filter { $0.role == role }
        if !own.isEmpty { return own.contains { $0.access != .no } }
        let isPersonal = ["self", "parent-carer", "friend-or-relative"].contains(role)
        return !isPersonal && routes.contains { $0.role == "any-professional" && $0.access != .no }
    }
}
