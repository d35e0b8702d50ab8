import ArgumentParser
import DirectoryRefresh
import MappedFile

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `signpost init`: a new workspace.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a workspace: a folder with settings that name the bundled feeds.",
        discussion: """
            The settings, signpost.yaml, are yours to edit: change the publisher and replace the made-up feeds with \
            your own.

            Example:
              signpost init my-council
            """
    )

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"))
    var folder: String

    func run() throws {
        let workspace = Workspace(folder: folder)
        guard !FileManager.default.fileExists(atPath: workspace.settingsPath) else {
            throw CommandFault(
                SystemExit.cannotCreate,
                "\(workspace.settingsPath) exists already and is left as it is."
            )
        }
        try workspace.make(folder)
        try replaceFile(at: workspace.settingsPath, with: Array(Self.settings.utf8))
        Terminal.say("Made \(workspace.settingsPath). Next: signpost refresh --workspace \(folder)")
    }

    private static let settings = """
        # Settings of this directory. A feed's name is part of every record's identifier: never change it.
        # A file is given in full, relative to this folder, or as bundled:NAME. Profiles: docs/profiles.md.
        publisher: Larkshire County Council (fictional)
        warning: These services are made up, to show how Signpost works. The national help lines are real; a person must \
        check them before anybody relies on them.
        # Districts, school terms and the nation whose bank holidays count.
        locality: "bundled:larkshire.yaml"
        feeds:
          larkshire-statutory: {profile: larkshire-statutory, file: "bundled:larkshire-statutory.xml"}
          larkshire-voluntary: {profile: larkshire-voluntary, file: "bundled:larkshire-voluntary.csv"}
          national-helplines: {profile: national-helplines, file: "bundled:national-helplines.json"}

        """
}
