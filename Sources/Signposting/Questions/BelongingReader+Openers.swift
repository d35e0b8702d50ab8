/// The words by which people tell where somebody belongs.
extension BelongingReader {
    enum Field { case home, near, gp, school, inCareOf }

    /// Words that open a place, the longest first among those of one field.
    private static let openers: [(words: [String], field: Field)] = [
        (["lives", "in"], .home), (["live", "in"], .home), (["living", "in"], .home), (["lives", "at"], .home),
        (["live", "at"], .home), (["home", "postcode", "is"], .home), (["home", "postcode"], .home),
        (["home", "address", "is"], .home), (["home", "is", "in"], .home), (["home", "is"], .home),
        (["were", "in"], .home), (["we", "are", "in"], .home), (["im", "in"], .home), (["i", "am", "in"], .home),
        (["were", "from"], .home), (["we", "are", "from"], .home), (["im", "from"], .home), (["now", "in"], .home),
        (["placed", "in"], .home), (["foster", "care", "in"], .home), (["moved", "to"], .home),
        (["hotel", "in"], .home), (["over", "the", "border", "in"], .home), (["over", "the", "border"], .home),
        (["family", "from"], .home), (["family", "in"], .home),
        (["near", "to"], .near), (["near"], .near), (["close", "to"], .near), (["around"], .near),
        (["drive", "from"], .near), (["miles", "from"], .near), (["max", "from"], .near), (["minutes", "from"], .near),
        (["gp", "is", "in"], .gp), (["gp", "is", "at"], .gp), (["gp", "is"], .gp), (["gp", "in"], .gp),
        (["gp", "at"], .gp),
        (["doctor", "is", "in"], .gp), (["doctor", "is", "at"], .gp), (["doctors", "is"], .gp),
        (["doctors", "in"], .gp),
        (["surgery", "is", "in"], .gp), (["surgery", "is"], .gp), (["practice", "is", "in"], .gp),
        (["practice", "is"], .gp),
        (["registered", "with"], .gp), (["registered", "at"], .gp), (["patient", "of"], .gp), (["patient", "at"], .gp),
        (["dr", "at"], .gp), (["gps", "at"], .gp),
        (["school", "is", "in"], .school), (["school", "is"], .school), (["school", "in"], .school),
        (["goes", "to"], .school), (["attends"], .school), (["pupil", "at"], .school), (["pupil", "of"], .school),
        (["teach", "at"], .school), (["student", "at"], .school), (["at"], .school),
        (["looked", "after", "by"], .inCareOf), (["in", "the", "care", "of"], .inCareOf),
        (["in", "care", "of"], .inCareOf),
    ]

    /// The openers by their first words.
    static let byFirstWord = Dictionary(grouping: openers) { $0.words[0] }

    /// People who live apart, after whom a home is theirs and not the child's.
    static let others: Set = people.union(["not", "dont", "doesnt", "longer", "never", "to"])
    static let people: Set = [
        "dad", "father", "mum", "mother", "nan", "gran", "grandma", "grandad", "boyfriend", "girlfriend", "partner",
        "ex", "uncle", "aunt", "brother", "sister", "friend", "stepdad", "stepmum", "teacher", "cousin", "mate",
    ]

    /// Words of a clause in which "in Hull" is no place to look in: somebody studies, works, was born or was ill there.
    static let elsewhere: Set = [
        "uni", "university", "college", "works", "work", "working", "job", "born", "hospital", "unit", "ward", "prison",
        "army", "died", "lived", "live", "lives", "studying", "course", "moved", "moving", "gp", "doctor", "surgery",
        "was",
        "went", "used", "from", "boards", "boarding", "his", "her",
    ]
    /// Names of places that are words of every day: read without a capital only where the words open a place plainly.
    static let everyday: Set = [
        "reading", "bath", "deal", "sale", "street", "battle", "hope", "ware", "rugby", "wells", "rye", "barking",
        "march", "may", "hull",
        "settle", "wash", "epping", "poole", "read", "cheddar",
    ]
    /// After these a date follows.
    static let months: Set = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
