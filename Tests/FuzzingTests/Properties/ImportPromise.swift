import DirectoryModel

@testable import FeedImport

/// What holds for every import, whatever the feed.
enum ImportPromise {
    /// Imports some bytes and checks the counts, the identities and the services.
    static func check(_ bytes: [UInt8], through profile: Profile?) throws {
        guard let profile else { throw Broken("the fuzzer's own profile is right") }
        let importer = FeedImporter(profile: profile, feed: "fuzz", postcodes: PlainPostcodes())
        var known: Set<ServiceID> = []
        var seen = 0
        let report: ImportReport
        do {
            report = try FuzzFile.with(bytes) { path in
                try importer.run(path: path) { event in
                    seen += 1
                    try take(event, &known)
                }
            }
        } catch let fault as FeedFault {
            return try Broken.unless(!fault.reason.isEmpty && !fault.reason.contains("\n"), "a fault is one line")
        }
        try Broken.unless(report.read == seen, "every record is told")
        try Broken.unless(
            report.read == report.accepted + report.merged + report.rejected,
            "read = accepted + merged + rejected"
        )
        try Broken.unless(report.accepted == known.count, "each identity is accepted once")
    }

    private static func take(_ event: ImportEvent, _ known: inout Set<ServiceID>) throws {
        switch event {
        case .accepted(let service):
            try Broken.unless(known.insert(service.id).inserted, "an accepted identity is new")
            try check(service)
        case .merged(let service):
            try Broken.unless(known.contains(service.id), "a merged identity is known")
            try check(service)
        case .rejected(let reject):
            try Broken.unless(!reject.reason.isEmpty && !reject.detail.isEmpty, "a reject says why and what to do")
            try Broken.unless(reject.raw.utf8.count <= Reject.rawLimit, "the raw form is bounded")
        }
    }

    private static func check(_ service: Service) throws {
        try Broken.unless(!service.name.isEmpty, "a service has a name")
        for text in [service.name, service.summary ?? "", service.description ?? ""] {
            try ProseCheck.isClean(text, of: "a service")
        }
        for schedule in service.hours.schedules { try ProseCheck.isPossible(schedule) }
        try ProseCheck.isPossible(service.eligibility.ages)
    }
}

/// Postcodes by form alone: the fuzzer needs no map.
struct PlainPostcodes: PostcodeReader {
    func normalise(_ text: String) -> PostcodeReading {
        let bare = text.filter { $0 != " " }.uppercased()
        let isOne = (5...7).contains(bare.count) && bare.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isOne ? .plain(bare.dropLast(3) + " " + bare.suffix(3)) : .refused(reason: "not a postcode")
    }

    func coordinate(of postcode: String) -> Coordinate? { nil }
}
