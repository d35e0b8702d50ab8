import ArgumentParser
import DirectoryModel
import Signposting

/// `signpost accepts`: what a role can refer to at all.
struct AcceptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accepts",
        abstract: "Lists what you can refer to, by need.",
        discussion: """
            Services that need no referral are open to everybody and are left to 'find'. Needs for which nothing takes \
            your referral are named at the end.

            Example:
              signpost accepts --role school-nurse --age 13 --near ZZ1
            """
    )

    @OptionGroup var options: QuestionOptions

    @Flag(help: "Prints JSON: the same fields as GET /api/accepts.")
    var json = false

    @OptionGroup var place: WorkspaceOptions

    func validate() throws {
        guard options.role != nil else { throw ValidationError("Say who is asking with --role, such as school-nurse.") }
    }

    func run() throws {
        let directory = try place.directory()
        guard let answer = try directory.accepts(try options.question([], in: directory)) else {
            throw CommandFault(SystemExit.usage, "Say who is asking with --role, such as school-nurse.")
        }
        Terminal.say(json ? try JSONText.text(answer) : AcceptsText.text(answer))
    }
}
