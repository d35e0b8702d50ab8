import DirectoryModel
import Vocabulary

/// How a referral is made: each method with the contact that serves it.
enum MethodWords {
    /// The methods of the asker's route, or of all routes that are open, with their contacts.
    static func methods(_ service: Service, reading: RouteReading?, labels: VocabularyLabels) -> [RouteAnswer.Method] {
        let own = reading?.route.map { [$0] }
        let routes = own ?? service.waysIn.routes.filter { ![.no, .notStated].contains($0.access) }
        var found: [RouteAnswer.Method] = []
        for route in routes {
            for method in route.methods {
                let name = labels.label(method, kind: .referralMethod)
                let reach = route.contact.map { [$0] } ?? contact(for: method, service)
                if !found.contains(where: { $0.name == name }) { found.append(.init(name: name, reach: reach)) }
            }
        }
        return found
    }

    private static func contact(for method: TermSlug, _ service: Service) -> [String] {
        func phones(_ kinds: [Phone.Kind]) -> [String] {
            service.contact.phones.filter { kinds.contains($0.kind) }.map { phone in
                phone.number + (phone.note.map { " (\($0))" } ?? "")
            }
        }
        switch method {
        case "phone": return phones([.voice])
        case "text": return phones([.text, .messaging])
        case "video-relay": return phones([.videoRelay])
        case "email": return [service.contact.email].compactMap { $0 }
        case "online-form", "booking-page", "referral-form": return [service.contact.url].compactMap { $0 }
        case "walk-in", "in-person-panel", "letter": return service.locations.compactMap(\.line)
        default: return []
        }
    }
}
