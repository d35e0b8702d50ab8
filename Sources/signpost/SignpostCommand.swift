import ArgumentParser
import Signposting

/// The command: a thin shell round the library targets, one file for each subcommand.
@main
struct SignpostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signpost",
        abstract: "Finds help for children, young people and families, and says how to get in.",
        discussion: """
            Signpost turns the feeds that a council already has (XML, CSV, JSON) into one directory and answers: who \
            can help this child, here, now, and how do they get in? Nothing asked is logged or stored.

            To try it with made-up services:
              signpost init my-council
              signpost refresh --workspace my-council
              signpost find "won't get out of the car" --age 9 --workspace my-council

            If a life is at risk, ring 999. For mental health help at any hour ring 111 and choose the mental health \
            option.

            Exit codes follow sysexits: 64 wrong usage, 65 wrong data, 66 missing input, 70 a fault of ours, \
            73 cannot create, 74 cannot read or write, 78 wrong settings. 130 and 143: stopped by Ctrl-C or SIGTERM.
            """,
        version: SnapshotBuild.programVersion,
        subcommands: [
            FindCommand.self, ShowCommand.self, RoutesCommand.self, AcceptsCommand.self, ServeCommand.self,
            InitCommand.self,
            ProfileCommand.self, ImportCommand.self, RefreshCommand.self, PublishCommand.self, SnapshotCommand.self,
            GazetteerCommand.self,
        ]
    )

    /// Runs the command and turns any error into one sentence and a `sysexits` code.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard let exit = SystemExit(error) else { Self.exit(withError: error) }
            Terminal.complain(exit.message)
            Self.exit(withError: ExitCode(exit.code))
        }
    }
}
