import DirectoryModel
import Places

/// The areas that somebody's home, practice and school lie in, as far as a question and the council's data tell.
///
/// The three are kept apart: two pupils of one school may be entitled to different services (SR027). Where help is looked for says
/// nothing of any of them.
struct Whereabouts: Hashable, Sendable {
    /// The areas of a home, practice or school, by name, narrowest first; `nil` where they are not known.
    private let areas: [Catchment.Basis: [String]]
    private let locality: Locality
    /// Whether the gazetteer names the council of the home, so that another council's name is certainly another area.
    private let hasCouncils: Bool

    /// What a question tells.
    init(_ question: Question, _ locality: Locality) {
        self.locality = locality
        var areas: [Catchment.Basis: [String]] = [:]
        if let home = question.home {
            let own = locality.areas.filter { area in
                same(area.name, home.label) || area.outcodes.contains { $0 == home.outcode }
                    || area.towns.contains { same($0, home.label) }
            }
            areas[.home] = locality.chain(own) + home.councils
        }
        if let gp = question.gp {
            areas[.gp] = locality.chain(
                locality.areas.filter { same($0.name, gp) || $0.practices.contains { same($0, gp) } }
            )
        }
        if let school = question.school {
            areas[.school] = locality.chain(
                locality.areas.filter { same($0.name, school) || $0.schools.contains { same($0, school) } }
            )
        }
        self.areas = areas.filter { !$0.value.isEmpty }
        hasCouncils = !(question.home?.councils ?? []).isEmpty
    }

    /// Whether a home, practice or school lies in an area of a name.
    ///
    /// No is said of areas that are known to be others only: another area of the council's data, or, of a home whose
    /// council the gazetteer names, another district or county.
    func lies(_ basis: Catchment.Basis, in name: String, kind: Catchment.Kind) -> Statement {
        guard let own = areas[basis] else { return .notStated }
        let bare = Self.bare(name)
        if own.contains(where: { same($0, bare) }) { return .yes }
        if let area = locality.areas.first(where: { same($0.name, bare) }) {
            // Who is known to live in the county may live in any district of it.
            if own.first.map(locality.chain([area]).contains) ?? false { return .notStated }
            if isListed(area) { return .no }
            // Of an area whose places are not listed only its parent can say no.
            guard let parent = area.within else { return .notStated }
            return own.contains { same($0, parent) } ? .notStated : .no
        }
        // A town's own edges are not known: only another district is certainly outside it.
        if let around = locality.areas.first(where: { $0.towns.contains { same($0, bare) } }) {
            return own.contains { same($0, around.name) } ? .notStated : .no
        }
        return basis == .home && hasCouncils && (kind == .district || kind == .county) ? .no : .notStated
    }

    /// Whether it is known what lies in an area, itself or in its parts, so that being elsewhere is being outside.
    private func isListed(_ area: Area) -> Bool {
        !(area.towns + area.outcodes + area.practices + area.schools).isEmpty
            || locality.areas.contains { part in part.within.map { same($0, area.name) } ?? false }
    }

    /// The narrowest area known of a home, practice or school.
    func area(_ basis: Catchment.Basis) -> String? { areas[basis]?.first }

    /// The area within "General practices in Tallowshire".
    private static func bare(_ name: String) -> String {
        guard let place = name.firstRange(of: " in ") else { return name }
        let opening = name[..<place.lowerBound].lowercased()
        return ["practices", "general practices", "schools"].contains(opening)
            ? String(name[place.upperBound...]) : name
    }
}

private func same(_ one: String, _ other: String) -> Bool { foldedPlaceName(one) == foldedPlaceName(other) }
