import CanonicalJSON

/// What a snapshot says about itself.
///
/// It holds no time of day, so that the same feeds give the same bytes.
package struct SnapshotAbout: Codable, Hashable, Sendable {
    /// A feed that went in.
    package struct Feed: Codable, Hashable, Sendable {
        /// Its name in the workspace.
        package var name: String
        /// What it is, for people.
        package var title: String
        /// Who publishes it.
        package var publisher: String?
        /// Its licence and attribution.
        package var licence: String?
        /// How many of its services are in the snapshot.
        package var serviceCount: Int

        /// A feed that went in.
        package init(name: String, title: String, publisher: String?, licence: String?, serviceCount: Int) {
            self.name = name
            self.title = title
            self.publisher = publisher
            self.licence = licence
            self.serviceCount = serviceCount
        }
    }

    /// Who publishes the directory.
    package var publisher: String
    /// A warning to show on every page, where the records are made up.
    package var warning: String?
    /// The feeds, by name.
    package var feeds: [Feed]
    /// How many services it holds.
    package var serviceCount: Int
    /// What made it.
    package var build = SnapshotBuild.current

    /// What a snapshot says about itself; the count of services is filled in when it is built.
    package init(publisher: String, warning: String? = nil, feeds: [Feed]) {
        self.publisher = publisher
        self.warning = warning
        self.feeds = feeds
        serviceCount = feeds.reduce(0) { $0 + $1.serviceCount }
    }
}

extension SnapshotAbout {
    /// As JSON with sorted keys.
    func json() throws -> [UInt8] {
        try CanonicalJSON.bytes(of: self)
    }
}
