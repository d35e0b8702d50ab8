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

    /// The section's bytes for services in the order of their ordinals.
    ///
    /// An area's own line that is for people in crisis is always shown, whether or not its feed says so: who is asked
    /// for a line at night must not depend on how a council marks its records.
    ///
    /// - Parameter group: The group of a need.
    static func bytes(_ services: [Service], group: (TermSlug) -> TermSlug?) -> [UInt8] {
        let listed = services.indices.filter {
            services[$0].status.isOffered
                && (services[$0].isAlwaysShown == .yes || services[$0].isCrisisService == .yes)
        }
        let purposes = Dictionary(
            uniqueKeysWithValues: listed.map { ($0, CrisisPurpose(services[$0], group: group)) }
        )
        /// The area's own line at all hours, then national lines, then local teams, each in the order of its feed.
        func precedes(_ left: Int, _ right: Int) -> Bool {
            func rank(_ ordinal: Int) -> Int {
                services[ordinal].isNational ? 1 : services[ordinal].isOwnCrisisLine ? 0 : 2
            }
            let (one, other) = (services[left].provenance, services[right].provenance)
            return (rank(left), one.feed, one.place.record) < (rank(right), other.feed, other.place.record)
        }
        func isAlwaysShown(_ ordinal: Int) -> Bool {
            switch services[ordinal].isAlwaysShown {
            case .yes: true
            case .no: false
            case .notStated: purposes[ordinal] == .mind && services[ordinal].isOwnCrisisLine
            }
        }
        let doors = listed.filter { purposes[$0] == .safeguarding }
        let others = listed.filter { purposes[$0] != .safeguarding }
        let always = others.filter(isAlwaysShown).sorted(by: precedes)
        let rest = others.filter { !isAlwaysShown($0) }
        let crisis = rest.filter { purposes[$0] == .mind }
        let safety = rest.filter { purposes[$0] == .harm }
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
