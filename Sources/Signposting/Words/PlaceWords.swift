import DirectoryModel

/// Places, distances and catchments in words.
enum PlaceWords {
    /// "1.2 miles from Ambleford", "distance not known", "no site: by phone and online".
    static func distance(metres: Double?, from place: String?, service: Service) -> String {
        if let metres, let place {
            return "\(miles(metres)) from \(place)"
        }
        if service.locations.isEmpty {
            return service.delivery.isEmpty ? "place not stated" : "no site: \(delivery(service.delivery))"
        }
        if service.locations.allSatisfy(\.isConfidential) {
            return "we do not print where this is, to keep people safe"
        }
        return place == nil ? "say where you are to see how far it is" : "distance not known"
    }

    /// Metres in miles: "under half a mile", "1.2 miles", "14 miles".
    static func miles(_ metres: Double) -> String {
        let miles = metres / 1_609.344
        if miles < 0.5 { return "under half a mile" }
        if miles < 10 {
            let tenths = Int((miles * 10).rounded())
            return tenths == 10 ? "1 mile" : "\(tenths / 10).\(tenths % 10) miles"
        }
        // No two places are farther apart; a feed may say any number.
        return "\(Int(min(12_500, miles).rounded())) miles"
    }

    /// "at its own place, by phone and online".
    static func delivery(_ delivery: [Delivery]) -> String {
        let words = delivery.map { way in
            switch way {
            case .site: "at its own place"
            case .homeVisit: "home visits"
            case .outreach: "comes to you"
            case .school: "in school"
            case .phone: "by phone"
            case .video: "by video"
            case .online: "online"
            case .text: "by text"
            case .post: "by post"
            }
        }
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// How help is given, and that home visits are not among it (SR034); `nil` where not stated.
    static func given(_ delivery: [Delivery]) -> String? {
        guard !delivery.isEmpty else { return nil }
        let isAtHome = delivery.contains(.homeVisit) || delivery.contains(.outreach)
        return Self.delivery(delivery) + (isAtHome ? "" : "; home visits are not stated")
    }

    /// Whom a catchment takes, in words: "people registered with Castle Road Surgery".
    static func catchment(_ catchment: Catchment) -> String {
        let names = catchment.values.joined(separator: ", ")
        let named = names.isEmpty ? "places not named" : names
        let words =
            switch catchment.kind {
            case .gp: "people registered with: \(named)"
            case .school: "pupils of: \(named)"
            case .district, .county, .namedArea:
                switch catchment.basis {
                case .home: "people living in: \(named)"
                case .gp: "people whose GP is in: \(named)"
                case .school: "people whose school is in: \(named)"
                }
            case .radius:
                catchment.radiusKilometres.map { "people living within \(miles($0 * 1_000)) of it" }
                    ?? "people living nearby"
            case .national: names.isEmpty ? "people anywhere in the country" : "people anywhere in: \(names)"
            case .membership: names.isEmpty ? "members only" : "members of: \(names)"
            case .conditional: names.isEmpty ? "people who meet a condition" : named
            }
        return catchment.condition.map { "\(words) (\($0))" } ?? words
    }
}
