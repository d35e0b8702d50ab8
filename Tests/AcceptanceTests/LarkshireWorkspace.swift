import Foundation
import TestSupport

/// A workspace of the bundled feeds, made by the command itself, in which questions are asked on one fixed day.
struct LarkshireWorkspace: Sendable {
    /// The day on which every question of these tests is asked.
    static let day = "2026-11-21"

    /// The workspace's folder.
    let path: String
    /// Removes the folder with the value; `nil` for the shared one, which goes when the process ends.
    private let owner: TemporaryFolder?

    /// The environment in which the command finds the checkout's data and this workspace.
    var environment: [String: String] {
        ["SIGNPOST_DATA": PackageFolder.root.path, "SIGNPOST_WORKSPACE": path]
    }

    /// A workspace with its settings and nothing else.
    static func initialised() async throws -> LarkshireWorkspace {
        let folder = try TemporaryFolder()
        let workspace = LarkshireWorkspace(path: folder.file("larkshire"), owner: folder)
        try await workspace.runWell(["init", workspace.path])
        return workspace
    }

    /// A workspace of a test's own, refreshed and published.
    static func refreshed() async throws -> LarkshireWorkspace {
        let workspace = try await initialised()
        try await workspace.refresh()
        return workspace
    }

    /// The published workspace that tests share and only read; made by whichever comes first.
    static func published() async throws -> LarkshireWorkspace { try await shared.value }

    private static let shared = Task {
        atexit { try? FileManager.default.removeItem(atPath: LarkshireWorkspace.sharedPath) }
        let workspace = LarkshireWorkspace(path: sharedPath, owner: nil)
        try await workspace.runWell(["init", workspace.path])
        try await workspace.refresh()
        return workspace
    }

    private static let sharedPath = FileManager.default.temporaryDirectory
        .appendingPathComponent("signpost-acceptance-\(ProcessInfo.processInfo.processIdentifier)").path

    /// Reads every feed of the settings and publishes; gives what the command said.
    @discardableResult
    func refresh() async throws -> String { try await runWell(["refresh", "--on", Self.day]).output }

    /// Runs the command in this workspace, whatever comes of it.
    func run(_ arguments: [String]) async throws -> SignpostProgram.Outcome {
        try await SignpostProgram.run(arguments, environment: environment)
    }

    /// Runs the command in this workspace; anything but exit code 0 is an error.
    @discardableResult
    func runWell(_ arguments: [String]) async throws -> SignpostProgram.Outcome {
        let outcome = try await run(arguments)
        guard outcome.exitCode == 0 else {
            throw SignpostProgram.Fault("exit code \(outcome.exitCode): \(outcome.errors)")
        }
        return outcome
    }

    /// Asks as a person does, on the fixed day; gives the text.
    func ask(_ arguments: [String]) async throws -> String {
        try await runWell(arguments + ["--on", Self.day]).output
    }

    /// Asks as a program does, on the fixed day; gives the decoded JSON.
    func ask<Answer: Decodable>(_ arguments: [String], as: Answer.Type) async throws -> Answer {
        try Self.decode(try await ask(arguments + ["--json"]))
    }

    /// The path of the snapshot in force.
    func snapshotPath() throws -> String {
        let name = try String(contentsOfFile: path + "/published/current", encoding: .utf8)
        return path + "/published/" + name.filter { $0 != "\n" }
    }

    /// The bytes of the snapshot in force.
    func snapshot() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: try snapshotPath())) }

    /// Every file of the workspace with its bytes, by its path in the workspace.
    func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            var isFolder: ObjCBool = false
            let file = path + "/" + name
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = try Data(contentsOf: URL(fileURLWithPath: file))
        }
        return files
    }

    /// JSON as the command and the server print it.
    static func decode<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
