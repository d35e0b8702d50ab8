package import DirectoryModel

/// What a directory says about itself: where its records come from and on what terms they may be used.
package struct DirectoryAbout: Hashable, Sendable {
    /// A feed the directory was made from.
    package struct Feed: Hashable, Sendable {
        /// Its name.
        package var name: String
        /// Who publishes it.
        package var publisher: String
        /// The licence by name: "Open Government Licence v3.0".
        package var licence: String
        /// The line the licence asks for.
        package var attribution: String?
        /// How many services came from it.
        package var serviceCount: Int
        /// The day it was last read.
        package var readOn: CalendarDate?

        /// A feed.
        package init(
            name: String,
            publisher: String,
            licence: String,
            attribution: String? = nil,
            serviceCount: Int,
            readOn: CalendarDate? = nil
        ) {
            self.name = name
            self.publisher = publisher
            self.licence = licence
            self.attribution = attribution
            self.serviceCount = serviceCount
            self.readOn = readOn
        }
    }

    /// Who publishes the directory.
    package var publisher: String
    /// The feeds it was made from.
    package var feeds: [Feed]
    /// How many services it holds.
    package var serviceCount: Int
    /// The notices that data owners ask for (Ordnance Survey, Royal Mail, Office for National Statistics).
    package var notices: [String]
    /// The warning shown on every page where the records are made up; `nil` for real ones.
    package var demoWarning: String?

    /// What a directory says about itself.
    package init(
        publisher: String,
        feeds: [Feed] = [],
        serviceCount: Int,
        notices: [String] = [],
        demoWarning: String? = nil
    ) {
        self.publisher = publisher
        self.feeds = feeds
        self.serviceCount = serviceCount
        self.notices = notices
        self.demoWarning = demoWarning
    }
}
