import DirectoryModel
import TestSupport
import Testing

@testable import Signposting

@Suite("Records in a snapshot")
struct RecordCoderTests {
    private func written(_ service: Service) -> [UInt8] {
        var coder = RecordCoder()
        var service = service
        coder.value(&service)
        return coder.written
    }

    private func read(_ bytes: [UInt8]) -> (service: Service, isWhole: Bool) {
        bytes.withUnsafeBytes { bytes in
            var coder = RecordCoder(reading: bytes)
            var service = Service.blank
            coder.value(&service)
            return (service, coder.isWhole)
        }
    }

    @Test("A record with every field filled comes back the same, and so does one that says nothing")
    func roundTrip() {
        for service in [Service.filled, Service.blank] {
            let (back, isWhole) = read(written(service))
            #expect(isWhole)
            #expect(back == service)
        }
    }

    @Test("A record cut short at any byte, or with bytes left over, is told to be damaged")
    func cutShort() {
        let bytes = written(.filled)
        for length in 0..<bytes.count { #expect(!read(Array(bytes.prefix(length))).isWhole, "\(length)") }
        #expect(!read(bytes + [0]).isWhole)
    }

    @Test("No bytes make reading leave them, stop the program or take memory without end", arguments: 0..<200)
    func hostile(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = written(.filled)
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let (service, isWhole) = read(bytes)
        if isWhole { #expect(service.name.utf8.count <= bytes.count * 3) }
        let noise = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        _ = read(noise)
        _ = read([UInt8](repeating: 0xFF, count: 2_000))
    }
}
