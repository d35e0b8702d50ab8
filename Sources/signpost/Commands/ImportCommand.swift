import ArgumentParser
import DirectoryModel
import DirectoryRefresh
import FeedImport

/// `signpost import`: one feed into the ledger.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads a feed through its profile and says what became of every record.",
        discussion: """
            read = accepted + merged + rejected, always. A record that cannot be read never stops the others: it goes \
            to the workspace's rejects folder with its line, its field, the reason and its raw form. A dry run keeps \
            nothing and needs no workspace. Records are seen by questions after 'signpost publish'.

            Examples:
              signpost import clinics.csv --profile nhs-choices-clinics --dry-run
              signpost import feed.xml --profile larkshire-statutory --feed larkshire-statutory
              cat clinics.csv | signpost import - --profile nhs-choices-clinics
            """
    )

    @Argument(help: ArgumentHelp("The file, folder or zip to read; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("A profile of the importers folder, or the path of one.", valueName: "name"))
    var profile: String

    @Option(help: ArgumentHelp("The feed's name in the workspace. Default: the profile's name.", valueName: "name"))
    var feed: String?

    @Flag(help: "Says what would happen and keeps nothing.")
    var dryRun = false

    @Flag(help: "Prints JSON.")
    var json = false

    @Flag(help: "Shows no progress.")
    var quiet = false

    @Option(help: ArgumentHelp("The day to record. Default: today.", valueName: "date"))
    var on: String?

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        let feed =
            feed ?? String(profile.split(separator: "/").last ?? "").split(separator: ".").first.map(String.init) ?? ""
        guard WorkspaceSettings.isName(feed) else {
            throw CommandFault(
                SystemExit.usage,
                "A feed's name is lower-case letters, digits and hyphens: give one with --feed."
            )
        }
        let refresh = try Refresh(workspace: place.folder, data: try place.data(), day: try Day.date(on))
        let outcome = try LongWork.run(feed, isQuiet: quiet || json, keeps: "Nothing was kept.") { watch in
            try refresh.importFeed(path: file, profile: profile, feed: feed, dryRun: dryRun, watch: watch)
        }
        Terminal.say(json ? try JSONText.text(outcome) : OutcomeText.text(outcome))
    }
}

/// A day given on the command line.
enum Day {
    /// The day of an option, or today.
    static func date(_ option: String?) throws -> CalendarDate {
        guard let option else { return Today.date() }
        guard let date = CalendarDate(iso: option) else {
            throw CommandFault(SystemExit.usage, "--on: Give the day as year-month-day, such as 2026-11-21.")
        }
        return date
    }
}
