import DirectoryLedger
import MappedFile
import SearchIndex
import Signposting

/// What a snapshot holds, as a person reads it on the terminal.
struct SnapshotText {
    let about: SnapshotAbout
    let counts: SearchIndex.Counts
    let sections: [SectionedFile.Section]
    let fileSize: Int
    /// The edition of the installed gazetteer, where there is one.
    let gazetteer: String?
    /// What was imported into the workspace that the snapshot is in force in; `nil` of any other file.
    let imports: [FeedImports]?

    /// All of it.
    var text: String { (summary + feeds + bytes).joined(separator: "\n") }

    private var summary: [String] {
        let vocabulary = sections.first { $0.name == "vocabulary" }
        let digest = String(vocabulary?.checksum ?? 0, radix: 16)
        let words = "\(counts.terms) terms, \(counts.forms) forms, \(counts.keywords) keywords"
        return [
            "\(about.publisher): \(about.serviceCount) services, \(fileSize) bytes",
            "made by signpost \(about.build.program), index version \(about.build.index)",
            "index: \(counts.documents) documents, \(words); stems: \(about.build.stemmer)",
            "vocabulary: \(vocabulary?.count ?? 0) bytes, XXH64 \(String(repeating: "0", count: 16 - digest.count))\(digest)",
            "gazetteer installed: \(gazetteer ?? "none")",
        ]
    }

    private var feeds: [String] {
        about.feeds.flatMap { feed in
            var lines = ["feed \(feed.name): \(feed.serviceCount) services, \(feed.title)"]
            lines.append("  publisher: \(feed.publisher ?? "not stated"); licence: \(feed.licence ?? "not stated")")
            if let known = imports?.first(where: { $0.feed == feed.name }) {
                lines.append("  imports: \(known.count), the last on \(known.lastDay)")
            }
            return lines
        }
    }

    private var bytes: [String] { sections.map { "section \($0.name): \($0.count) bytes" } }
}
