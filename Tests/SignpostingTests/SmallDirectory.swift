import DirectoryModel
import Foundation
import MappedFile
import TestSupport
import Vocabulary

@testable import Signposting

/// Directories of a few services, built in memory with the vocabulary that the project ships.
enum SmallDirectory {
    /// The day on which the tests ask.
    static let today: CalendarDate = date("2026-11-21")
    /// The town where the tests ask.
    static let ambleford = AskedPlace(coordinate: point(52.1, -0.4), label: "Ambleford")

    private static let builder = Result {
        try SnapshotBuilder(vocabulary: VocabularySource.load(folder: PackageFolder.path("directory-data/vocabulary")))
    }

    static func bytes(_ services: [Service], locality: Locality = Locality()) throws -> [UInt8] {
        var builder = try builder.get()
        for service in services { builder.add(service) }
        return try builder.bytes(about: SnapshotAbout(publisher: "A test", feeds: []), locality: locality)
    }

    static func open(_ services: Service...) throws -> Directory { try open(services) }

    static func open(_ services: [Service], locality: Locality = Locality()) throws -> Directory {
        try open(bytes: bytes(services, locality: locality))
    }

    static func open(bytes: [UInt8], verifying: Bool? = nil) throws -> Directory {
        try Directory(MappedFile(bytes: bytes, label: "snapshot"), verifying: verifying)
    }

    static func date(_ iso: String) -> CalendarDate {
        guard let date = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is no date.") }
        return date
    }

    static func point(_ latitude: Double, _ longitude: Double) -> Coordinate {
        guard let point = Coordinate(latitude: latitude, longitude: longitude) else { preconditionFailure("No point.") }
        return point
    }
}

extension Service {
    /// A running, lately checked service for worries, changed as a test needs it.
    static func sample(_ record: String, _ change: (inout Service) -> Void = { _ in }) -> Service {
        var service = Service(
            id: ServiceID(feed: "test", record: record),
            name: "Name \(record)",
            provenance: Provenance(feed: "test", recordID: record, place: RecordPlace(record: 1))
        )
        service.status = .active
        service.needs = [Tag("anxiety-general")]
        service.assurance.lastVerified = SmallDirectory.date("2026-10-01")
        change(&service)
        return service
    }

    /// A crisis line that stands in every answer.
    static func line(_ record: String, at place: Int, _ change: (inout Service) -> Void = { _ in }) -> Service {
        sample(record) { service in
            service.needs = []
            service.isCrisisService = .yes
            service.isAlwaysShown = .yes
            service.provenance.place = RecordPlace(record: place)
            service.contact.phones = [Phone("01632 960000")]
            change(&service)
        }
    }
}

extension Question {
    /// A question about worries on the tests' day, changed as a test needs it.
    static func worry(_ change: (inout Question) -> Void = { _ in }) -> Question {
        var question = Question(needs: ["anxiety-general"], on: SmallDirectory.today)
        change(&question)
        return question
    }

    /// A question in words on the tests' day.
    static func words(_ text: String, _ change: (inout Question) -> Void = { _ in }) -> Question {
        var question = Question(text: text, on: SmallDirectory.today)
        change(&question)
        return question
    }
}

extension Answer {
    /// The feeds' own identifiers of what is offered, best first.
    var records: [String] { results.map { $0.id.record } }

    /// The feeds' own identifiers of what is named as left out for a reason.
    func leftOut(_ reason: NearMiss.Reason) -> [String] { misses(reason).map { $0.id.record } }

    /// What is named as left out for a reason.
    func misses(_ reason: NearMiss.Reason) -> [NearMiss] {
        leftOut.groups.first { $0.reason == reason }?.examples ?? []
    }

    /// The answer as it is sent.
    var json: String { get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) } }
}

extension AnsweredService {
    /// The words of the reasons about one thing.
    func reasons(_ part: Reason.Part) -> [Reason] { why.filter { $0.part == part } }
}

extension ServiceID {
    /// The feed's own identifier.
    var record: String { rawValue.split(separator: ":").last.map(String.init) ?? rawValue }
}
