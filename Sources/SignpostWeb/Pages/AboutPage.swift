import DirectoryModel
import Signposting

extension Page {
    /// Where the records come from and on what terms.
    static func about(_ about: DirectoryAbout) -> Page {
        Page(
            .about,
            title: "About this list",
            [
                "publisher": about.publisher,
                "serviceCount": "\(about.serviceCount)",
                "plural": about.serviceCount != 1,
                "notices": about.notices,
                "feeds": about.feeds.map { feed in
                    [
                        "name": feed.name, "publisher": feed.publisher, "licence": feed.licence,
                        "attribution": feed.attribution, "count": "\(feed.serviceCount)",
                        "readOn": feed.readOn?.words,
                    ] as Fields
                },
            ]
        )
    }
}
