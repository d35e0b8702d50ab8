/// Finds the array of records in a JSON file.
enum JSONShape {
    /// The largest file that is looked through for its records, in bytes.
    private static let sizeLimit = 64 << 20
    private static let depthLimit = 8

    /// How the records of a file are found, and what was found.
    ///
    /// Throws ``FeedFault`` where the file is no JSON, too large, or has no array of objects.
    static func reading(
        path: String,
        records: RecordNames,
        limits: ImportLimits
    ) throws -> (FeedReading, [String]) {
        var bounded = limits
        bounded.fileBytes = min(limits.fileBytes, sizeLimit)
        var bytes = try FeedFiles(path: path, limits: bounded).open(nil).readAll()[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let root: JSONValue
        do {
            root = try JSONParser.parse(bytes, depthLimit: limits.depth)
        } catch {
            let line = bytes.prefix(error.offset).count { $0 == 0x0A } + 1
            throw FeedFault(file: path, line: line, reason: "The file is no JSON: \(error.reason).")
        }
        if case .array = root { return (.json(JSONReading()), ["JSON, utf-8: an array of records"]) }
        var found: [Candidate] = []
        search(root, steps: [], into: &found)
        let hasRecords = found.contains { $0.steps.last.map(records.contains) ?? false }
        if !hasRecords, root["name"]?.text != nil {
            return (.json(JSONReading(allowsOne: true)), ["JSON, utf-8: the whole file is one record"])
        }
        guard let best = found.max(by: { $0.score(records) < $1.score(records) }) else {
            throw FeedFault(
                file: path,
                reason: "The file has no array of objects that could be records; write read: records: by hand."
            )
        }
        let names = best.steps.joined(separator: ".")
        let reading = FeedReading.json(JSONReading(records: try JSONPath(names)))
        return (reading, ["JSON, utf-8: the records are the \(best.count) items of \(names)"])
    }

    /// Whether every line of a text is an object of its own, as far as its first lines tell.
    static func isLines(_ text: String) -> Bool {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).prefix(2)
        guard lines.count == 2, lines.last?.first == UInt8(ascii: "{"), let first = lines.first else { return false }
        guard case .object = try? JSONParser.parse(first) else { return false }
        return true
    }

    private struct Candidate {
        var steps: [String]
        var count: Int
        /// Different members of the first items.
        var width: Int

        func score(_ records: RecordNames) -> Double {
            let isNamed = steps.last.map(records.contains) ?? false
            return Double(width) * (isNamed ? 2 : 1) * (count > 1 ? 1 : 0.7) / Double(steps.count + 1)
        }
    }

    private static func search(_ value: JSONValue, steps: [String], into found: inout [Candidate]) {
        guard steps.count < depthLimit, case .object(let members) = value else { return }
        for member in members {
            guard let step = JSONPath.step(member.name) else { continue }
            if case .array(let items) = member.value {
                let objects = items.prefix(50).filter { if case .object = $0 { true } else { false } }
                let width = Set(objects.flatMap(names)).count
                if width > 0 { found.append(Candidate(steps: steps + [step], count: items.count, width: width)) }
            } else {
                search(member.value, steps: steps + [step], into: &found)
            }
        }
    }

    /// The members of a record, and of the objects in it.
    private static func names(in value: JSONValue) -> [String] {
        guard case .object(let members) = value else { return [] }
        return members.flatMap { member in [member.name] + names(in: member.value).map { "\(member.name).\($0)" } }
    }
}
