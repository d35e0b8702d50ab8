import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import FeedImport

@Suite(
    "Opening hours in labelled sentences",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct HoursLabelTests {
    @Test("Hours are found and not made up", arguments: [(false, 0.97, 0.95), (true, 0.95, 0.90)])
    func floors(heldOut: Bool, precision: Double, recall: Double) throws {
        let labels = try LabelledSentences("hours").half(heldOut: heldOut)
        let score = LabelScore(labels, in: .shared) { sentence in
            HoursFacts.findings(in: sentence).flatMap { Self.notation($0.value) }
        }
        score.report("hours", heldOut: heldOut)
        #expect(score.precision >= precision && score.recall >= recall, "\(score) \(score.mistakes)")
    }

    /// "MO,TU 09:00-17:00 term nobh", "1SA 10:00-12:00", "always".
    private static func notation(_ hours: OpeningHours) -> [String] {
        if hours.allHours == .yes { return ["always"] }
        return hours.schedules.map { schedule in
            var words = schedule.byDay.map(\.code).joined(separator: ",")
            if schedule.interval > 1 { words += "/\(schedule.interval)" }
            words += " " + time(schedule.opensAt) + "-" + time(schedule.closesAt)
            switch schedule.season {
            case .termTime: words += " term"
            case .schoolHolidays: words += " holidays"
            case .bankHolidays: words += " bh"
            case nil: break
            }
            return words + (schedule.bankHolidays == .no ? " nobh" : schedule.bankHolidays == .yes ? " bhtoo" : "")
        }
    }

    private static func time(_ minutes: Int?) -> String {
        guard let minutes else { return "" }
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
}

extension LabelScore {
    /// Prints the score and the mistakes where somebody asks for them with `SIGNPOST_SHOW_SCORES`.
    func report(_ name: String, heldOut: Bool) {
        guard ProcessInfo.processInfo.environment["SIGNPOST_SHOW_SCORES"] != nil else { return }
        print("\(name), \(heldOut ? "held out" : "tuned"): \(self)")
        if !heldOut { for mistake in mistakes { print("  \(mistake)") } }
    }
}
