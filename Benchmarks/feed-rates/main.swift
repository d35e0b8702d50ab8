import DirectoryModel
import FeedImport

// How fast feeds are read: `feed-rates scan FILE` only cuts CSV into rows and fields, `feed-rates records PROFILE FILE` makes
// every record a service. Each prints one line: what, lowest, median and highest MB/s of five runs, records per second.

let arguments = Array(CommandLine.arguments.dropFirst())
do {
    switch (arguments.first, arguments.count) {
    case ("scan", 2):
        try measure("scan") { try FeedRates.scan(path: arguments[1]) }
    case ("records", 3):
        let profile = try Profile.load(path: arguments[1])
        try measure("records") {
            var accepted = 0
            let report = try FeedImporter(profile: profile, feed: "benchmark").run(path: arguments[2]) { event in
                if case .accepted = event { accepted += 1 }
            }
            return (records: accepted, bytes: report.bytes)
        }
    default:
        print("feed-rates scan FILE | feed-rates records PROFILE FILE")
    }
} catch {
    print("feed-rates: \(error)")
}

func measure(_ what: String, _ run: () throws -> (records: Int, bytes: Int)) throws {
    let clock = ContinuousClock()
    var rates: [Double] = []
    var recordRate = 0.0
    for _ in 0..<3 {
        var outcome = (records: 0, bytes: 0)
        let elapsed = try clock.measure { outcome = try run() }
        let seconds = Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
        rates.append(Double(outcome.bytes) / seconds / 1e6)
        recordRate = max(recordRate, Double(outcome.records) / seconds)
    }
    rates.sort()
    print(
        "\(what)\t\(rates.map { String(Int($0 * 10)) }.joined(separator: "\t")) tenths of MB/s\t\(Int(recordRate)) records/s"
    )
}
