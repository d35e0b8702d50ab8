import DirectoryModel
import FeedImport

/// The first records of a draft as they would arrive.
enum ArrivalText {
    /// The records, then what became of all of them.
    static func text(_ draft: ProfileDraft) -> String {
        var lines = ["The first records as they would arrive:"]
        for service in draft.arrivals {
            lines += ["", service.name, "  identifier: \(service.id.rawValue)"]
            lines += parts(service).map { "  \($0.label): \(cut($0.text))" }
        }
        lines += ["", draft.report.text]
        return Terminal.plain(lines.joined(separator: "\n"))
    }

    private static func parts(_ service: Service) -> [(label: String, text: String)] {
        var parts: [(label: String, text: String?)] = [
            ("organisation", service.organisation?.name), ("summary", service.summary),
            ("description", service.description), ("ages", ages(service.eligibility.ages)),
            ("for", service.eligibility.text),
        ]
        parts += service.locations.prefix(2).map { site in
            ("site", [site.name, site.address, site.city, site.postcode].compactMap { $0 }.joined(separator: ", "))
        }
        parts += service.contact.phones.map { ("telephone", $0.number) }
        parts += [
            ("email", service.contact.email), ("website", service.contact.url), ("way in", service.waysIn.process),
            ("hours", service.hours.text), ("cost", service.cost.text),
        ]
        return parts.compactMap { part in part.text.flatMap { $0.isEmpty ? nil : (part.label, $0) } }
    }

    private static func ages(_ ages: AgeRange) -> String? {
        guard ages.minimum != nil || ages.maximum != nil else { return ages.text }
        let years: (Age?) -> String = { $0.map { String($0.months / 12) } ?? "not stated" }
        return "from \(years(ages.minimum)) to \(years(ages.maximum))"
    }

    private static func cut(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 100 ? line.prefix(100) + "..." : line
    }
}
