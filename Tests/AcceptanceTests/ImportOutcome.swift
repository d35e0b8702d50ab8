/// The answer of `import --json`, read as a program outside this package would read it.
struct ImportOutcome: Decodable {
    struct Report: Decodable {
        let read: Int
        let accepted: Int
        let merged: Int
        let rejected: Int

        /// Whether every record that was read is accounted for.
        var addsUp: Bool { read == accepted + merged + rejected }
    }

    struct Changes: Decodable {
        let new: Int
        let changed: Int
        let unchanged: Int
        let missing: Int
    }

    let report: Report
    let changes: Changes
    let isDryRun: Bool
}
