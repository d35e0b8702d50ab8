import GRDB

/// How often a feed was imported.
package struct FeedImports: Codable, Hashable, Sendable, FetchableRecord {
    /// The feed's name.
    package var feed: String
    /// How many imports were kept.
    package var count: Int
    /// The day of the last, `2026-11-21`.
    package var lastDay: String
}
