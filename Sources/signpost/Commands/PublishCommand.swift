import ArgumentParser
import DirectoryRefresh

/// `signpost publish`: the ledger's records as a new snapshot.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publishes what the ledger holds as one directory file.",
        discussion: """
            The new file is put in force by one rename: a reader sees the old directory or the whole new one. The same \
            records give the same bytes.

            Example:
              signpost publish --workspace my-council
            """
    )

    @Flag(help: "Shows no progress.")
    var quiet = false

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        let refresh = try Refresh(workspace: place.folder, data: try place.data(), day: Today.date())
        let published = try LongWork.run("publish", isQuiet: quiet, keeps: "The published directory is as it was.") {
            try refresh.publish(watch: $0)
        }
        Terminal.say(Self.told(published))
    }

    /// What was published, in a sentence.
    static func told(_ published: (path: String, isNew: Bool, serviceCount: Int)) -> String {
        published.isNew
            ? "Published \(published.serviceCount) services: \(published.path)"
            : "Nothing has changed: \(published.path) stays in force with \(published.serviceCount) services."
    }
}
