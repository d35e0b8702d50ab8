import DirectoryModel
package import Signposting

/// Something that must hold of an answer whatever the order of its services.
package enum HardCheck: Hashable, Sendable, CustomStringConvertible {
    /// A service that must not be among the results.
    case never(String)
    /// A service that must be among the results.
    case shows(String)
    /// A service that must be told as left out, for a reason.
    case near(String, NearMiss.Reason)
    /// Help in a crisis comes before everything, and first in the list too.
    case crisisFirst
    /// No crisis is read where there is none.
    case calm

    /// Reads `never=S041,V006`, `shows=V044`, `near=S083:closed`, `first=crisis` or `calm`; `nil` where it is none.
    static func list(_ text: Substring) -> [HardCheck]? {
        if text == "calm" { return [.calm] }
        if text == "first=crisis" { return [.crisisFirst] }
        let parts = text.split(separator: "=").map(String.init)
        guard parts.count == 2 else { return nil }
        let records = parts[1].split(separator: ",").map(String.init)
        switch parts[0] {
        case "never": return records.map(HardCheck.never)
        case "shows": return records.map(HardCheck.shows)
        case "near":
            let pair = parts[1].split(separator: ":").map(String.init)
            guard pair.count == 2, let reason = NearMiss.Reason(rawValue: pair[1]) else { return nil }
            return [.near(pair[0], reason)]
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .never(let record): "never \(record)"
        case .shows(let record): "shows \(record)"
        case .near(let record, let reason): "near miss \(record) for \(reason.rawValue)"
        case .crisisFirst: "crisis first"
        case .calm: "calm"
        }
    }

    /// Whether it holds of an answer.
    ///
    /// - Parameter grades: The grades of the question, by which the first of the list is judged to be help in a crisis.
    func holds(of answer: Answer, grades: [String: Int]) -> Bool {
        let results = answer.results.map { JudgedQuestion.record($0.id.rawValue) }
        switch self {
        case .never(let record): return !results.contains(record)
        case .shows(let record): return results.contains(record)
        case .near(let record, let reason):
            let group = answer.leftOut.groups.first { $0.reason == reason }
            return group?.examples.contains { JudgedQuestion.record($0.id.rawValue) == record } ?? false
        case .crisisFirst: return answer.crisis.isUrgent && results.first.map { grades[$0, default: 0] >= 2 } ?? false
        case .calm: return !answer.crisis.isUrgent
        }
    }
}

extension JudgedQuestion {
    /// The number of a record in its feed, by which judgements name it.
    static func record(_ id: String) -> String { id.split(separator: ":").last.map(String.init) ?? id }
}
