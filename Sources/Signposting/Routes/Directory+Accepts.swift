package import DirectoryModel
package import MappedFile
import SearchIndex
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
    /// One search for each need of the vocabulary, among the services that take the role at all; a service is opened once, however many needs it is for.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func accepts(_ question: Question) throws(FileFault) -> AcceptsAnswer? {
        guard let role = question.role.flatMap(role), let place = roles.firstIndex(of: role) else { return nil }
        var takers = Takers(question, role: role, place: place, of: self)
        var needs: [AcceptsAnswer.Need] = []
        var nowhere: [String] = []
        for need in vocabulary.terms(.need).sorted(by: { ($0.label, $0.slug) < ($1.label, $1.slug) }) {
            var asked = question
            asked.needs = [need.slug]
            asked.text = ""
            asked.mustTake = place
            let entries = try takers.entries(for: asked)
            if entries.isEmpty {
                nowhere.append(need.label)
            } else {
                needs.append(.init(slug: need.slug, label: need.label, services: entries))
            }
        }
        let bare = QuestionReading(Question(role: question.role, on: question.on), vocabulary: vocabulary, roles: roles)
        return AcceptsAnswer(role: role.label, crisis: try crisisBlock(bare), needs: needs, nowhere: nowhere)
    }
}

/// The services that take a role's referral, each told once however many needs it is for.
private struct Takers {
    private let directory: Directory
    private let question: Question
    private let role: AskedRole
    private let boundary: Boundary
    /// Those of them that the facts know.
    private let ordinals: DocumentSet
    /// The entries of services that were opened, by ordinal, each with the needs it is told under.
    ///
    /// `nil` of one that does not take the role after all.
    private var known: [Int: (entry: AcceptsAnswer.Entry, needs: Set<TermSlug>)?] = [:]

    init(_ question: Question, role: AskedRole, place: Int, of directory: Directory) {
        self.directory = directory
        self.question = question
        self.role = role
        boundary = Boundary(question, directory.locality)
        ordinals = directory.facts.takers(place)
    }

    /// Those that a question finds, best first.
    mutating func entries(for asked: Question) throws(FileFault) -> [AcceptsAnswer.Entry] {
        var inquiry = Inquiry(asked, of: directory)
        inquiry.plan.among = ordinals
        // More than are told, since those that only speak of the need fall out.
        let limit = 4 * asked.limit + Variety.spare
        let hits = try directory.offered(inquiry.plan, limit: limit, fit: inquiry.fit, checks: &inquiry.checks).hits
        var entries: [AcceptsAnswer.Entry] = []
        for hit in directory.arranged(hits).hits {
            guard entries.count < asked.limit else { break }
            if let found = try entry(hit), !found.needs.isDisjoint(with: asked.needs) { entries.append(found.entry) }
        }
        return entries
    }

    private mutating func entry(
        _ hit: IndexAnswer.Hit
    ) throws(FileFault) -> (entry: AcceptsAnswer.Entry, needs: Set<TermSlug>)? {
        if let entry = known[hit.document] { return entry }
        let service = try directory.documents.service(hit.document)
        let gettingIn = WayInWords(labels: directory.labels).gettingIn(service, role: role, age: question.age)
        var found: (entry: AcceptsAnswer.Entry, needs: Set<TermSlug>)?
        if gettingIn.access != .no {
            let catchment = boundary.reason(service)
            let entry = AcceptsAnswer.Entry(
                id: service.id,
                name: service.name,
                access: gettingIn.access,
                answer: gettingIn.answer,
                reach: service.contact.ways,
                distance: PlaceWords.distance(metres: hit.distance, from: question.near?.label, service: service),
                check: catchment.flatMap { $0.holds == .yes ? nil : $0.words }
            )
            // What a text speaks of besides is no ground to refer where the record states what it is for.
            let stated = service.needs.filter { $0.origin != .derived }
            found = (entry, Set((stated.isEmpty ? service.needs : stated).map(\.slug)))
        }
        known[hit.document] = .some(found)
        return found
    }
}
