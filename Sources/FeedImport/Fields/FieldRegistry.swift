import DirectoryModel

/// Every field of the model that a profile can fill, in the order in which they are filled.
enum FieldRegistry {
    /// The fields of a service outside its groups.
    ///
    /// `hours` comes before the fields it fills, and `eligibility.ages`, which fills only gaps, after them.
    static let fields: [Field<Service>] =
        identity + purpose + eligibility + contact + waysIn + hours + waiting + comingBack + trust

    /// The groups of a service.
    static let groups: [Group] = [
        thrive, locations, catchments, phones, routes, doors, schedules, closures,
    ]

    /// All names, for messages.
    static let names: [String] = fields.map(\.name) + groups.map(\.name)

    static let identity: [Field<Service>] = [
        .line("name", \.name),
        .lines("alternateNames", \.alternateNames),
        .line("organisation.id", \.organisationInParts.id),
        .line("organisation.name", \.organisationInParts.name),
        .line("organisation.parentName", \.organisationInParts.parentName),
        .choice("organisation.sector", \.organisationInParts.sector),
        .url("organisation.url", \.organisationInParts.url),
        .choice("status", \.status),
        .date("closedFrom", \.closedFrom),
        .date("reopens", \.reopens),
        .line("successor", \.successor),
    ]

    static let purpose: [Field<Service>] = [
        .text("summary", \.summary),
        .text("description", \.description),
        .tags("needs", \.needs, .needs),
        .tags("supportTypes", \.supportTypes, .supportTypes),
        .text("approach", \.approach),
        .lines("interests", \.interests),
    ]
}

extension Service {
    /// The organisation while its parts arrive one by one.
    fileprivate var organisationInParts: Organisation {
        get { organisation ?? Organisation(name: "") }
        set { organisation = newValue }
    }
}
