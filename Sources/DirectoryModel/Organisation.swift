/// Who runs a service (HSDS `organization`).
package struct Organisation: Codable, Hashable, Sendable {
    /// The kind of body.
    package enum Sector: String, Codable, Hashable, Sendable, CaseIterable {
        /// A charity, community group or social enterprise.
        case voluntary
        /// The NHS or a provider it commissions.
        case nhs
        /// A council.
        case council
        /// A school, college or trust.
        case education
        /// Police, probation or youth justice.
        case justice
        /// A business.
        case independent
        /// A faith body.
        case faith
    }

    /// The feed's identifier of the organisation.
    package var id: String?
    /// Its name.
    package var name: String
    /// The lead provider or parent body.
    package var parentName: String?
    /// The kind of body; `nil` where not stated.
    package var sector: Sector?
    /// Its web address.
    package var url: String?

    /// An organisation of which only the name need be known.
    package init(
        id: String? = nil,
        name: String,
        parentName: String? = nil,
        sector: Sector? = nil,
        url: String? = nil
    ) {
        self.id = id
        self.name = name
        self.parentName = parentName
        self.sector = sector
        self.url = url
    }
}
