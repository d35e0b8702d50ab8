import ArgumentParser
import DirectoryModel
import Signposting

/// `signpost routes`: who may refer, and how.
struct RoutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Says whether you may refer to a service, how, and what if not.",
        discussion: """
            The direct answer comes first. What the record does not say is called not stated, with whom to ask.

            Examples:
              signpost routes --need adhd --age 9 --role school-nurse
              signpost routes larkshire-statutory:S011 --role school-nurse
              signpost routes "larkshire young carers" --role school-staff
            """
    )

    @Argument(help: ArgumentHelp("The service's name or identifier; leave out to ask by need.", valueName: "service"))
    var service: String?

    @OptionGroup var options: QuestionOptions

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var place: WorkspaceOptions

    func validate() throws {
        guard options.role != nil else { throw ValidationError("Say who is asking with --role, such as school-nurse.") }
        guard service != nil || !options.need.isEmpty else { throw ValidationError("Give a service or a --need.") }
    }

    func run() throws {
        let directory = try place.directory()
        let question = try options.question([], in: directory)
        if let service {
            let id = try directory.service(named: service)
            guard let route = try directory.route(id, for: question) else { throw CommandFault.noService(service) }
            Terminal.say(json ? try JSONText.text(route) : RouteText.text(route))
        } else {
            let answer = try directory.routes(question)
            Terminal.say(json ? try JSONText.text(answer) : RouteText.text(answer))
        }
    }
}
