import DirectoryModel

extension FieldRegistry {
    static let closures = Group(
        name: "hours.closures",
        fields: [.date("firstDay", \.from), .date("lastDay", \.to), .line("reason", \.reason)],
        blank: ClosureInParts(),
        keep: { closure, service, context in
            guard let from = closure.from else { return }
            let last = closure.to ?? from
            guard from <= last else {
                context.note(.dropped, "closure that ends before it begins", "\(from.iso) to \(last.iso)")
                return
            }
            service.hours.closures.append(Closure(from: from, to: last, reason: closure.reason))
        }
    )
}

/// A closure while its parts arrive; without a last day it is of one day.
struct ClosureInParts: Sendable {
    var from: CalendarDate?
    var to: CalendarDate?
    var reason: String?
}
