import DirectoryModel

/// The council and the nation whose people most services of a directory take, told from the services themselves.
struct HomeCouncil {
    private let home: String?
    private let nation: String?
    private let councils: Set<String>

    init(_ services: [Service]) {
        let councils = Self.counts(services, of: .county)
        home = Self.commonest(councils)
        self.councils = Set(councils.keys)
        nation = Self.commonest(Self.counts(services, of: .national))
    }

    private static func counts(_ services: [Service], of kind: Catchment.Kind) -> [String: Int] {
        services.flatMap(\.catchments).filter { $0.kind == kind }.flatMap(\.values)
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func commonest(_ counts: [String: Int]) -> String? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Whether a service takes people of another council or another nation alone: each of its areas names one, and none
    /// names home.
    func isElsewhere(_ service: Service) -> Bool {
        if let nation, Self.isNational(service) {
            let nations = service.catchments.flatMap(\.values)
            return !nations.isEmpty && !nations.contains(nation)
        }
        guard let home else { return false }
        let areas = service.catchments.filter { [.county, .district, .namedArea].contains($0.kind) }.flatMap(\.values)
        guard !areas.isEmpty, !areas.contains(where: { $0.contains(home) }) else { return false }
        return areas.allSatisfy { area in councils.contains { area.contains($0) } }
    }

    /// Whether a service takes people of a whole nation and names no nearer area.
    static func isNational(_ service: Service) -> Bool {
        !service.catchments.isEmpty && service.catchments.allSatisfy { $0.kind == .national }
    }
}
