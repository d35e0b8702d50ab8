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

    private func oracle(_ question: Question, _ directory: Directory) throws -> Oracle {
        let reading = QuestionReading(question, vocabulary: directory.vocabulary, roles: directory.roles)
        let plan = QuestionPlan(reading, labels: directory.labels)
        let fit = Fit(question, roleIndex: reading.role.flatMap { role in directory.roles.firstIndex(of: role) })
        let matches = try directory.index.search(plan.query(limit: directory.serviceCount, adjust: nil)).hits
        var oracle = Oracle()
        var scored: [(id: ServiceID, ordinal: Int, score: Double)] = []
        for hit in matches {
            let service = try directory.documents.service(hit.document)
            let facts = ServiceFacts(service, roles: directory.roles)
            let namesPlaceOfTheirs = question.gp != nil || question.school != nil
            let reason: NearMiss.Reason? =
                if let exclusion = fit.exclusion(facts) {
                    exclusion
                } else if namesPlaceOfTheirs,
                    Boundary(question, Locality()).reason(service, metres: hit.distance)?.holds == .no
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
                scored.append((service.id, hit.document, hit.score * Double(fit.factor(facts))))
            }
        }
        scored.sort { ($1.score, $0.ordinal) < ($0.score, $1.ordinal) }
        oracle.offered = scored.prefix(question.limit).map(\.id)
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
                if let age = question.age, service.eligibility.audience != [.professional] {
                    #expect(!service.eligibility.ages.fit(age).excludes)
                }
                if question.gp != nil { #expect(!result.reasons(.catchment).contains { $0.holds == .no }) }
                #expect((0...1).contains(result.score.fit) && (0...1).contains(result.score.place))
            }
            #expect(zip(answer.results, answer.results.dropFirst()).allSatisfy { $0.score.total >= $1.score.total })
            #expect(Set(answer.results.map(\.id)).count == answer.results.count)
        }
        #expect(offered > 300)
    }

    @Test("The facts column says of every service what its record says")
    func facts() throws {
        let directory = try Self.directory.get()
        for ordinal in 0..<directory.serviceCount {
            let service = try directory.documents.service(ordinal)
            #expect(try directory.facts.facts(ordinal) == ServiceFacts(service, roles: directory.roles))
        }
    }
}
