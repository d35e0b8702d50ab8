/// An age in whole months, so that "15 and a half" is exact.
///
/// HSDS `minimum_age` and `maximum_age` are in years.
package struct Age: Hashable, Sendable, Comparable {
    /// Completed months since birth, 0 to 1,800.
    package let months: Int

    /// An age in completed years, 0 to 150; `nil` outside.
    package init?(years: Int) {
        self.init(months: years.multipliedReportingOverflow(by: 12).partialValue)
        guard (0...150).contains(years) else { return nil }
    }

    /// An age in completed months, 0 to 1,800 (150 years); `nil` outside.
    package init?(months: Int) {
        guard (0...1_800).contains(months) else { return nil }
        self.months = months
    }

    /// Completed years.
    package var years: Int { months / 12 }

    /// In words: "14", "6 months", "15 and a half", "2 years 3 months".
    package var words: String {
        switch (months / 12, months % 12) {
        case (let years, 0): "\(years)"
        case (0, 1): "1 month"
        case (0, let months): "\(months) months"
        case (let years, 6): "\(years) and a half"
        case (let years, let months): "\(years) years \(months) month\(months == 1 ? "" : "s")"
        }
    }

    package static func < (left: Age, right: Age) -> Bool { left.months < right.months }
}

extension Age: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let months = try container.decode(Int.self)
        guard let age = Age(months: months) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(months) months is no age.")
        }
        self = age
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(months)
    }
}
