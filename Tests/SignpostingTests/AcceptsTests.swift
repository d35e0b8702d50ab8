import DirectoryModel
import Testing
import Vocabulary

@testable import Signposting

@Suite("What a role can refer to")
struct AcceptsTests {
    @Test("need by need it is what an answer offers of the services that take the role", arguments: ["gp", "camhs"])
    func agreesWithAnswers(role: TermSlug) throws {
        let directory = try AnswerOracleTests.directory.get()
        let question = Question(near: SmallDirectory.ambleford, role: role, on: SmallDirectory.today)
        let accepts = try #require(try directory.accepts(question))
        var found = 0
        for need in directory.vocabulary.terms(.need) {
            var asked = question
            asked.needs = [need.slug]
            asked.mustTake = directory.roles.firstIndex { $0.slug == role }
            asked.limit = 4 * question.limit
            let offered = try directory.answer(asked).results.filter { result in
                guard let service = try directory.service(result.id) else { return false }
                // Where a record states needs, what its text speaks of besides counts nothing.
                let stated = service.needs.filter { $0.origin != .derived }
                let needs = (stated.isEmpty ? service.needs : stated).map(\.slug)
                return result.gettingIn.access != .no && needs.contains(need.slug)
            }
            let expected = offered.prefix(question.limit)
            let told = accepts.needs.first { $0.slug == need.slug }?.services ?? []
            #expect(told.map(\.id) == expected.map(\.id))
            #expect(told.map(\.answer) == expected.map(\.gettingIn.answer))
            #expect(told.map(\.distance) == expected.map(\.distance))
            #expect(accepts.nowhere.contains(need.label) == expected.isEmpty)
            found += told.count
        }
        // Were nothing found, the comparison would say nothing.
        #expect(found > 10)
    }

    @Test("nobody asks without a role")
    func withoutRole() throws {
        #expect(try AnswerOracleTests.directory.get().accepts(Question(on: SmallDirectory.today)) == nil)
    }
}
