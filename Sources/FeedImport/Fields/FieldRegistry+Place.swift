import DirectoryModel

extension FieldRegistry {
    static let locations = Group(
        name: "locations",
        fields: [
            .line("name", \.location.name),
            .line("address", \.location.address),
            .line("city", \.location.city),
            .postcode("postcode", \.location.postcode),
            .number("latitude", \.latitude),
            .number("longitude", \.longitude),
            .text("accessibility", \.location.accessibility),
            .text("arrival", \.location.arrival),
            .always("isConfidential", \.location.isConfidential, [.yesNo]) { text, _, context in
                // An answer that cannot be read must not put the address of a refuge on a page.
                context.take(StatementText.read(text), from: text) != .no
            },
        ],
        blank: LocationInParts(),
        keep: { parts, service, context in
            var location = parts.location
            if let latitude = parts.latitude, let longitude = parts.longitude {
                // Feeds write 0, 0 for "unknown"; that is in the Gulf of Guinea.
                location.coordinate =
                    latitude == 0 && longitude == 0 ? nil : Coordinate(latitude: latitude, longitude: longitude)
                location.coordinateSource = location.coordinate == nil ? nil : "feed"
                if location.coordinate == nil {
                    context.field = "locations.latitude"
                    context.note(.dropped, "not a point", "\(latitude), \(longitude)")
                }
            }
            if location.coordinate == nil, let postcode = location.postcode,
                let found = context.postcodes?.coordinate(of: postcode)
            {
                location.coordinate = found
                location.coordinateSource = "postcode"
            }
            var stated = location
            stated.isConfidential = false
            guard stated != Location() else { return }
            service.locations.append(location)
        }
    )

    static let catchments = Group(
        name: "catchments",
        fields: [
            .choice("basis", \.basis),
            .choice("kind", \.kind),
            .lines("values", \.values),
            .distance("radiusKilometres", \.radiusKilometres),
            .text("condition", \.condition),
        ],
        blank: CatchmentInParts(),
        keep: { parts, service, context in
            guard let kind = parts.kind else { return }
            let goesByName = [.gp, .school, .district, .county, .namedArea].contains(kind)
            if goesByName, parts.values.isEmpty { return }
            if kind == .radius, parts.radiusKilometres == nil { return }
            service.catchments.append(
                Catchment(
                    basis: parts.basis,
                    kind: kind,
                    values: parts.values,
                    radiusKilometres: parts.radiusKilometres,
                    condition: parts.condition
                )
            )
        }
    )

    static let routes = Group(
        name: "waysIn.routes",
        fields: [
            .slug("role", \.role, .roles),
            .one("access", \.stated, [.access]) { text, _, context in
                context.take(RouteAccessText.read(text), from: text)
            },
            .text("condition", \.condition),
            .slugs("methods", \.methods, .referralMethods),
            .line("contact", \.contact),
        ],
        blank: RouteInParts(),
        keep: { parts, service, _ in
            guard let role = parts.role, let stated = parts.stated else { return }
            service.waysIn.routes.append(
                ReferralRoute(
                    role: role,
                    access: stated.access,
                    condition: parts.condition ?? stated.condition,
                    methods: parts.methods,
                    contact: parts.contact
                )
            )
        }
    )
}

/// A location while its parts arrive: two numbers make a point.
struct LocationInParts: Sendable {
    var location = Location()
    var latitude: Double?
    var longitude: Double?
}

/// A catchment while its parts arrive.
struct CatchmentInParts: Sendable {
    var basis = Catchment.Basis.home
    var kind: Catchment.Kind?
    var values: [String] = []
    var radiusKilometres: Double?
    var condition: String?
}

/// A route while its parts arrive.
struct RouteInParts: Sendable {
    var role: TermSlug?
    var stated: RouteAccessText.Stated?
    var condition: String?
    var methods: [TermSlug] = []
    var contact: String?
}
