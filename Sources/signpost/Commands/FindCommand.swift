import ArgumentParser
import DirectoryModel
import Signposting

/// `signpost find`: services for a question in plain words.
struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Finds services for a question in plain words, with the reasons.",
        discussion: """
            Crisis help comes first whenever a question holds a sign of risk. What was left out is told, with the \
            reason. The words and facts of a question are held in memory only.

            Examples:
              signpost find "won't get out of the car" --age 9 --near ZZ1
              signpost find "someone to talk to" --age 16 --near 52.10,-0.40 --within 10
              signpost find "stay in touch after therapy" --age 16 --preset after-treatment --role camhs
              signpost find --need adhd --age 9 --role school-nurse --json
            """
    )

    @Argument(help: ArgumentHelp("What is going on, in plain words.", valueName: "words"))
    var words: [String] = []

    @OptionGroup var options: QuestionOptions

    @Flag(help: "Prints JSON: the same fields as GET /api/find.")
    var json = false

    @Flag(help: "Shows how each score came about.")
    var explain = false

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        let directory = try place.directory()
        let answer = try directory.answer(try options.question(words, in: directory))
        if json {
            Terminal.say(try JSONText.text(answer))
        } else {
            Terminal.say(AnswerText(explains: explain).text(answer))
        }
    }
}
