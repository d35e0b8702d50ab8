/// The permanent name of a service: the feed's name, a colon and the feed's own identifier (`demo-statutory:S014`).
package struct ServiceID: RawRepresentable, Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// `feed:identifier`.
    package let rawValue: String

    /// An identifier from its written form.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// An identifier from the feed's name and the record's own identifier there.
    package init(feed: String, record: String) { rawValue = "\(feed):\(record)" }

    package var description: String { rawValue }

    package static func < (left: ServiceID, right: ServiceID) -> Bool { left.rawValue < right.rawValue }

    package init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// A term of the controlled vocabulary (`directory-data/vocabulary`): a need, circumstance, support type or role.
///
/// Terms are data, so that a council may add one without Swift; the vocabulary checks that a term exists.
package typealias TermSlug = String
