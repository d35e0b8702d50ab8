import Foundation
import TestSupport
import Testing

/// The questions of `Questions/routes.txt` with their reasoned answers, asked of the bundled directory.
@Suite("Questions about ways in") struct RouteQuestionTests {
    /// A group of questions with one reason.
    struct Group: Sendable, CustomTestStringConvertible {
        let title: String
        var questions: [Question] = []
        var testDescription: String { title }
    }

    /// One question and its right answer.
    struct Question: Sendable {
        let record: String
        let role: String
        let age: String
        let more: [String]
        let verdict: String
        /// What each step of the way says; empty where no way is known.
        let way: [String]
        let side: String

        init?(_ line: String) {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 7 else { return nil }
            (record, role, age) = (parts[0], parts[1], parts[2])
            more = parts[3].isEmpty ? [] : parts[3].split(separator: " ", maxSplits: 1).map(String.init)
            (verdict, side) = (parts[4], parts[6])
            way = parts[5] == "-" ? [] : parts[5].components(separatedBy: " > ")
        }

        var arguments: [String] {
            let feed = record.hasPrefix("V") ? "larkshire-voluntary" : "larkshire-statutory"
            return ["routes", "\(feed):\(record)", "--role", role] + (age.isEmpty ? [] : ["--age", age]) + more
        }
    }

    static let groups: [Group] = {
        let path = PackageFolder.path("Tests/AcceptanceTests/Questions/routes.txt")
        var groups: [Group] = []
        for line in ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n") {
            if line.hasPrefix("## ") {
                groups.append(Group(title: String(line.dropFirst(3))))
            } else if !line.hasPrefix("#"), let question = Question(String(line)), !groups.isEmpty {
                groups[groups.count - 1].questions.append(question)
            }
        }
        return groups
    }()

    @Test("There are enough questions, of every kind of answer")
    func enough() {
        let questions = Self.groups.flatMap(\.questions)
        #expect(questions.count >= 100)
        let verdicts = Set(questions.map(\.verdict))
        #expect(verdicts == ["yes", "no", "only if", "only jointly", "automatic", "not stated", "closed"])
    }

    @Test("SR001 SR002 SR006 SR008 SR025 Each has its right answer, way in and side of the boundary", arguments: groups)
    func answers(group: Group) async throws {
        let workspace = try await LarkshireWorkspace.published()
        for question in group.questions {
            let route = try await workspace.ask(question.arguments, as: FoundRoutes.Route.self)
            let asked = question.arguments.joined(separator: " ")
            #expect(route.verdict == question.verdict, "\(asked)")
            let steps = route.way?.steps ?? []
            #expect(steps.count == question.way.count, "\(asked): \(steps)")
            for (step, piece) in zip(steps, question.way) { #expect(step.contains(piece), "\(asked)") }
            let side = route.service.why.first { $0.part == "catchment" }?.holds ?? "-"
            #expect(side == question.side, "\(asked)")
            // The first words are the answer: never a yes for anything but a yes.
            #expect(route.directAnswer.hasPrefix("Yes") == (question.verdict == "yes"), "\(asked)")
            #expect(
                route.directAnswer.hasPrefix("No:")
                    || route.directAnswer.hasPrefix("No,") == ["no", "closed"].contains(question.verdict),
                "\(asked)"
            )
        }
    }
}
