import DirectoryModel
import MappedFile

/// The services that a crisis answer draws on, listed when a snapshot is published so that none is searched for.
struct CrisisRoll: Sendable {
    /// The name of the section.
    static let section = "crisis"

    /// Shown with every answer (SR079), local before national, in the order of their feeds.
    let alwaysShown: [Int]
    /// For people in crisis, but not for every answer: teams, havens.
    let crisisServices: [Int]
    /// Safeguarding doors, by day and out of hours (SR083).
    let safeguarding: [Int]

    /// Reads the section. O(services listed).
    init(_ view: ByteView, documentCount: Int) throws(FileFault) {
        var lists: [[Int]] = []
        var offset = 0
        for _ in 0..<3 {
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
    }

    /// The section's bytes for services in the order of their ordinals.
    static func bytes(_ services: [Service]) -> [UInt8] {
        let offered = services.indices.filter { services[$0].status.isOffered }
        func isLocal(_ ordinal: Int) -> Bool { !services[ordinal].isNational }
        let always = offered.filter { services[$0].isAlwaysShown == .yes }.sorted { left, right in
            if isLocal(left) != isLocal(right) { return isLocal(left) }
            let (one, other) = (services[left].provenance, services[right].provenance)
            return (one.feed, one.place.record) < (other.feed, other.place.record)
        }
        let doors = offered.filter { services[$0].supportTypes.contains { $0.slug == "safeguarding-front-door" } }
        let crisis = offered.filter {
            services[$0].isCrisisService == .yes && services[$0].isAlwaysShown != .yes && !doors.contains($0)
        }
        var bytes: [UInt8] = []
        for list in [always, crisis, doors] {
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
