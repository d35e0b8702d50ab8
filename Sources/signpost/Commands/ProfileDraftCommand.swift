import ArgumentParser
import DirectoryRefresh
import FeedImport
import MappedFile

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `signpost profile draft`: a profile for a feed that nobody has seen before.
struct ProfileDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Looks at a sample of a feed and proposes a profile for it.",
        discussion: """
            Format, encoding, delimiter and record are found out; columns are recognised by their names and by what \
            stands in them. Each line says how sure it is and why; what is not sure stands as a comment. The draft has \
            been loaded and run over the sample before it is shown.

            The profile goes to standard output, or to a file; the first records as they would arrive go beside it.

            Examples:
              signpost profile draft clinics.csv
              signpost profile draft clinics.csv --output importers/clinics.yaml
              signpost profile draft export.json.gz > importers/export.yaml
            """
    )

    @Argument(help: ArgumentHelp("A feed, or the first part of one; gzip and zip are unpacked.", valueName: "sample"))
    var sample: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; it must not be there yet. Its name is the profile's.", valueName: "file")
    )
    var output: String?

    @Option(help: ArgumentHelp("The profile's name. Default: made of the file's name.", valueName: "name"))
    var name: String?

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        if let output, FileManager.default.fileExists(atPath: output) {
            throw CommandFault(SystemExit.cannotCreate, "\(output) exists already and is left as it is.")
        }
        let name = name ?? output.map { ProfileBench.name(for: $0) }
        let draft = try ProfileBench(data: place.data()).draft(path: sample, name: name)
        guard let output else {
            Terminal.say(draft.yaml.hasSuffix("\n") ? String(draft.yaml.dropLast()) : draft.yaml)
            return Terminal.note(ArrivalText.text(draft))
        }
        try replaceFile(at: output, with: Array(draft.yaml.utf8))
        Terminal.say(ArrivalText.text(draft))
        Terminal.say("\nWrote \(output). Read it, then: signpost profile test \(output) \(sample)")
    }
}
