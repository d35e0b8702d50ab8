import DirectoryModel
import MappedFile

/// A way in as sentences: who does what, and how to reach them.
struct WayWords {
    let directory: Directory
    /// The role of the person who asks.
    let role: AskedRole

    /// The sentences of a way, in order.
    func sentences(_ way: WayIn) throws(FileFault) -> [String] {
        var sentences: [String] = []
        for step in way.steps { sentences.append(try sentence(step)) }
        return sentences
    }

    private func sentence(_ step: WayIn.Step) throws(FileFault) -> String {
        switch step {
        case .ask(let helper): return Self.ask(directory.roles[helper])
        case .refer(let referrer, let ordinal):
            let service = try directory.documents.service(ordinal)
            let asked = directory.roles[referrer]
            let route = RouteReading(role: asked, ways: service.waysIn).route
            let who = asked.slug == role.slug ? "You" : WayInWords.capitalised(Self.named(asked))
            var words = "\(who) can go to \(service.name)"
            let methods = (route?.methods ?? []).map { directory.labels.label($0) }
            if !methods.isEmpty { words += ", by \(methods.joined(separator: " or "))" }
            let reach = route?.contact.map { [$0] } ?? service.contact.ways
            words += reach.isEmpty ? ": how to reach it is not stated." : ": \(reach.joined(separator: ", "))."
            if let condition = route?.condition { words += " " + WayInWords.sentence(condition) }
            return words
        case .passOn(let door, let room):
            let (from, to) = (try directory.documents.service(door), try directory.documents.service(room))
            let time = from.waysIn.decisionTime.map { " (\($0))" } ?? ""
            return "\(from.name) passes the request on to \(to.name)\(time)."
        }
    }

    /// Roles that are no single person's, and are named without an article.
    private static let withoutArticle: Set<TermSlug> = [
        "adult-mental-health", "camhs", "college-or-university", "probation-or-prison", "school-staff", "self",
    ]

    private static func named(_ role: AskedRole) -> String {
        switch role.slug {
        case "self": "the young person"
        case "parent-carer": "the parent or carer"
        default: (withoutArticle.contains(role.slug) ? "" : "the ") + role.name
        }
    }

    private static func ask(_ role: AskedRole) -> String {
        switch role.slug {
        case "self": "Ask the young person whether they will get in touch themselves."
        case "parent-carer": "Ask a parent or carer to get in touch."
        default: "Ask \(named(role)) to do it: this service takes it from them."
        }
    }
}
