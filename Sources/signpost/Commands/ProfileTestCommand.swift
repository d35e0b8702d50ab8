import ArgumentParser
import DirectoryRefresh
import FeedImport

/// `signpost profile test`: what a profile makes of a sample.
struct ProfileTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Tries a profile on a sample and shows where each field comes from.",
        discussion: """
            Shows every field with its source, in how many records it is and an example; what in the sample no source \
            reads; what the profile names and the sample lacks; terms that are not known; what was changed on the way; \
            and the first rejects. Nothing is kept. The exit code is 65 where the profile names what the sample lacks, \
            or no record is taken.

            Examples:
              signpost profile test importers/clinics.yaml clinics.csv
              signpost profile test larkshire-statutory feed.xml --json
            """
    )

    @Argument(help: ArgumentHelp("A profile of the importers folder, or the path of one.", valueName: "profile"))
    var profile: String

    @Argument(help: ArgumentHelp("A feed, or the first part of one; gzip and zip are unpacked.", valueName: "sample"))
    var sample: String

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        let trial = try ProfileBench(data: place.data()).trial(profile: profile, path: sample)
        Terminal.say(json ? try JSONText.text(trial) : TrialText.text(trial))
        guard trial.isGood else { throw ExitCode(SystemExit.data) }
    }
}
