import Foundation
import Relevance
import Vocabulary

// Asks the judged questions of the bundled directory and prints how good the answers are, beside SQLite FTS5.
//
//     signpost-eval [--details tuned|held] [--ablate] [--times SERVICES] [ROOT]
//
// --details   each question of a half with what was found, the worst first
// --ablate    the figures without each part of the ranking, as Markdown
// --times     how long questions take over so many copies of the services
// ROOT        the package's folder, by default the current one

var arguments = Array(CommandLine.arguments.dropFirst())
var details: JudgedQuestion.Half?
if let place = arguments.firstIndex(of: "--details"), place + 1 < arguments.count {
    details = JudgedQuestion.Half(rawValue: arguments[place + 1])
    arguments.removeSubrange(place...place + 1)
}
var copies: Int?
if let place = arguments.firstIndex(of: "--times"), place + 1 < arguments.count {
    copies = Int(arguments[place + 1])
    arguments.removeSubrange(place...place + 1)
}
let ablates = arguments.contains("--ablate")
arguments.removeAll { $0 == "--ablate" }
let root = arguments.first ?? "."

do {
    let path = "\(root)/Tests/RelevanceTests/Judged/questions.tsv"
    let questions = try JudgedQuestion.table(String(contentsOfFile: path, encoding: .utf8))
    let bundled = try BundledDirectory(data: root)
    let evaluation = try Evaluation(questions, of: bundled)
    print(evaluation.table)
    if let copies {
        let vocabulary = try VocabularySource.load(folder: "\(root)/directory-data/vocabulary")
        print(try QuestionTimes(questions, of: bundled, copies: copies, vocabulary: vocabulary).line)
    }
    if ablates { print(try Ablation(questions, of: bundled).table) }
    if let details { print("\n" + evaluation.details(details)) }
} catch {
    FileHandle.standardError.write(Data("signpost-eval: \(error)\n".utf8))
    exit(1)
}
