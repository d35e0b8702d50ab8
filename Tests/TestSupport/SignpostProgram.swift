package import Foundation

/// The built `signpost` command, run as a person runs it: arguments, environment, standard output and error, exit code.
package enum SignpostProgram {
    /// What a run left behind.
    package struct Outcome: Sendable {
        /// The exit code; 128 and the signal's number where a signal ended it, as a shell tells it.
        package let exitCode: Int32
        /// Standard output.
        package let output: String
        /// Standard error.
        package let errors: String

        /// The lines of standard output.
        package var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    /// Why the command could not be run to its end.
    package struct Fault: Error, CustomStringConvertible {
        /// What went wrong.
        package let description: String

        /// A fault in words.
        package init(_ description: String) { self.description = description }
    }

    /// How long a run may take, in seconds.
    package static let timeLimit = 60.0

    private static let turnstile = Turnstile(places: ProcessInfo.processInfo.activeProcessorCount)

    /// The command's path: beside the tests, in the folder into which `swift build` puts both.
    ///
    /// - Throws: A ``Fault`` where no folder above the tests holds it.
    package static func path() throws -> String {
        // Linux runs the bundle itself; macOS loads it into a runner and names it in an argument.
        let hints = [
            Bundle.main.executablePath, try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
        ]
        let starts = hints.compactMap { $0 } + CommandLine.arguments.filter { $0.contains(".xctest") }
        for start in starts {
            var folder = URL(fileURLWithPath: start).resolvingSymlinksInPath()
            for _ in 0..<5 {
                folder = folder.deletingLastPathComponent()
                let candidate = folder.appendingPathComponent("signpost").path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: candidate)
                {
                    return candidate
                }
            }
        }
        throw Fault("No built signpost command beside the tests: run 'swift build' first.")
    }

    /// Runs the command to its end.
    ///
    /// - Parameters:
    ///   - arguments: What is typed after `signpost`.
    ///   - environment: Added to this process's environment, of which nothing named `SIGNPOST_...` is passed on.
    /// - Throws: A ``Fault`` where it cannot be started, or has not ended after ``timeLimit``; it is then ended.
    package static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Outcome {
        try await turnstile.passing {
            try await RunningProgram(arguments, environment: environment).outcome(within: timeLimit)
        }
    }
}

/// Lets so many runs go on at once and keeps the others waiting in turn, so that a time limit is one of the run itself.
private actor Turnstile {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    nonisolated func passing<Result: Sendable>(_ work: () async throws -> Result) async rethrows -> Result {
        await enter()
        do {
            let result = try await work()
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

/// The built command while it runs; whoever starts it waits for its ``outcome(within:)``.
///
/// Both streams go to files, so that neither side can block the other on a full pipe.
package final class RunningProgram: @unchecked Sendable {
    // Unchecked: `Process` is told to start before anybody else sees it, and then only asked or signalled.
    private let process = Process()
    private let folder: TemporaryFolder
    private let ended: AsyncStream<Void>

    /// Starts the command.
    ///
    /// - Parameters:
    ///   - arguments: What is typed after `signpost`.
    ///   - environment: As in ``SignpostProgram/run(_:environment:)``.
    ///   - input: What it reads as standard input, as a pipe; by default nothing.
    /// - Throws: A ``SignpostProgram/Fault`` where it is not built; an error of Foundation where it cannot be started.
    package init(_ arguments: [String], environment: [String: String] = [:], input: Pipe? = nil) throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(fileURLWithPath: try SignpostProgram.path())
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("SIGNPOST_") }
            .merging(environment) { _, given in given }
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = try Self.newFile(folder.file("output"))
        process.standardError = try Self.newFile(folder.file("errors"))
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        self.ended = ended
        process.terminationHandler = { _ in end.finish() }
        try process.run()
    }

    /// What it has written to standard error so far.
    package var errors: String { text("errors") }

    /// Whether it has not ended yet.
    package var isRunning: Bool { process.isRunning }

    /// Asks it to end, as `kill` does by default.
    package func askToEnd() { process.terminate() }

    /// Asks it to end, as Ctrl-C does.
    package func interrupt() { process.interrupt() }

    /// The most memory it has had so far, in bytes; `nil` where it has ended or the system does not tell (Linux does).
    package var peakMemory: Int? {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        guard let line = status?.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) else { return nil }
        return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1_024 }
    }

    /// Waits for its end.
    ///
    /// - Throws: A ``SignpostProgram/Fault`` where the seconds pass first; it is then killed.
    package func outcome(within seconds: Double) async throws -> SignpostProgram.Outcome {
        let isInTime = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in self.ended {}
                return !Task.isCancelled
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return false
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
        guard isInTime else {
            kill(process.processIdentifier, SIGKILL)
            throw SignpostProgram.Fault("It had not ended after \(seconds) s. Standard error: \(errors)")
        }
        let bySignal = process.terminationReason == .uncaughtSignal
        return SignpostProgram.Outcome(
            exitCode: bySignal ? 128 + process.terminationStatus : process.terminationStatus,
            output: text("output"),
            errors: errors
        )
    }

    private func text(_ file: String) -> String {
        (try? Data(contentsOf: URL(fileURLWithPath: folder.file(file)))).map { String(decoding: $0, as: UTF8.self) }
            ?? ""
    }

    private static func newFile(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw SignpostProgram.Fault("\(path) cannot be written.") }
        return file
    }
}
