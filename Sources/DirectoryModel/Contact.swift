/// A number to ring or write to (HSDS `phone`).
package struct Phone: Codable, Hashable, Sendable {
    /// How the number is used.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Speaking.
        case voice
        /// SMS.
        case text
        /// A messaging app.
        case messaging
        /// Relay UK or a textphone.
        case textphone
        /// British Sign Language by video relay.
        case videoRelay = "video relay"
    }

    /// The number as it is to be shown, in spoken groups: `01632 960123`.
    package var number: String
    /// How it is used.
    package var kind: Kind
    /// What it is for: "out of hours", "text SHOUT".
    package var note: String?

    /// A number; spoken by default.
    package init(_ number: String, kind: Kind = .voice, note: String? = nil) {
        self.number = number
        self.kind = kind
        self.note = note
    }
}

/// The ways to reach a service or an organisation.
package struct Contact: Codable, Hashable, Sendable {
    /// Numbers, the first to be tried first.
    package var phones: [Phone]
    /// An electronic mail address.
    package var email: String?
    /// A web address with its scheme.
    package var url: String?
    /// Other ways, in the record's words: "chat on the website".
    package var note: String?

    /// A contact; by default nothing is stated.
    package init(phones: [Phone] = [], email: String? = nil, url: String? = nil, note: String? = nil) {
        self.phones = phones
        self.email = email
        self.url = url
        self.note = note
    }

    /// Whether any way is stated.
    package var isStated: Bool { !phones.isEmpty || email != nil || url != nil || note != nil }
}
