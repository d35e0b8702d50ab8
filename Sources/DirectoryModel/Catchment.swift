/// Whom a service takes by where they live or are registered (HSDS `service_area`).
///
/// Eligibility, not convenience.
package struct Catchment: Codable, Hashable, Sendable {
    /// Which of a person's places counts.
    package enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
        /// Where they live.
        case home
        /// The general practice they are registered with.
        case gp
        /// The school they attend.
        case school
    }

    /// What the values are.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Named general practices.
        case gp
        /// Named schools.
        case school
        /// Districts.
        case district
        /// Counties or unitary councils.
        case county
        /// Within so many kilometres of a site.
        case radius
        /// Towns, wards, estates or commissioning footprints by name.
        case namedArea = "named area"
        /// A whole nation or the United Kingdom.
        case national
        /// Members or people already known to the service.
        case membership
        /// Only under a condition, such as "looked after within 20 miles of the boundary".
        case conditional
    }

    /// Which of a person's places counts.
    package var basis: Basis
    /// What the values are.
    package var kind: Kind
    /// The names, in the record's words.
    package var values: [String]
    /// The reach in kilometres, for ``Kind/radius``.
    package var radiusKilometres: Double?
    /// The condition, in the record's words.
    package var condition: String?

    /// A catchment.
    package init(
        basis: Basis = .home,
        kind: Kind,
        values: [String] = [],
        radiusKilometres: Double? = nil,
        condition: String? = nil
    ) {
        self.basis = basis
        self.kind = kind
        self.values = values
        self.radiusKilometres = radiusKilometres
        self.condition = condition
    }
}
