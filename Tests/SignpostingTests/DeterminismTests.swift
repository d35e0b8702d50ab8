import DirectoryModel
import TestSupport
import Testing

@testable import Signposting

@Suite("The same records give the same bytes")
struct DeterminismTests {
    @Test("Two builds of the same records are the same to the byte")
    func twice() throws {
        let services = GeneratedDirectory.services(count: 40, seed: 5)
        #expect(try SmallDirectory.bytes(services) == SmallDirectory.bytes(services))
    }

    @Test("The order in which records arrive does not matter", arguments: [1, 2, 3])
    func order(seed: UInt64) throws {
        let services = GeneratedDirectory.services(count: 40, seed: 5)
        var generator = SeededGenerator(seed: seed)
        #expect(try SmallDirectory.bytes(services.shuffled(using: &generator)) == SmallDirectory.bytes(services))
    }

    @Test("The same question gives the same answer, in JSON too")
    func answers() throws {
        let services = GeneratedDirectory.services(count: 60, seed: 6)
        let one = try SmallDirectory.open(services)
        let other = try SmallDirectory.open(services.reversed())
        for question in GeneratedDirectory.questions(count: 10, seed: 7) {
            let (left, right) = (try one.answer(question), try other.answer(question))
            #expect(left == right)
        }
    }
}
