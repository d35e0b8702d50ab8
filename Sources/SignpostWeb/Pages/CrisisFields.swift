import DirectoryModel
import Signposting

extension Page {
    /// Help in a crisis; the national numbers alone where the directory cannot say.
    static func helpNow(_ crisis: CrisisBlock?) -> Page {
        Page(.helpNow, title: "Help now", ["crisis": crisis.map { Fields($0) }])
    }
}

extension Fields {
    /// Help in a crisis: what to do, then lines in their order, then whom to tell when others do harm.
    init(_ crisis: CrisisBlock) {
        self = [
            "heading": crisis.heading,
            "steps": crisis.steps,
            "isEmergency": crisis.isEmergency,
            "lines": crisis.lines.map { Fields($0) },
            "firstLines": crisis.lines.prefix(3).map { Fields($0) },
            "safeguarding": crisis.safeguarding.map { Fields($0) },
        ]
    }

    private init(_ line: CrisisBlock.Line) {
        self = [
            "name": line.name,
            "path": line.id.map { "/services/" + PercentEncoding.segment($0.rawValue) },
            "reach": line.reach.map { Fields(reach: $0) },
            "hours": line.hours, "open": line.open, "who": line.who, "cost": line.cost, "checked": line.checked,
            "isLocal": line.isLocal,
        ]
    }
}
