import DirectoryModel
import Yams

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A council's file on its own area: its nation, its school terms, and what lies in which district.
///
///     nation: england
///     terms:
///       - {from: 2026-09-02, to: 2026-10-23}
///     areas:
///       East Lark: {within: Larkshire, towns: [Ambleford], outcodes: [ZZ1], practices: [], schools: []}
enum LocalityFile {
    /// Reads the file.
    ///
    /// - Throws: A ``WorkspaceFault`` that names the file and line of what is wrong.
    static func read(path: String) throws(WorkspaceFault) -> Locality {
        guard let yaml = try? String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8) else {
            throw WorkspaceFault(path, kind: .missing, reason: "cannot be read: check 'locality' in signpost.yaml.")
        }
        func fault(_ node: Node?, _ reason: String) -> WorkspaceFault {
            WorkspaceFault("\(path)\(node?.mark.map { ":\($0.line)" } ?? "")", kind: .settings, reason: reason)
        }
        guard let root = try? Yams.compose(yaml: yaml), let map = root.mapping else {
            throw fault(nil, "must be a map of nation, terms and areas.")
        }
        for (key, _) in map where !["nation", "terms", "areas"].contains(key.string) {
            throw fault(key, "has an unknown entry; known are nation, terms and areas.")
        }
        var nation: Nation?
        if let node = map["nation"] {
            nation = node.string.flatMap { Nation(rawValue: $0) }
            if nation == nil { throw fault(node, "must name england, wales, scotland or northern-ireland as nation.") }
        }
        var terms: [LocalCalendar.Term] = []
        for node in map["terms"]?.sequence ?? [] {
            guard let from = node.mapping?["from"]?.scalar?.string, let to = node.mapping?["to"]?.scalar?.string,
                let first = CalendarDate(iso: from), let last = CalendarDate(iso: to), first <= last
            else { throw fault(node, "must give each term as {from: YYYY-MM-DD, to: YYYY-MM-DD}.") }
            terms.append(LocalCalendar.Term(from: first, to: last))
        }
        var areas: [Area] = []
        for (key, value) in map["areas"]?.mapping ?? [:] {
            guard let name = key.string, let entry = value.mapping else {
                throw fault(key, "must give each area as a name with a map.")
            }
            for (key, _) in entry
            where !["within", "towns", "outcodes", "practices", "schools"].contains(key.string) {
                throw fault(key, "has an unknown entry; known are within, towns, outcodes, practices and schools.")
            }
            func names(_ key: String) -> [String] { entry[key]?.sequence?.compactMap(\.string) ?? [] }
            areas.append(
                Area(
                    name: name,
                    within: entry["within"]?.string,
                    towns: names("towns"),
                    outcodes: names("outcodes"),
                    practices: names("practices"),
                    schools: names("schools")
                )
            )
        }
        return Locality(calendar: LocalCalendar(nation: nation, terms: terms), areas: areas)
    }
}
