/// A point on the WGS 84 ellipsoid, in degrees.
package struct Coordinate: Codable, Hashable, Sendable {
    /// Degrees north, -90 to 90.
    package let latitude: Double
    /// Degrees east, -180 to 180.
    package let longitude: Double

    /// A point, or `nil` where either number is no such angle.
    package init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

extension Coordinate {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let latitude = try container.decode(Double.self, forKey: .latitude)
        let longitude = try container.decode(Double.self, forKey: .longitude)
        guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
            throw DecodingError.dataCorruptedError(
                forKey: .latitude,
                in: container,
                debugDescription: "\(latitude), \(longitude) is no point on the earth."
            )
        }
        self = point
    }
}

/// Where a service is given (HSDS `location` with its `physical_address`).
package struct Location: Codable, Hashable, Sendable {
    /// The building's name.
    package var name: String?
    /// Street and place, without the postcode.
    package var address: String?
    /// The town or village.
    package var city: String?
    /// The postcode in its usual spacing.
    package var postcode: String?
    /// The point; `nil` where not stated and not found from the postcode.
    package var coordinate: Coordinate?
    /// Where the point came from: "feed" or "postcode".
    package var coordinateSource: String?
    /// Step-free access, toilets, parking and the like, in the record's words (HSDS `accessibility`).
    package var accessibility: String?
    /// What to expect on arrival.
    package var arrival: String?
    /// Whether the address must never be shown (refuges and other safe places).
    package var isConfidential: Bool

    /// A location; by default nothing is stated.
    package init(
        name: String? = nil,
        address: String? = nil,
        city: String? = nil,
        postcode: String? = nil,
        coordinate: Coordinate? = nil,
        coordinateSource: String? = nil,
        accessibility: String? = nil,
        arrival: String? = nil,
        isConfidential: Bool = false
    ) {
        self.name = name
        self.address = address
        self.city = city
        self.postcode = postcode
        self.coordinate = coordinate
        self.coordinateSource = coordinateSource
        self.accessibility = accessibility
        self.arrival = arrival
        self.isConfidential = isConfidential
    }

    /// The address in one line, or the name alone; `nil` where nothing may be shown.
    package var line: String? {
        if isConfidential { return nil }
        let parts = [name, address, city, postcode].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

/// How help reaches the person (HSDS-UK `attending_type` widened).
package enum Delivery: String, Codable, Hashable, Sendable, CaseIterable {
    /// At the service's own place.
    case site
    /// At the person's home.
    case homeVisit = "home visit"
    /// Wherever the person is.
    case outreach
    /// In school or college.
    case school
    /// By telephone.
    case phone
    /// By video call.
    case video
    /// On the web or in an app.
    case online
    /// By text message.
    case text
    /// By letter or parcel.
    case post
}
