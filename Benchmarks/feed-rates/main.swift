import DirectoryModel
import FeedImport

// What reading a feed costs, once: `feed-rates scan FILE` cuts CSV into rows and fields and makes nothing of them,
// `feed-rates records PROFILE FILE` makes every record a service and lets it go. Each prints records, bytes and seconds,
// parted by tabs. Benchmarks/feeds runs it beside others.

let arguments = Array(CommandLine.arguments.dropFirst())
let clock = ContinuousClock()
let start = clock.now
do {
    switch (arguments.first, arguments.count) {
    case ("scan", 2):
        let count = try CSVCount(path: arguments[1])
        report(records: count.rows, bytes: count.bytes)
    case ("records", 3):
        let importer = FeedImporter(profile: try Profile.load(path: arguments[1]), feed: "benchmark")
        let outcome = try importer.run(path: arguments[2]) { _ in }
        report(records: outcome.accepted, bytes: outcome.bytes)
    default:
        print("feed-rates scan FILE | feed-rates records PROFILE FILE")
    }
} catch {
    print("feed-rates: \(error)")
}

func report(records: Int, bytes: Int) {
    let elapsed = start.duration(to: clock.now).components
    print("\(records)\t\(bytes)\t\(Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)")
}
