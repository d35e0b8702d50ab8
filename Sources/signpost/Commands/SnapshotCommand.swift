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
            let text = SnapshotText(
                about: try directory.about(),
                counts: directory.indexCounts,
                sections: directory.file.sections,
                fileSize: directory.file.file.count,
                gazetteer: directory.gazetteerEdition,
                imports: try file == nil ? place.folder.imports() : nil
            )
            Terminal.say(Terminal.plain(text.text))
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
