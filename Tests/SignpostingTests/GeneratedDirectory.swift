import DirectoryModel
import TestSupport

@testable import Signposting

/// Services and questions drawn at random, the same for a seed on every machine.
enum GeneratedDirectory {
    private static let needs = [
        "anxiety-general", "low-mood", "bereavement", "eating-disorder", "social-anxiety", "panic",
    ]
    private static let supports = ["drop-in", "group", "peer-support", "specialist-clinic", "helpline", "mentoring"]
    private static let circumstances = ["young-carer", "looked-after", "adopted", "care-leaver"]
    private static let roles = ["self", "parent-carer", "gp", "school-nurse", "any-professional", "none-needed"]
    private static let words = [
        "football", "kitchen", "garden", "music", "boats", "horses", "painting", "worries", "sad",
        "worried all the time",
        "feeling down", "group", "counselling", "not for eating disorders", "walks", "chess", "gaming", "swimming",
    ]

    static func services(count: Int, seed: UInt64) -> [Service] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { service($0, &generator) }
    }

    static func questions(count: Int, seed: UInt64) -> [Question] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in question(&generator) }
    }

    private static func some<Item>(_ items: [Item], upTo most: Int, _ generator: inout SeededGenerator) -> [Item] {
        Array(items.shuffled(using: &generator).prefix(Int.random(in: 0...most, using: &generator)))
    }

    private static func one<Item>(_ items: [Item], in chance: Int, _ generator: inout SeededGenerator) -> Item? {
        Int.random(in: 1...chance, using: &generator) == 1 ? items.randomElement(using: &generator) : nil
    }

    private static func service(_ number: Int, _ generator: inout SeededGenerator) -> Service {
        var service = Service.sample("s\(number)")
        service.provenance.place = RecordPlace(record: number + 1)
        service.name = some(words, upTo: 3, &generator).joined(separator: " ") + " \(number % 7)"
        service.summary = some(words, upTo: 4, &generator).joined(separator: " ")
        service.description = some(words, upTo: 9, &generator).joined(separator: ". ")
        service.status = one(ServiceStatus.allCases, in: 3, &generator) ?? .active
        service.needs = some(needs, upTo: 2, &generator).map { Tag($0) }
        service.supportTypes = some(supports, upTo: 2, &generator).map { Tag($0) }
        service.thrive = some(ThriveGroup.allCases, upTo: 2, &generator).map { ThrivePlacement($0) }
        service.eligibility.circumstances = some(circumstances, upTo: 1, &generator).map { Tag($0) }
        service.eligibility.audience = some(Audience.allCases, upTo: 2, &generator)
        service.eligibility.ages = ages(&generator)
        service.waysIn.routes = some(roles, upTo: 3, &generator).map {
            ReferralRoute(role: $0, access: RouteAccess.allCases.randomElement(using: &generator) ?? .yes)
        }
        service.assurance.lastVerified = one(["2024-01-01", "2026-09-09"], in: 2, &generator).map(SmallDirectory.date)
        service.assurance.fundingEnds = one(["2026-01-01", "2027-01-01", "2029-01-01"], in: 4, &generator)
            .map(SmallDirectory.date)
        service.closedFrom = one(["2026-06-01", "2027-06-01"], in: 8, &generator).map(SmallDirectory.date)
        service.locations = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            Location(
                city: "Town \(number % 5)",
                coordinate: SmallDirectory.point(
                    .random(in: 51.8...52.4, using: &generator),
                    .random(in: -0.8...0, using: &generator)
                ),
                isConfidential: Int.random(in: 0...9, using: &generator) == 0
            )
        }
        service.delivery = some(Delivery.allCases, upTo: 2, &generator)
        if let gp = one(["Mill Lane", "Castle Road"], in: 5, &generator) {
            service.catchments = [Catchment(basis: .gp, kind: .gp, values: [gp])]
        }
        return service
    }

    private static func ages(_ generator: inout SeededGenerator) -> AgeRange {
        let low = Int.random(in: 0...216, using: &generator)
        return AgeRange(
            minimum: one([low], in: 2, &generator).flatMap { Age(months: $0) },
            maximum: one([low + Int.random(in: 0...120, using: &generator)], in: 2, &generator).flatMap {
                Age(months: $0)
            },
            maximumIncluded: Statement.allCases.randomElement(using: &generator) ?? .yes,
            extendedMaximum: one([300], in: 5, &generator).flatMap { Age(months: $0) }
        )
    }

    private static func question(_ generator: inout SeededGenerator) -> Question {
        var question = Question(on: SmallDirectory.today)
        question.text = some(words, upTo: 3, &generator).joined(separator: " ")
        question.age = one([Int.random(in: 0...300, using: &generator)], in: 2, &generator).flatMap { Age(months: $0) }
        question.near = one([SmallDirectory.ambleford], in: 2, &generator)
        if question.near != nil { question.withinKilometres = one([2, 8, 20], in: 2, &generator) }
        question.quadrants = some(ThriveGroup.allCases, upTo: 2, &generator)
        question.needs = some(needs + ["anxiety", "mood"], upTo: 2, &generator)
        question.circumstances = some(circumstances, upTo: 1, &generator)
        question.role = one(["self", "parent-carer", "gp", "school-nurse"], in: 2, &generator)
        question.audience = one(Audience.allCases, in: 4, &generator)
        question.preset = one(Preset.allCases, in: 4, &generator)
        question.gp = one(["Mill Lane", "High Street"], in: 4, &generator)
        question.limit = one([1, 3, 100], in: 2, &generator) ?? 10
        return question
    }
}
