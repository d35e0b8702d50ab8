package import DirectoryModel
package import MappedFile
import Vocabulary

/// What a role can refer to at all, by need.
package struct AcceptsAnswer: Codable, Hashable, Sendable {
    /// A need and the services for it.
    package struct Need: Codable, Hashable, Sendable {
        /// The need's slug.
        package var slug: TermSlug
        /// Its label.
        package var label: String
        /// Services that take the role's referral, the nearest and best first.
        package var services: [Entry]
    }

    /// A service that takes the role's referral.
    package struct Entry: Codable, Hashable, Sendable {
        /// Its identifier.
        package var id: ServiceID
        /// Its name.
        package var name: String
        /// "yes", "only if", "only jointly".
        package var access: RouteAccess
        /// The direct answer.
        package var answer: String
        /// How to reach it.
        package var reach: [String]
        /// How far it is, in words.
        package var distance: String
        /// Whom it takes by place, where that is not certain.
        package var check: String?
    }

    /// The role, by name.
    package var role: String
    /// Help in a crisis.
    package var crisis: CrisisBlock
    /// Needs for which the role can refer somewhere, in the order of their labels.
    package var needs: [Need]
    /// Needs for which it can refer nowhere, by label; it may still ask another to.
    package var nowhere: [String]
}

extension Directory {
    /// Says what a role can refer to, by need; a service that needs no referral is open to all and not listed.
    ///
    /// One search for each need of the vocabulary.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func accepts(_ question: Question) throws(FileFault) -> AcceptsAnswer? {
        guard let role = question.role.flatMap(role), let place = roles.firstIndex(of: role) else { return nil }
        var needs: [AcceptsAnswer.Need] = []
        var nowhere: [String] = []
        for need in vocabulary.terms(.need).sorted(by: { ($0.label, $0.slug) < ($1.label, $1.slug) }) {
            var entries: [AcceptsAnswer.Entry] = []
            for service in try takers(need.slug, role: place, question) { entries.append(entry(service)) }
            if entries.isEmpty {
                nowhere.append(need.label)
            } else {
                needs.append(.init(slug: need.slug, label: need.label, services: entries))
            }
        }
        let crisis = try answer(Question(role: question.role, on: question.on, limit: 1)).crisis
        return AcceptsAnswer(role: role.label, crisis: crisis, needs: needs, nowhere: nowhere)
    }

    private func takers(_ need: TermSlug, role: Int, _ question: Question) throws(FileFault) -> [AnsweredService] {
        var asked = question
        asked.needs = [need]
        asked.text = ""
        asked.mustTake = role
        return try answer(asked).results.filter {
            $0.gettingIn.access != .no
        }
    }

    private func entry(_ service: AnsweredService) -> AcceptsAnswer.Entry {
        AcceptsAnswer.Entry(
            id: service.id,
            name: service.name,
            access: service.gettingIn.access,
            answer: service.gettingIn.answer,
            reach: service.contact.ways,
            distance: service.distance,
            check: service.why.first { $0.part == .catchment && $0.holds != .yes }?.words
        )
    }
}
