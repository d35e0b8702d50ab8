import ArgumentParser
import DirectoryModel
import DirectoryRefresh
import MappedFile
import Places
import Signposting

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where the workspace and the installed data are.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The council's folder: settings, records and published directories.",
            discussion: "Default: $SIGNPOST_WORKSPACE, else ./workspace.",
            valueName: "folder"
        )
    )
    var workspace: String?

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(
            "The folder with Signpost's own directory-data and importers.",
            discussion: "Default: $SIGNPOST_DATA, else found beside the program.",
            valueName: "folder"
        )
    )
    var dataFolder: String?

    var folder: Workspace {
        Workspace(folder: workspace ?? Self.environment("SIGNPOST_WORKSPACE") ?? "workspace")
    }

    /// The installed data.
    func data() throws -> InstalledData {
        let named = dataFolder ?? Self.environment("SIGNPOST_DATA")
        guard let data = InstalledData.find(named: named, program: Self.programPath) else {
            throw CommandFault(
                SystemExit.noInput,
                "Signpost's own data is not found\(named.map { " in \($0)" } ?? ""): "
                    + "give the folder that holds directory-data and importers with --data."
            )
        }
        return data
    }

    /// Opens a snapshot: the one given, else the one in force.
    func directory(_ snapshot: String? = nil) throws -> Directory {
        let path = try snapshot ?? folder.currentSnapshotPath()
        // Without installed data a directory still answers; it then knows only its own places.
        let gazetteer = try (try? data()).flatMap { try Refresh.gazetteer($0) }
        return try Directory(MappedFile(path: path), gazetteer: gazetteer)
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static var programPath: String {
        #if os(Linux)
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        if count > 0 { return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) }
        #endif
        return CommandLine.arguments.first ?? "signpost"
    }
}

/// When a question is asked.
enum Today {
    /// What the clock of the United Kingdom shows now, whatever the zone of this machine.
    static func now() -> ClockTime { UKClock.time(at: Int(time(nil)) / 60) }

    /// Today by that clock.
    static func date() -> CalendarDate { now().date }
}
