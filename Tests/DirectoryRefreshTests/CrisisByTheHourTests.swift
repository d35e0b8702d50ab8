import DirectoryModel
import DirectoryRefresh
import Foundation
import MappedFile
import Signposting
import TestSupport
import Testing

/// The bundled directory, asked at every hour of a week and of a bank holiday.
@Suite("Help in a crisis over the bundled records, at every hour")
struct CrisisByTheHourTests {
    private static let frontDoor = ServiceID(rawValue: "larkshire-statutory:S004")
    private static let dutyTeam = ServiceID(rawValue: "larkshire-statutory:S005")

    private static let directory = Result {
        let folder = try TemporaryFolder()
        let data = InstalledData(folder: PackageFolder.root.path)
        let workspace = Workspace(folder: folder.path)
        let settings = """
            publisher: A test
            locality: "bundled:larkshire.yaml"
            feeds:
              larkshire-statutory: {profile: larkshire-statutory, file: "bundled:larkshire-statutory.xml"}
              larkshire-voluntary: {profile: larkshire-voluntary, file: "bundled:larkshire-voluntary.csv"}
              national-helplines: {profile: national-helplines, file: "bundled:national-helplines.json"}

            """
        try settings.write(toFile: workspace.settingsPath, atomically: true, encoding: .utf8)
        let day = try #require(CalendarDate(iso: "2026-11-21"))
        let refresh = try Refresh(workspace: workspace, data: data, day: day)
        for feed in try workspace.settings().feeds {
            let path = workspace.path(of: feed, data: data)
            _ = try refresh.importFeed(path: path, profile: feed.profile, feed: feed.name, dryRun: false)
        }
        let directory = try Directory(MappedFile(path: refresh.publish().path))
        // The mapping stays when the folder goes.
        withExtendedLifetime(folder) {}
        return directory
    }

    /// Every hour of the week from Monday 23 November 2026, and of Christmas Day, a Friday.
    private static var hours: [ClockTime] {
        get throws {
            let monday = try #require(CalendarDate(iso: "2026-11-23"))
            let christmas = try #require(CalendarDate(iso: "2026-12-25"))
            return (0..<168).map { ClockTime(monday, minute: $0 * 60) }
                + (0..<24).map { ClockTime(christmas, minute: $0 * 60) }
        }
    }

    private func answer(_ text: String, at time: ClockTime, age: Int = 15) throws -> Answer {
        var question = Question(text: text, age: Age(years: age), on: time.date)
        question.minute = time.minute
        question.limit = 1
        return try Self.directory.get().answer(question)
    }

    @Test("SR083 Harm by others gives the front door in office hours, and the duty team at every other hour")
    func doors() throws {
        for time in try Self.hours {
            let isOffice = !time.date.isWeekend && time.date.month == 11 && (510..<1_020).contains(time.minute)
            let answer = try answer("my stepdad hits me", at: time)
            let first = isOffice ? Self.frontDoor : Self.dutyTeam
            #expect(answer.crisis.safeguarding.first?.id == first, "\(time.iso)")
            #expect(answer.results.first?.id == first, "\(time.iso)")
        }
    }

    @Test("At every hour what is open stands before what is closed, and round the clock help first")
    func lines() throws {
        for (place, time) in try Self.hours.enumerated() {
            let age = [9, 15, 19][place % 3]
            let lines = try answer("I want to die", at: time, age: age).crisis.lines
            let closed = lines.map { $0.open?.hasPrefix("closed now: ") == true }
            #expect(closed == closed.filter { !$0 } + closed.filter { $0 }, "\(time.iso), age \(age)")
            #expect(lines.prefix(2).allSatisfy { $0.hours.hasPrefix("24 hours") }, "\(time.iso), age \(age)")
            for line in lines where line.open?.hasPrefix("closed now") == true {
                #expect(line.open?.contains("opens ") == true, "\(line.name) at \(time.iso)")
            }
        }
    }

    @Test(
        "SR077 Asked at any hour for what is open now, nothing is listed that is closed then or whose hours are unknown"
    )
    func openNow() throws {
        let directory = try Self.directory.get()
        var counts: [Int] = []
        for time in try Self.hours {
            var question = Question(text: "someone to talk to", age: Age(years: 15), on: time.date)
            question.minute = time.minute
            question.open = .at(time)
            let results = try directory.answer(question).results
            #expect(results.allSatisfy { $0.open?.hasPrefix("open now") == true }, "\(time.iso)")
            counts.append(results.count)
        }
        #expect(counts.allSatisfy { $0 > 0 })
    }
}
