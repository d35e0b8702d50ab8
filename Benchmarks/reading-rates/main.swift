import DirectoryModel
import FeedImport
import Foundation
import MappedFile
import Signposting
import Vocabulary

// What reading words for their terms costs, once: `reading-rates services VOCABULARY PROFILE FILE [COUNT]` tags the services of
// a feed as publishing does, `reading-rates questions VOCABULARY SENTENCES...` understands the last columns of files of
// sentences. Each prints one line of Markdown.

/// Seconds that something takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(work).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
}

/// A row of the table: what was read, how many, the rate, bytes a second.
func row(_ what: String, count: Int, bytes: Int, seconds: Double) -> String {
    let rate = Int(Double(count) / seconds)
    return "| \(what) | \(count) | \(rate) a second | \(Int(Double(bytes) / seconds / 1e3)) kB a second |"
}

func tag(vocabulary folder: String, profile: String, file: String, most: Int) throws -> String {
    var services: [Service] = []
    let importer = FeedImporter(profile: try Profile.load(path: profile), feed: "benchmark")
    _ = try importer.run(path: file) { event in
        if case .accepted(let service) = event, services.count < most { services.append(service) }
    }
    var builder = try SnapshotBuilder(vocabulary: VocabularySource.load(folder: folder))
    let bytes = services.reduce(0) { sum, service in
        sum + [service.name, service.summary, service.description].compactMap { $0 }.reduce(0) { $0 + $1.utf8.count }
    }
    let elapsed = seconds { for service in services { builder.add(service) } }
    return row("services tagged", count: services.count, bytes: bytes, seconds: elapsed)
}

func understand(vocabulary folder: String, files: [String], rounds: Int = 20) throws -> String {
    let source = try VocabularySource.load(folder: folder)
    let vocabulary = try CompiledVocabulary(MappedFile(bytes: source.compile(), label: "vocabulary").view)
    var questions: [String] = []
    for file in files {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        questions += lines.compactMap { $0.split(separator: "\t").last.map(String.init) }
    }
    let asked = Array(repeating: questions, count: rounds).joined()
    let bytes = asked.reduce(0) { $0 + $1.utf8.count }
    let elapsed = seconds { for question in asked { _ = vocabulary.understand(question) } }
    return row("questions understood", count: asked.count, bytes: bytes, seconds: elapsed)
}

let arguments = Array(CommandLine.arguments.dropFirst())
do {
    switch arguments.first {
    case "services" where (4...5).contains(arguments.count):
        let most = arguments.count > 4 ? Int(arguments[4]) ?? 20_000 : 20_000
        print(try tag(vocabulary: arguments[1], profile: arguments[2], file: arguments[3], most: most))
    case "questions" where arguments.count > 2:
        print(try understand(vocabulary: arguments[1], files: Array(arguments.dropFirst(2))))
    default:
        print("reading-rates services VOCABULARY PROFILE FILE [COUNT]")
        print("reading-rates questions VOCABULARY SENTENCES...")
    }
} catch {
    print("reading-rates: \(error)")
    exit(1)
}
