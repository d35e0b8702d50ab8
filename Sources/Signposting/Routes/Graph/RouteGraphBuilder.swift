import DirectoryModel
import Vocabulary

/// Makes the graph of ways in from records: names of doors become services or roles, and the sentences that stand with a
/// role become edges of the graph.
struct RouteGraphBuilder {
    private let services: [Service]
    private let roles: [AskedRole]
    private let vocabulary: CompiledVocabulary
    private let byID: [ServiceID: Int]
    private let byName: [String: Int]
    private let roleIndex: [TermSlug: Int]
    /// Services that are doors of others, with the names that sentences may call them by.
    private let doorNames: [(ordinal: Int, words: [String])]

    /// A builder for services in the order of their ordinals.
    init(_ services: [Service], roles: [AskedRole], vocabulary: CompiledVocabulary) {
        self.services = services
        self.roles = roles
        self.vocabulary = vocabulary
        let ids = Dictionary(
            services.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        byID = ids
        var names: [String: Int] = [:]
        for (ordinal, service) in services.enumerated() {
            for name in [service.name] + service.alternateNames where names[Self.folded(name)] == nil {
                names[Self.folded(name)] = ordinal
            }
        }
        byName = names
        roleIndex = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($0.element.slug, $0.offset) })
        let doors = services.indices.filter { ordinal in
            !services[ordinal].waysIn.covers.isEmpty
                || services[ordinal].supportTypes.contains { Self.doorKinds.contains($0.slug) }
        }
        let named = services.flatMap(\.waysIn.through).compactMap { door in
            door.id.flatMap { ids[$0] } ?? names[Self.folded(door.name)]
        }
        doorNames = Set(doors).union(named).sorted().map { ($0, Self.words(services[$0].name)) }
    }

    private static let doorKinds: Set<TermSlug> = ["single-point-of-access", "safeguarding-front-door"]

    /// The nodes, in the order of the services.
    ///
    /// O(n) in the services, times the doors for each sentence.
    func nodes() -> [RouteNode] {
        var nodes = services.indices.map(node)
        for (ordinal, service) in services.enumerated() {
            let refused = Set(service.waysIn.doesNotCover.map(Self.folded))
            for name in service.waysIn.covers {
                guard let room = byName[Self.folded(name)], room != ordinal, !nodes[room].doors.contains(ordinal) else {
                    continue
                }
                nodes[room].doors.append(ordinal)
            }
            for room in nodes.indices where !refused.isEmpty && nodes[room].doors.contains(ordinal) {
                if refused.contains(Self.folded(services[room].name)) { nodes[room].doors.removeAll { $0 == ordinal } }
            }
        }
        for (room, node) in nodes.enumerated() { for door in node.doors { nodes[door].leadsTo.append(room) } }
        return nodes
    }

    private func node(_ ordinal: Int) -> RouteNode {
        let ways = services[ordinal].waysIn
        var node = RouteNode()
        for door in ways.through {
            if let found = door.id.flatMap({ byID[$0] }) ?? byName[Self.folded(door.name)], found != ordinal {
                if !node.doors.contains(found) { node.doors.append(found) }
            } else if let role = named(in: door.name).first {
                node.doorRoles.append(role)
            } else {
                node.unknownDoors.append(door.name)
            }
        }
        let mustGoThrough = !node.doors.isEmpty || !node.unknownDoors.isEmpty
        node.entries = roles.map { role in
            let reading = RouteReading(role: role, ways: ways)
            var entry = RouteNode.Entry(access: reading.access)
            guard let condition = reading.route?.condition else {
                entry.isInside = reading.route?.methods == ["internal-transfer"]
                // A door that the record names holds for every role but those inside, who hand people over.
                let isInside = reading.route?.methods.contains("internal-transfer") ?? false
                entry.isThroughDoor =
                    mustGoThrough && !isInside && !reading.needsNoReferral && reading.access != .automatic
                return entry
            }
            entry.minimumAge = AgeCondition.minimum(in: condition)
            let doors = doors(in: condition, besides: ordinal)
            if reading.access == .yes || reading.access == .onlyIf {
                entry.isThroughDoor = !doors.isEmpty
                for door in doors where !node.doors.contains(door) { node.doors.append(door) }
            }
            entry.named = named(in: condition).filter { roles[$0].slug != role.slug }
            return entry
        }
        return node
    }

    /// The doors that a sentence names, by two words or more of their names.
    private func doors(in sentence: String, besides ordinal: Int) -> [Int] {
        let words = Self.words(sentence)
        return doorNames.filter { door in
            door.ordinal != ordinal && Self.sharesRun(door.words, words)
        }.map(\.ordinal)
    }

    /// Whether the last two words or more of a name stand together in a sentence.
    private static func sharesRun(_ name: [String], _ sentence: [String]) -> Bool {
        let run = Array(name.suffix(3))
        guard run.count >= 2, sentence.count >= run.count else { return false }
        return (0...sentence.count - run.count).contains { Array(sentence[$0..<$0 + run.count]) == run }
    }

    /// The roles that a sentence names as those to ask, in its order.
    private func named(in sentence: String) -> [Int] {
        var found = vocabulary.read(sentence, kinds: TermKinds(.role)).matches.filter { !$0.isNegated }.map(\.slug)
        // "Your doctor" in a record is the family's; in a question it may be anybody's.
        if Self.words(sentence).contains(where: ["doctor", "doctors"].contains), !found.contains("gp") {
            found.append("gp")
        }
        var places: [Int] = []
        for slug in found {
            guard let place = roleIndex[slug], !roles[place].isCollective, !places.contains(place) else { continue }
            places.append(place)
        }
        return places
    }

    private static func folded(_ name: String) -> String { words(name).joined(separator: " ") }

    private static func words(_ text: String) -> [String] {
        text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
