import Foundation

/// `signpost serve` on a free port of the loopback interface, from its start to its end.
package struct LiveServer: Sendable {
    /// What a request got.
    package struct Reply: Sendable {
        /// The status code.
        package let status: Int
        /// The header lines, as they came.
        package let head: String
        /// What follows the headers.
        package let body: String
    }

    /// How long a reply may take, in seconds; generous, since other tests run beside it.
    private static let patience = 60.0
    private let client: LoopbackClient

    /// Starts a server, does the work, and ends the server by SIGTERM whether or not the work succeeds.
    ///
    /// - Parameters:
    ///   - arguments: What is added to `signpost serve --port 0`.
    ///   - environment: As in ``SignpostProgram/run(_:environment:)``.
    ///   - work: What is asked while it runs.
    /// - Returns: What the work gave, and what the server left behind.
    /// - Throws: A ``SignpostProgram/Fault`` where it does not start or does not end; what the work throws.
    package static func serving<Result: Sendable>(
        _ arguments: [String],
        environment: [String: String],
        _ work: (LiveServer) async throws -> Result
    ) async throws -> (result: Result, outcome: SignpostProgram.Outcome) {
        let program = try RunningProgram(["serve", "--port", "0"] + arguments, environment: environment)
        let worked: Swift.Result<Result, any Error>
        do {
            let client = LoopbackClient(port: try await port(of: program))
            worked = .success(try await work(LiveServer(client: client)))
        } catch {
            worked = .failure(error)
        }
        program.askToEnd()
        let outcome = try await program.outcome(within: patience)
        return (try worked.get(), outcome)
    }

    /// Gets a path.
    package func get(_ path: String) async throws -> Reply {
        try Self.reply(try await client.send([LoopbackClient.get(path)], patience: Self.patience))
    }

    /// Gets a path with fields in its query.
    package func get(_ path: String, _ fields: [(String, String)]) async throws -> Reply {
        try await get(path + "?" + Self.encoded(fields))
    }

    /// Posts a form.
    package func post(_ path: String, _ fields: [(String, String)]) async throws -> Reply {
        try Self.reply(
            try await client.send([LoopbackClient.post(path, Self.encoded(fields))], patience: Self.patience)
        )
    }

    /// The port that the server tells on standard error once it listens.
    private static func port(of program: RunningProgram) async throws -> Int {
        let deadline = ContinuousClock.now + .seconds(patience)
        while ContinuousClock.now < deadline, program.isRunning {
            let told = program.errors
            if let address = told.firstRange(of: "http://127.0.0.1:"),
                let port = Int(told[address.upperBound...].prefix(while: \.isNumber)),
                told[address.upperBound...].contains("/")
            {
                return port
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw SignpostProgram.Fault("The server did not say where it listens: \(program.errors)")
    }

    private static func reply(_ text: String) throws -> Reply {
        // In Swift "\r\n" is one character, and so is what ends the headers two of them.
        guard let end = text.firstRange(of: "\r\n\r\n"),
            let status = Int(text.prefix(while: { $0 != "\r\n" }).split(separator: " ").dropFirst().first ?? "")
        else { throw SignpostProgram.Fault("That is no reply: \(text.prefix(200))") }
        return Reply(status: status, head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
    }

    /// Fields as a form or a query sends them.
    private static func encoded(_ fields: [(String, String)]) -> String {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        func encoded(_ text: String) -> String {
            text.utf8.map { byte in
                if unreserved.contains(byte) { return String(UnicodeScalar(byte)) }
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }.joined()
        }
        return fields.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
    }
}
