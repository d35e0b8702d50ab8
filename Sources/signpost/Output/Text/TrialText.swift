import DirectoryModel
import FeedImport

/// What a profile makes of a sample, for the terminal.
enum TrialText {
    /// The mapping, then what is not read, lacking or not known, then the importer's report.
    static func text(_ trial: ProfileTrial) -> String {
        var lines = ["\(trial.profile) on \(trial.file)", ""]
        lines += mapping(trial)
        lines += section("The profile names, and the sample lacks:", trial.missing) { missing in
            let hint = missing.nearest.map { "; did you mean '\($0)'?" } ?? ""
            let end = missing.isFatal ? " An import stops here; write optional: yes if a feed may do without it." : ""
            return "line \(missing.line): '\(missing.path)'\(hint)\(end)"
        }
        lines += section("No source reads:", trial.unread) { unread in
            "\(unread.path) (in \(unread.records) records\(unread.example.map { ", such as: \($0)" } ?? ""))"
        }
        lines += section("Terms not known, left out:", trial.strangers) { "\($0.count) \($0.field): \($0.term)" }
        lines += section("First rejects:", trial.rejects) { reject in
            let place = reject.place.line.map { "line \($0)" } ?? "record \(reject.place.record)"
            return "\(place): \(reject.reason). \(reject.detail)"
        }
        if let report = trial.report { lines += ["", report.text] }
        return Terminal.plain(lines.joined(separator: "\n"))
    }

    private static func mapping(_ trial: ProfileTrial) -> [String] {
        let field = trial.fields.map(\.field.count).max() ?? 0
        let digits = String(trial.recordsCounted).count
        return ["Fields and their sources, in how many of \(trial.recordsCounted) records, and an example:"]
            + trial.fields.map { line in
                let count = String(line.records)
                let name = line.field + String(repeating: " ", count: field - line.field.count)
                let number = String(repeating: " ", count: max(0, digits - count.count)) + count
                return "  \(name)  \(number)  <- \(line.source)\(line.example.map { "  (\($0))" } ?? "")"
            }
    }

    private static func section<Item>(_ title: String, _ items: [Item], _ line: (Item) -> String) -> [String] {
        items.isEmpty ? [] : ["", title] + items.map { "  \(line($0))" }
    }
}
