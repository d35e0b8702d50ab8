import SearchIndex

/// What made a snapshot: nothing of it depends on when or where.
package struct SnapshotBuild: Codable, Hashable, Sendable {
    /// The version of this program.
    package static let programVersion = "0.1.0"

    /// The version of the program that made it.
    package var program: String
    /// The version of the index sections and of the analyser.
    package var index: Int
    /// How words were brought to their stems.
    ///
    /// The library tells no version as it runs, so the algorithm is named.
    package var stemmer: String

    /// This program.
    static let current = SnapshotBuild(
        program: programVersion,
        index: SearchIndex.formatVersion,
        stemmer: "Snowball English (Porter2), libstemmer"
    )
}
