import DirectoryModel
import MappedFile
import Signposting
package import Vocabulary

/// How long the judged questions take over many services, with everything on.
package struct QuestionTimes {
    /// How many services were asked.
    package let serviceCount: Int
    /// The times in microseconds, shortest first.
    private let micros: [Double]

    /// Makes a directory of copies of the services, told apart by number and spread over a hundred kilometres, and
    /// asks each question several times.
    package init(
        _ questions: [JudgedQuestion],
        of judged: JudgedDirectory,
        copies count: Int,
        vocabulary: VocabularySource,
        rounds: Int = 5
    ) throws {
        var builder = try SnapshotBuilder(vocabulary: vocabulary)
        for number in 0..<count {
            var service = judged.services[number % judged.services.count]
            let copy = number / judged.services.count
            service.id = ServiceID(feed: service.provenance.feed, record: "\(number)")
            service.name += " \(copy)"
            service.locations = service.locations.map { location in
                var location = location
                location.coordinate = location.coordinate.flatMap { point in
                    Coordinate(
                        latitude: point.latitude + Double(copy % 31) * 0.03,
                        longitude: point.longitude + Double(copy % 37) * 0.04
                    )
                }
                return location
            }
            builder.add(service)
        }
        let bytes = try builder.bytes(about: SnapshotAbout(publisher: "A measurement", feeds: []))
        let directory = try Directory(MappedFile(bytes: bytes, label: "copies"), verifying: false)
        guard let day = CalendarDate(iso: JudgedDirectory.day) else { preconditionFailure("No day.") }
        let asked = try questions.map { try judged.directory.question(from: $0.form, today: day) }
        let clock = ContinuousClock()
        var micros: [Double] = []
        for round in 0...rounds {
            for question in asked {
                let time = try clock.measure { _ = try directory.answer(question) }
                // The first round warms up.
                if round > 0 {
                    micros.append(Double(time.components.attoseconds) / 1e12 + Double(time.components.seconds) * 1e6)
                }
            }
        }
        serviceCount = count
        self.micros = micros.sorted()
    }

    /// Median, 90th and 99th percentile, and the longest.
    package var line: String {
        func at(_ share: Double) -> String {
            "\(Int(micros[min(micros.count - 1, Int(share * Double(micros.count)))])) µs"
        }
        return "\(serviceCount) services, \(micros.count) questions: p50 \(at(0.5)), p90 \(at(0.9)), p99 \(at(0.99)), "
            + "longest \(at(1))"
    }
}
