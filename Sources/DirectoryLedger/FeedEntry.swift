import GRDB

/// A feed as the ledger knows it.
package struct FeedEntry: Codable, Hashable, Sendable, FetchableRecord, PersistableRecord {
    package static let databaseTableName = "feed"

    /// Its name in the workspace; part of every record's identifier.
    package var name: String
    /// What it is, for people.
    package var title: String
    /// The profile it is read with.
    package var profile: String
    /// Who publishes it.
    package var publisher: String?
    /// Its licence and attribution.
    package var licence: String?

    /// A feed.
    package init(name: String, title: String, profile: String, publisher: String?, licence: String?) {
        self.name = name
        self.title = title
        self.profile = profile
        self.publisher = publisher
        self.licence = licence
    }
}
