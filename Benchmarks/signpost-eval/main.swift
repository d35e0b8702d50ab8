import Foundation
import Relevance

// Asks the judged questions of the bundled directory and prints how good the answers are, beside SQLite FTS5.
//
//     signpost-eval [--details tuned|held] [ROOT]
//
// ROOT is the package's folder, by default the current one.

var arguments = Array(CommandLine.arguments.dropFirst())
var details: JudgedQuestion.Half?
if let place = arguments.firstIndex(of: "--details"), place + 1 < arguments.count {
    details = JudgedQuestion.Half(rawValue: arguments[place + 1])
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
    if ablates { print(try Ablation(questions, of: bundled).table) }
    if let details { print("\n" + evaluation.details(details)) }
} catch {
    FileHandle.standardError.write(Data("signpost-eval: \(error)\n".utf8))
    exit(1)
}
