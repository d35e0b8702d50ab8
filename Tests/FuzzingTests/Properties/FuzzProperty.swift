/// A promise about any bytes whatever, which a fuzzer tries to break and the seeds must keep.
struct FuzzProperty: Sendable {
    /// The name by which `scripts/fuzz` runs it, and the folder of its seeds.
    let name: String
    /// Checks some bytes; throws ``Broken`` where they break the promise.
    let check: @Sendable ([UInt8]) throws -> Void

    /// All properties, in the order in which `scripts/fuzz` runs them.
    static let all: [FuzzProperty] = delimited + json + markup + profiles + prose + facts + index + reading

    /// The property of a name.
    static func named(_ name: String) -> FuzzProperty? { all.first { $0.name == name } }
}

/// A promise that some bytes broke.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// Throws where a promise does not hold.
    static func unless(_ holds: Bool, _ promise: @autoclosure () -> String) throws {
        guard holds else { throw Broken(promise()) }
    }
}

extension [UInt8] {
    /// The first byte, which chooses a variant, and the rest, which is the input.
    var choiceAndRest: (choice: Int, rest: [UInt8]) { (first.map(Int.init) ?? 0, Array(dropFirst())) }
}
