import DirectoryModel

/// The council whose people most services of a directory take, told from the services themselves.
struct HomeCouncil {
    private let home: String?
    private let councils: Set<String>

    init(_ services: [Service]) {
        var counts: [String: Int] = [:]
        for catchment in services.flatMap(\.catchments) where catchment.kind == .county {
            for council in catchment.values { counts[council, default: 0] += 1 }
        }
        home = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        councils = Set(counts.keys)
    }

    /// Whether a service takes people of another council alone: each of its areas names one, and none names home.
    func isElsewhere(_ service: Service) -> Bool {
        guard let home else { return false }
        let areas = service.catchments.filter { [.county, .district, .namedArea].contains($0.kind) }.flatMap(\.values)
        guard !areas.isEmpty, !areas.contains(where: { $0.contains(home) }) else { return false }
        return areas.allSatisfy { area in councils.contains { area.contains($0) } }
    }
}
