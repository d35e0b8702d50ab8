import DirectoryModel
import SearchIndex
import Testing

@testable import Signposting

/// Compares answers with a computation that looks at every service, reads facts from the records and not from the
/// column, and leaves nothing to the search's short cuts.
@Suite("Answers agree with looking at every service")
struct AnswerOracleTests {
    static let directory = Result { try SmallDirectory.open(GeneratedDirectory.services(count: 150, seed: 11)) }

    private struct Oracle {
        /// Identifiers in the order in which they are to be offered.
        var offered: [ServiceID] = []
        /// How many matches each reason keeps out.
        var leftOut: [NearMiss.Reason: Int] = [:]
    }

    /// The limits of records, read from the records.
    private struct Limits {
        let directory: Directory
        let home: HomeCouncil

        init(_ directory: Directory) throws {
            self.directory = directory
            home = HomeCouncil(try (0..<directory.serviceCount).map { try directory.documents.service($0) })
        }

        func limits(_ service: Service) -> ServiceLimits {
            ServiceLimits(service, vocabulary: directory.vocabulary, bits: directory.bits, home: home)
        }
    }

    private func oracle(_ question: Question, _ directory: Directory) throws -> Oracle {
        let reading = QuestionReading(question, vocabulary: directory.vocabulary, roles: directory.roles)
        let plan = QuestionPlan(reading, labels: directory.labels)
        let roleIndex = reading.role.flatMap { role in directory.roles.firstIndex(of: role) }
        let fit = Fit(reading, roleIndex: roleIndex, bits: directory.bits)
        let limits = try Limits(directory)
        let matches = try directory.index.search(plan.query(limit: directory.serviceCount, adjust: nil)).hits
        var oracle = Oracle()
        var scored: [(hit: IndexAnswer.Hit, score: Double, kind: HelpKind)] = []
        var closedToAsker: Set<ServiceID> = []
        for hit in matches {
            let service = try directory.documents.service(hit.document)
            let facts = ServiceFacts(service, roles: directory.roles, limits: limits.limits(service))
            let namesPlaceOfTheirs = question.gp != nil || question.school != nil
            let reason: NearMiss.Reason? =
                if let exclusion = fit.exclusion(facts) {
                    exclusion
                } else if namesPlaceOfTheirs,
                    Boundary(question, Locality()).reason(service)?.holds == .no
                {
                    .catchment
                } else if let limit = question.withinKilometres, let metres = hit.distance, metres > limit * 1_000 {
                    .area
                } else {
                    nil
                }
            if let reason {
                oracle.leftOut[reason, default: 0] += 1
            } else {
                scored.append((hit, hit.score * Double(fit.factor(facts)), facts.limits.kind))
                if reading.role.map({ RouteReading(role: $0, ways: service.waysIn).access }) == .no {
                    closedToAsker.insert(service.id)
                }
            }
        }
        scored.sort { ($1.score, $0.hit.document) < ($0.score, $1.hit.document) }
        let candidates = scored.prefix(question.limit + Variety.spare).map { entry in
            var hit = entry.hit
            hit.score = entry.score
            return hit
        }
        let kinds = Dictionary(uniqueKeysWithValues: scored.map { ($0.hit.document, $0.kind) })
        let varied = Variety.arranged(candidates) { kinds[$0.document] ?? .other }.hits
        oracle.offered = try varied.prefix(question.limit).map { try directory.documents.service($0.document).id }
        let notOffered = closedToAsker.subtracting(oracle.offered).count
        if notOffered > 0 { oracle.leftOut[.referral, default: 0] += notOffered }
        return oracle
    }

    @Test("A hundred questions over 150 services are answered as by looking at each", arguments: Array(0..<100))
    func agreement(number: Int) throws {
        let directory = try Self.directory.get()
        let question = GeneratedDirectory.questions(count: 100, seed: 12)[number]
        let answer = try directory.answer(question)
        let oracle = try oracle(question, directory)
        #expect(answer.results.map(\.id) == oracle.offered)
        let told = Dictionary(uniqueKeysWithValues: answer.leftOut.groups.map { ($0.reason, $0.count) })
        #expect(told == oracle.leftOut)
        #expect(!answer.leftOut.atLeast)
    }

    @Test("Nothing offered is closed, past its age or barred, and scores fall from first to last")
    func invariants() throws {
        let directory = try Self.directory.get()
        var offered = 0
        for question in GeneratedDirectory.questions(count: 100, seed: 13) {
            let answer = try directory.answer(question)
            offered += answer.results.count
            for result in answer.results {
                let service = try #require(try directory.service(result.id))
                #expect(service.status.isOffered)
                #expect(service.closedFrom.map { $0 > question.on } ?? true)
                // Ages of services for workers, and of those for a baby's parents, are not the baby's.
                let isForAdults = Set(service.eligibility.audience).isDisjoint(with: [.child, .sibling, .wholeFamily])
                let audience = service.eligibility.audience
                if let age = question.age, audience != [.professional],
                    audience.isEmpty || !isForAdults || age.years >= 3
                {
                    #expect(!service.eligibility.ages.fit(age).excludes)
                }
                if question.gp != nil { #expect(!result.reasons(.catchment).contains { $0.holds == .no }) }
                #expect((0...1).contains(result.score.fit) && (0...1).contains(result.score.place))
            }
            // Only what was moved up for variety, and says so, stands before a better score.
            let inOrder = answer.results.filter { $0.reasons(.variety).isEmpty }
            #expect(zip(inOrder, inOrder.dropFirst()).allSatisfy { $0.score.total >= $1.score.total })
            #expect(Set(answer.results.map(\.id)).count == answer.results.count)
        }
        #expect(offered > 300)
    }

    @Test("The facts column says of every service what its record says")
    func facts() throws {
        let directory = try Self.directory.get()
        let limits = try Limits(directory)
        for ordinal in 0..<directory.serviceCount {
            let service = try directory.documents.service(ordinal)
            let facts = ServiceFacts(service, roles: directory.roles, limits: limits.limits(service))
            #expect(try directory.facts.facts(ordinal) == facts)
        }
    }
}
