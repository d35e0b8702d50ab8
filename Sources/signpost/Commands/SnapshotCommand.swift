import ArgumentParser
import DirectoryRefresh
import MappedFile
import Signposting

/// `signpost snapshot`: about a published file itself.
struct SnapshotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Says what a published directory file holds, and checks it.",
        subcommands: [Info.self, Verify.self]
    )

    /// `signpost snapshot info`.
    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "info",
            abstract: "Says what a published directory file holds.",
            discussion: "Example:\n  signpost snapshot info --workspace my-council"
        )

        @Argument(help: ArgumentHelp("The file. Default: the one in force.", valueName: "file"))
        var file: String?

        @OptionGroup var place: WorkspaceOptions

        func run() throws {
            let directory = try place.directory(file)
            let about = try directory.about()
            var lines = ["\(about.publisher): \(about.serviceCount) services, \(directory.file.file.count) bytes"]
            lines += about.feeds.map { feed in
                "  \(feed.name): \(feed.serviceCount) services, \(feed.title)"
                    + (feed.licence.map { ", \($0)" } ?? "")
            }
            lines += directory.file.sections.map { "  section \($0.name): \($0.count) bytes" }
            Terminal.say(Terminal.plain(lines.joined(separator: "\n")))
        }
    }

    /// `signpost snapshot verify`.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Checks every byte of a published directory file against its checksums.",
            discussion: "Example:\n  signpost snapshot verify --workspace my-council"
        )

        @Argument(help: ArgumentHelp("The file. Default: the one in force.", valueName: "file"))
        var file: String?

        @OptionGroup var place: WorkspaceOptions

        func run() throws {
            let path = try file ?? place.folder.currentSnapshotPath()
            let directory = try Directory(MappedFile(path: path), verifying: true)
            Terminal.say("\(path): whole, \(directory.serviceCount) services.")
        }
    }
}
