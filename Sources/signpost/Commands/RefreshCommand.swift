import ArgumentParser
import DirectoryRefresh
import FeedImport

/// `signpost refresh`: every feed of the workspace, then publish.
struct RefreshCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Reads every feed of the workspace and publishes the directory.",
        discussion: """
            The feeds and their profiles stand in signpost.yaml. A feed that cannot be read is told and leaves its \
            records as they were; the others go on, and the exit code is then 65.

            Example:
              signpost refresh --workspace my-council
            """
    )

    @Flag(help: "Says what would happen and keeps nothing.")
    var dryRun = false

    @Flag(help: "Shows no progress.")
    var quiet = false

    @Option(help: ArgumentHelp("The day to record. Default: today.", valueName: "date"))
    var on: String?

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        let workspace = place.folder
        let settings = try workspace.settings()
        let data = try place.data()
        let refresh = try Refresh(workspace: workspace, data: data, day: try Day.date(on))
        var failed: [String] = []
        var read: [String] = []
        for feed in settings.feeds {
            do {
                let outcome = try LongWork.run(feed.name, isQuiet: quiet, keeps: Self.kept(read)) { watch in
                    try refresh.importFeed(
                        path: workspace.path(of: feed, data: data),
                        profile: workspace.profile(of: feed),
                        feed: feed.name,
                        dryRun: dryRun,
                        watch: watch
                    )
                }
                if !dryRun { read.append(feed.name) }
                Terminal.say(OutcomeText.text(outcome) + "\n")
            } catch {
                guard !(error is Interruption), let exit = SystemExit(error) else { throw error }
                Terminal.complain("\(feed.name): \(exit.message)")
                failed.append(feed.name)
            }
        }
        if !dryRun {
            let published = try LongWork.run("publish", isQuiet: quiet, keeps: Self.kept(read)) { watch in
                try refresh.publish(watch: watch)
            }
            Terminal.say(PublishCommand.told(published))
        }
        guard failed.isEmpty else {
            throw CommandFault(
                SystemExit.data,
                "Not read: \(failed.joined(separator: ", ")). Their records stay as they were."
            )
        }
    }

    /// What an interrupted refresh leaves behind, in a sentence or two.
    private static func kept(_ feeds: [String]) -> String {
        let read = feeds.isEmpty ? "No feed was kept." : "Kept in the ledger: \(feeds.joined(separator: ", "))."
        return read + " The published directory is as it was."
    }
}
