import DirectoryModel

/// The people that a list of plain nouns names: "mums, dads and carers", "teachers and youth workers".
struct AudienceList {
    /// Whom the nouns name, each once, in their order.
    private(set) var audiences: [Audience] = []
    /// The place after the list.
    private(set) var end: Int

    /// The list that starts at a place; `nil` where none starts there or something else is listed with them.
    init?(_ words: SentenceWords, from start: Int) {
        end = start
        var place = start
        while true {
            var noun = place
            while Self.kinds.contains(words[noun]) { noun += 1 }
            guard let (audience, after) = Self.noun(words, at: noun) else { return nil }
            if !audiences.contains(audience) { audiences.append(audience) }
            end = after
            place = after
            while Self.joints.contains(words[place]) { place += 1 }
            if place == after || place >= words.words.count { return }
        }
    }

    private static func noun(_ words: SentenceWords, at place: Int) -> (Audience, Int)? {
        for (pattern, audience) in nouns {
            if let end = pattern.end(in: words.words, at: place), place < end { return (audience, end) }
        }
        return nil
    }

    private static let joints: Set = [",", "and", "or", "/", "&"]
    /// What people may be called besides and be the same people.
    private static let kinds: Set = [
        "any", "all", "new", "expectant", "separated", "divorced", "single", "lone", "working", "adoptive", "birth",
        "bereaved", "worried", "concerned", "local", "our", "other", "first", "time", "supervising", "frontline",
    ]
    private static let nouns: [(WordPattern, Audience)] = [
        ("foster|kinship|parent carer|carers", .parentOrCarer),
        ("step? parent|parents|mum|mums|mother|mothers|dad|dads|father|fathers", .parentOrCarer),
        ("carer|carers|guardian|guardians", .parentOrCarer), ("pregnant women|mums", .parentOrCarer),
        ("grandparent|grandparents|grandmothers|grandfathers|grandads|grandmas|nans", .parentOrCarer),
        ("whole? family|families", .wholeFamily), ("brother|brothers|sister|sisters|sibling|siblings", .sibling),
        ("school|nursery|college|trust? staff", .professional),
        ("professional|professionals|practitioner|practitioners", .professional),
        ("teacher|teachers|headteacher|headteachers|senco|sencos|tas", .professional),
        ("youth|social|link|support|care worker|workers", .professional),
        ("children|pupils|students|teenagers|teens|youngsters|babies", .child), ("young people", .child),
    ]
}
