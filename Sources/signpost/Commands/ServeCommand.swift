import ArgumentParser
import DirectoryModel
import Logging
import SignpostWeb
import Signposting

/// `signpost serve`: the page and the API.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the page and the API over HTTP until it is stopped.",
        discussion: """
            It listens on this machine only unless told otherwise; put a web server that ends TLS in front of it. It \
            writes no question and no address anywhere. SIGTERM lets requests that have begun finish.

            Examples:
              signpost serve --workspace my-council
              signpost serve --host 0.0.0.0 --port 8080
            """
    )

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port; 0 takes any free one.", valueName: "port"))
    var port = 8080

    @Option(help: ArgumentHelp("The day to judge by. Default: today, at the time of each question.", valueName: "date"))
    var on: String?

    @OptionGroup var place: WorkspaceOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
    }

    func run() async throws {
        let fixedDay = try on.map { try Day.date($0) }
        let directory = try PublishedDirectory(try place.directory())
        var logger = Logger(label: "signpost") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .info
        let host = host
        let server = try WebServer(
            directory: directory,
            configuration: WebServer.Configuration(host: host, port: port),
            now: { fixedDay.map { AskedTime($0) } ?? AskedTime(Today.now()) },
            logger: logger
        )
        try await server.run { port in
            Terminal.note("Signpost is at http://\(host):\(port)/ (stop it with Ctrl-C)")
        }
    }
}
