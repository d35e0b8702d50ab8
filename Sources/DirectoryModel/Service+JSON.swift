import CanonicalJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Service {
    /// The record as JSON with sorted keys: the same record gives the same bytes (design rule 7).
    ///
    /// - Throws: `EncodingError`, which a value of this type never causes.
    package func json() throws -> [UInt8] {
        try CanonicalJSON.bytes(of: self)
    }

    /// A record from ``json()``.
    ///
    /// - Throws: `DecodingError` where the bytes are no record of this version.
    package init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(Service.self, from: Data(json))
    }
}
