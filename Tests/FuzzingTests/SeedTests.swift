import Foundation
import TestSupport
import Testing

@Suite("Promises about any bytes")
struct SeedTests {
    @Test(
        "Every seed, whole, cut short and with bytes changed, keeps its promise",
        arguments: FuzzProperty.all.map(\.name)
    )
    func seeds(name: String) throws {
        let property = try #require(FuzzProperty.named(name))
        let seeds = try SeedFolder.seeds(of: name)
        #expect(!seeds.isEmpty, "\(name) has seeds")
        var generator = SeededGenerator(seed: 21)
        for seed in seeds {
            try keep(property, seed.bytes, seed.name)
            for _ in 0..<40 { try keep(property, Self.changed(seed.bytes, using: &generator), seed.name) }
        }
    }

    @Test("Every folder of seeds belongs to a property")
    func noStrayFolders() throws {
        #expect(try SeedFolder.names() == FuzzProperty.all.map(\.name).sorted())
    }

    private func keep(_ property: FuzzProperty, _ bytes: [UInt8], _ seed: String) throws {
        do {
            try property.check(bytes)
        } catch let broken as Broken {
            Issue.record("\(property.name), \(seed): \(broken). Input: \(Data(bytes).base64EncodedString())")
        }
    }

    /// Some bytes cut, replaced, doubled or put in.
    private static func changed(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        guard !bytes.isEmpty else { return [UInt8.random(in: 0...255, using: &generator)] }
        var bytes = bytes
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(index...)
        case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(contentsOf: bytes[index...].prefix(40), at: index)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        }
        return bytes
    }
}

/// The seeds: small inputs from which fuzzers start, and the inputs of faults that were found.
enum SeedFolder {
    private static let path = PackageFolder.path("Tests/FuzzingTests/Seeds")

    /// The folders.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The seeds of a property, by name.
    static func seeds(of property: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = "\(path)/\(property)"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
        }
    }
}
