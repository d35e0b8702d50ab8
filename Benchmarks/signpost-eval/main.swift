import Foundation
import Relevance
import Vocabulary

// Asks the judged questions of a directory and prints how good the answers are, beside SQLite FTS5.
//
//     signpost-eval [--directory NAME] [--details tuned|held] [--ablate] [--times SERVICES] [ROOT]
//
// --directory larkshire, which is bundled and the default, wyrebourne, thornmere, kelderby or ashcombe
// --details   each question of a half with what was found, the worst first
// --ablate    the figures without each part of the ranking, as Markdown
// --times     how long questions take over so many copies of the services
// ROOT        the package's folder, by default the current one

var arguments = Array(CommandLine.arguments.dropFirst())

let details = arguments.take("--details").flatMap(JudgedQuestion.Half.init(rawValue:))
let copies = arguments.take("--times").flatMap { Int($0) }
let name = arguments.take("--directory") ?? "larkshire"
let ablates = arguments.contains("--ablate")
arguments.removeAll { $0 == "--ablate" }
let root = arguments.first ?? "."

do {
    let sets = JudgedSet.all(in: root)
    guard let set = sets.first(where: { $0.name == name }) else {
        let known = sets.map(\.name).joined(separator: ", ")
        FileHandle.standardError.write(
            Data("signpost-eval: no directory is called \(name); there are \(known).\n".utf8)
        )
        exit(2)
    }
    let questions = try set.questions()
    let directory = try JudgedDirectory(set)
    let evaluation = try Evaluation(questions, of: directory)
    print(evaluation.table)
    if let copies {
        let vocabulary = try VocabularySource.load(folder: "\(root)/directory-data/vocabulary")
        print(try QuestionTimes(questions, of: directory, copies: copies, vocabulary: vocabulary).line)
    }
    if ablates { print(try Ablation(questions, of: directory).table) }
    if let details { print("\n" + evaluation.details(details)) }
} catch {
    FileHandle.standardError.write(Data("signpost-eval: \(error)\n".utf8))
    exit(1)
}
