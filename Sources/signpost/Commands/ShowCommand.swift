import ArgumentParser
import DirectoryModel
import Signposting

/// `signpost show`: everything about one service.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows everything the directory knows about one service.",
        discussion: """
            Examples:
              signpost show larkshire-statutory:S001
              signpost show larkshire-voluntary:V002 --role school-nurse
              signpost show larkshire-statutory:S011 --json
            """
    )

    @Argument(help: ArgumentHelp("The service's name, or its identifier as 'find' prints it.", valueName: "service"))
    var service: String

    @Option(help: ArgumentHelp("Who is asking, such as school-nurse.", valueName: "role"))
    var role: String?

    @Option(help: ArgumentHelp("The day to judge by. Default: today.", valueName: "date"))
    var on: String?

    @Flag(help: "Prints the whole record as JSON, with where each fact came from.")
    var json = false

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        let directory = try place.directory()
        let id = try directory.service(named: service)
        let question = try directory.question(from: QuestionForm(role: role, on: on), today: Today.date())
        guard let record = try directory.service(id), let presented = try directory.presented(id, for: question) else {
            throw CommandFault.noService(service)
        }
        if json {
            Terminal.say(try JSONText.text(record))
        } else {
            Terminal.say(ServiceText(explains: false).text(presented, number: nil))
            Terminal.say(RecordText.text(record))
        }
    }
}
