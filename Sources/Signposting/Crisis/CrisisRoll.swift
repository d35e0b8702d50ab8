import DirectoryModel
import MappedFile

/// The services that a crisis answer draws on, listed when a snapshot is published so that none is searched for.
struct CrisisRoll: Sendable {
    /// The name of the section.
    static let section = "crisis"

    /// Shown with every answer (SR079): the area's own line at all hours, national lines, then local teams.
    let alwaysShown: [Int]
    /// For people in crisis, but not for every answer: havens, houses, other lines.
    let crisisServices: [Int]
    /// Safeguarding doors, by day and out of hours (SR083).
    let safeguarding: [Int]
    /// Refuges and centres for people harmed by others, shown where the question signals it.
    let safety: [Int]

    /// Reads the section.
    ///
    /// O(services listed).
    init(_ view: ByteView, documentCount: Int) throws(FileFault) {
        var lists: [[Int]] = []
        var offset = 0
        for _ in 0..<4 {
            let count = Int(try view.load(UInt32.self, at: offset))
            offset += 4
            guard count <= documentCount, count <= (view.count - offset) / 4 else {
                throw view.corrupt("is damaged: a list of crisis services does not fit. Publish it again.")
            }
            var list: [Int] = []
            for _ in 0..<count {
                let ordinal = Int(try view.load(UInt32.self, at: offset))
                guard ordinal < documentCount else {
                    throw view.corrupt("is damaged: a crisis service is not in it. Publish it again.")
                }
                list.append(ordinal)
                offset += 4
            }
            lists.append(list)
        }
        alwaysShown = lists[0]
        crisisServices = lists[1]
        safeguarding = lists[2]
        safety = lists[3]
    }

    /// Kinds of support that help with a crisis of mind; a crisis service without any is for people harmed by others.
    private static let crisisSupport: Set<TermSlug> = [
        "safe-haven", "crisis-line", "crisis-house", "home-treatment", "text-line", "emergency-department",
    ]

    /// The section's bytes for services in the order of their ordinals.
    static func bytes(_ services: [Service]) -> [UInt8] {
        func gives(_ ordinal: Int, _ support: Set<TermSlug>) -> Bool {
            services[ordinal].supportTypes.contains { support.contains($0.slug) }
        }
        let listed = services.indices.filter {
            services[$0].status.isOffered
                && (services[$0].isAlwaysShown == .yes || services[$0].isCrisisService == .yes)
        }
        /// The area's own line at all hours, then national lines, then local teams, each in the order of its feed.
        func precedes(_ left: Int, _ right: Int) -> Bool {
            func rank(_ ordinal: Int) -> Int {
                if services[ordinal].isNational { return 1 }
                return services[ordinal].hours.allHours == .yes && gives(ordinal, ["crisis-line"]) ? 0 : 2
            }
            let (one, other) = (services[left].provenance, services[right].provenance)
            return (rank(left), one.feed, one.place.record) < (rank(right), other.feed, other.place.record)
        }
        let doors = listed.filter { gives($0, ["safeguarding-front-door"]) }
        let others = listed.filter { !doors.contains($0) }
        let always = others.filter { services[$0].isAlwaysShown == .yes }.sorted(by: precedes)
        let crisis = others.filter { services[$0].isAlwaysShown != .yes && gives($0, Self.crisisSupport) }
        let safety = others.filter { services[$0].isAlwaysShown != .yes && !gives($0, Self.crisisSupport) }
        var bytes: [UInt8] = []
        for list in [always, crisis, doors, safety] {
            bytes.append(littleEndian: UInt32(list.count))
            for ordinal in list { bytes.append(littleEndian: UInt32(ordinal)) }
        }
        return bytes
    }
}

extension Service {
    /// Whether it takes people from a whole country, as national helplines do.
    package var isNational: Bool { catchments.contains { $0.kind == .national } }
}
