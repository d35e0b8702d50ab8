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

    private static func parts(_ service: Service) -> [Part] {
        var parts = [
            Part("organisation", service.organisation?.name), Part("summary", service.summary),
            Part("description", service.description), Part("ages", ages(service.eligibility.ages)),
            Part("for", service.eligibility.text),
        ]
        for site in service.locations.prefix(2) {
            let words = [site.name, site.address, site.city, site.postcode].compactMap { $0 }
            parts.append(Part("site", words.joined(separator: ", ")))
        }
        for phone in service.contact.phones { parts.append(Part("telephone", phone.number)) }
        parts += [
            Part("email", service.contact.email), Part("website", service.contact.url),
            Part("way in", service.waysIn.process), Part("hours", service.hours.text), Part("cost", service.cost.text),
        ]
        return parts.filter { !$0.text.isEmpty }
    }

    private struct Part {
        let label: String
        let text: String

        init(_ label: String, _ text: String?) { (self.label, self.text) = (label, text ?? "") }
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
