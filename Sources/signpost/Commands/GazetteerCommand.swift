import ArgumentParser
import DirectoryRefresh
import MappedFile
import Places

/// `signpost gazetteer`: the file of postcodes and places.
struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Makes the file of postcodes and places from its open sources.",
        subcommands: [Build.self]
    )

    /// `signpost gazetteer build`.
    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "build",
            abstract: "Makes the gazetteer from OS Code-Point Open, outcodes and councils.",
            discussion: """
                Example:
                  signpost gazetteer build --code-point codepo_gb --outcodes outcodes.csv --councils councils.csv \
                --out great-britain.gazetteer
                """
        )

        @Option(help: ArgumentHelp("The unpacked Code-Point Open folder.", valueName: "folder"))
        var codePoint: String

        @Option(help: ArgumentHelp("The outcodes, a CSV file.", valueName: "file"))
        var outcodes: String

        @Option(help: ArgumentHelp("The councils, a CSV file.", valueName: "file"))
        var councils: String

        @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
        var out: String

        @Flag(help: "Shows no progress.")
        var quiet = false

        func run() throws {
            let bytes = try LongWork.run("gazetteer", isQuiet: quiet, keeps: "No file was written.") { watch in
                try buildGazetteer(codePointFolder: codePoint, outcodes: outcodes, councils: councils) { done, total in
                    let share = Double(done) / Double(total)
                    watch.progress(WorkProgress(unit: "postcode areas", done: done, share: share))
                    try watch.checkpoint()
                }
            }
            try replaceFile(at: out, with: bytes)
            Terminal.say("\(out): \(bytes.count) bytes.")
        }
    }
}
