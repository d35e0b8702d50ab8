import SearchIndex

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// Races the product's index against other search engines: the line protocol of the race, over `SearchIndex` as it is.
// See README.md beside this file.

func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Answers all questions of a kind, each timed by itself, and writes what it took and found.
///
/// - Returns: How many, and how long all took.
func answer(
    _ questions: [Question],
    kind: String,
    within seconds: Double,
    from index: SearchIndex,
    to path: String
) throws -> (count: Int, total: UInt64) {
    var lines: [(number: Int, time: UInt64, ids: [Int])] = []
    let start = nanoseconds()
    for question in questions where kind == "*" || question.kind == kind {
        let before = nanoseconds()
        let ids = try index.search(question.query).hits.map { $0.document + 1 }
        let after = nanoseconds()
        lines.append((question.number, after - before, ids))
        if Double(after - start) > seconds * 1e9 { break }
    }
    let total = nanoseconds() - start
    let table = lines.map { "\($0.number)\t\($0.time)\t\($0.ids.map(String.init).joined(separator: ","))\n" }.joined()
    // Not flushed to disk: nobody else does that in the race.
    guard let file = fopen(path, "w") else { throw RaceFault("\(path) cannot be written") }
    fputs(table, file)
    fclose(file)
    return (lines.count, total)
}

func serve(_ folder: String, _ path: String) throws {
    let index = try Corpus.open(folder)
    let questions = try Question.read(path)
    // Not `print`, which first looks through the conformances of all types of the program.
    puts("ready")
    fflush(nil)
    while let line = readLine() {
        let words = line.split(separator: " ")
        guard words.count == 4, words[0] == "run", let seconds = Double(words[2]) else {
            throw RaceFault("a line is not: run KIND SECONDS FILE")
        }
        let done = try answer(questions, kind: String(words[1]), within: seconds, from: index, to: String(words[3]))
        puts("done \(done.count) \(done.total)")
        fflush(nil)
    }
}

do {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("build", 4):
        let start = nanoseconds()
        mkdir(arguments[3], 0o755)
        try Corpus.build(arguments[2], into: arguments[3])
        print("{\"build_s\": \(Double((nanoseconds() - start) / 1_000_000) / 1_000)}")
    case ("serve", 4): try serve(arguments[2], arguments[3])
    default: throw RaceFault("usage: index-race build CORPUS.tsv FOLDER | index-race serve FOLDER QUESTIONS.tsv")
    }
} catch {
    print("index-race: \(error)")
    exit(1)
}
