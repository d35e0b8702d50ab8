import DirectoryModel

/// How somebody gets into a service, in words.
struct WayInWords {
    /// The names of roles and referral methods.
    let labels: any TermLabels
    /// What decides the conditions beside roles; `nil` where nothing of the asker is known.
    var conditions: RouteCondition?

    /// Everything about getting in, for a role or for nobody in particular.
    func gettingIn(_ service: Service, role: AskedRole?, age: Age? = nil) -> GettingIn {
        let ways = service.waysIn
        let reading = role.map { RouteReading(role: $0, ways: ways) }
        let decided = reading.flatMap(decided)
        let plain = reading?.access ?? (ways.isOpenToAll ? .yes : .notStated)
        let refusal = reading.flatMap { AgeCondition.refusal(of: $0, at: age) }
        return GettingIn(
            access: refusal == nil ? decided?.access ?? plain : .no,
            answer: refusal ?? decided?.words ?? answer(reading, role: role, ways: ways),
            whoCan: whoCan(ways, besides: role?.slug),
            methods: methods(reading, ways: ways),
            through: ways.through.map(\.name),
            haveReady: ways.informationNeeded,
            consent: ways.consent ?? "not stated: ask who must agree",
            decisionTime: ways.decisionTime,
            process: ways.process
        )
    }

    /// What a condition comes to that the question decides, as in "No, not before 1 February 2027".
    private func decided(_ reading: RouteReading) -> (access: RouteAccess, words: String)? {
        guard reading.access == .onlyIf || reading.access == .onlyJointly, let condition = reading.route?.condition,
            let decision = conditions?.decision(condition)
        else { return nil }
        let answer = decision.isMet ? "Yes, since \(decision.because)" : "No, \(decision.because)"
        return (decision.isMet ? .yes : .no, "\(answer). \(Self.sentence(condition))")
    }

    /// The direct answer: it opens with the yes or the no.
    private func answer(_ reading: RouteReading?, role: AskedRole?, ways: WaysIn) -> String {
        let doors = ways.through.map(\.name).joined(separator: " or ")
        guard let reading, let role else {
            if ways.noReferralNeeded == .yes { return "No referral needed: people can just come or get in touch." }
            if !doors.isEmpty { return "Reached through \(doors)." }
            return ways.routes.isEmpty ? "Not stated who may refer: ring and ask." : "A referral is needed."
        }
        let condition = reading.route?.condition
        switch reading.access {
        case .yes where reading.needsNoReferral: return "Yes: no referral is needed."
        case .yes:
            let base = role.slug == "self" ? "Yes: you can ask for yourself" : "Yes: you can refer as \(role.name)"
            let isInside = reading.route?.methods.contains("internal-transfer") ?? false
            let door = doors.isEmpty || isInside ? "." : ", through \(doors)."
            return base + (condition.map { ". \(Self.sentence($0))" } ?? door)
        case .no:
            let who = permitted(ways).joined(separator: ", ")
            let instead = who.isEmpty ? "the record does not say who can: ring and ask" : "who can: \(who)"
            return "No: \(role.name) cannot refer; \(instead)." + (condition.map { " \(Self.sentence($0))" } ?? "")
        case .onlyJointly:
            let opening = "Not on your own"
            if let condition, condition.hasPrefix(opening) { return Self.sentence(condition) }
            return "\(opening): only jointly. " + Self.sentence(condition ?? "The record does not say with whom")
        case .onlyIf:
            let fallback =
                doors.isEmpty ? "The record does not say on what condition" : "It is reached through \(doors)"
            return "Only if a condition is met. " + Self.sentence(condition ?? fallback)
        case .automatic:
            return "It happens by itself" + (condition.map { ": \($0)." } ?? ": nobody needs to refer.")
        case .notStated:
            let door = doors.isEmpty ? "" : " It is reached through \(doors)."
            return "Not stated whether \(role.name) may refer: ring and ask.\(door)"
        }
    }

    /// Roles that may refer, each with its condition.
    private func whoCan(_ ways: WaysIn, besides role: TermSlug?) -> [String] {
        var words = ways.routes.filter { $0.role != role && $0.access != .no && $0.access != .notStated }.map { route in
            let name = labels.label(route.role)
            switch route.access {
            case .onlyJointly: return "\(name) (only jointly\(route.condition.map { ": \($0)" } ?? ""))"
            case .onlyIf: return "\(name) (only if \(route.condition ?? "a condition is met"))"
            case .automatic: return "\(name) (automatic)"
            case .yes, .no, .notStated: return route.condition.map { "\(name) (\($0))" } ?? name
            }
        }
        if ways.noReferralNeeded == .yes { words.insert("anybody: no referral needed", at: 0) }
        return words
    }

    /// Roles with a plain yes, by name.
    private func permitted(_ ways: WaysIn) -> [String] {
        ways.routes.filter { $0.access == .yes }.map { labels.label($0.role) }
    }

    private func methods(_ reading: RouteReading?, ways: WaysIn) -> [String] {
        let routes = reading?.route.map { [$0] } ?? ways.routes.filter { $0.access != .no }
        var words: [String] = []
        for route in routes {
            for label in route.methods.map(labels.label) where !words.contains(label) { words.append(label) }
            if let contact = route.contact, !words.contains(contact) { words.append(contact) }
        }
        return words
    }

    /// The words with a capital and a full stop.
    static func sentence(_ words: String) -> String {
        guard let first = words.first else { return "" }
        let ended = words.last.map { ".!?".contains($0) } ?? false
        return first.uppercased() + words.dropFirst() + (ended ? "" : ".")
    }

    /// The words with a capital.
    static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

/// The role of the person who asks.
struct AskedRole: Hashable, Sendable {
    /// A term of `roles.yaml`.
    let slug: TermSlug
    /// Its label.
    let label: String
    /// Whether "any professional" includes it.
    let isProfessional: Bool

    /// Whether it stands for several roles or for none; nobody asks as one of them.
    var isCollective: Bool { RouteReading.Collective.all.contains(slug) }

    /// The label within a sentence: "school nurse", "GP".
    var name: String {
        let isAcronym = label.dropFirst().first?.isUppercase ?? true
        return isAcronym ? label : label.prefix(1).lowercased() + label.dropFirst()
    }

    /// A role as the vocabulary knows it.
    init(slug: TermSlug, label: String, isProfessional: Bool) {
        self.slug = slug
        self.label = label
        self.isProfessional = isProfessional
    }
}

/// Names of vocabulary terms for people.
protocol TermLabels: Sendable {
    /// The label of a term, or the slug itself where the vocabulary has no such term.
    func label(_ slug: TermSlug) -> String
}
