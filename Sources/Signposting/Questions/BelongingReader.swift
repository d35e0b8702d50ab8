import DirectoryModel
import MappedFile
import Places

/// Reads from a question's words where somebody belongs and where they look for help: "we live in Ambleford", "her doctor is in West
/// Lark", "near ZZ1", "in the care of Larkshire".
///
/// Only postcodes and names that the council's data or the directory itself has are read, so that no ordinary word becomes a place.
struct BelongingReader {
    /// What was read, as it would be typed into the fields.
    struct Told: Hashable, Sendable {
        var home: String?
        var near: String?
        var gp: String?
        var school: String?
        var inCareOf: String?
    }

    let locality: Locality
    let places: DirectoryPlaces

    private enum Field { case home, near, gp, school, inCareOf }

    /// Words that open a place, the longest first among those of one field.
    private static let openers: [(words: [String], field: Field)] = [
        (["lives", "in"], .home), (["live", "in"], .home), (["living", "in"], .home), (["lives", "at"], .home),
        (["live", "at"], .home), (["home", "postcode", "is"], .home), (["home", "postcode"], .home),
        (["home", "address", "is"], .home), (["home", "is", "in"], .home), (["home", "is"], .home),
        (["near", "to"], .near), (["near"], .near), (["close", "to"], .near), (["around"], .near),
        (["gp", "is", "in"], .gp), (["gp", "is", "at"], .gp), (["gp", "is"], .gp), (["gp", "in"], .gp),
        (["gp", "at"], .gp),
        (["doctor", "is", "in"], .gp), (["doctor", "is", "at"], .gp), (["doctors", "is"], .gp),
        (["doctors", "in"], .gp),
        (["surgery", "is", "in"], .gp), (["surgery", "is"], .gp), (["practice", "is", "in"], .gp),
        (["practice", "is"], .gp),
        (["registered", "with"], .gp), (["registered", "at"], .gp), (["patient", "of"], .gp), (["patient", "at"], .gp),
        (["school", "is", "in"], .school), (["school", "is"], .school), (["school", "in"], .school),
        (["goes", "to"], .school), (["attends"], .school), (["pupil", "at"], .school), (["pupil", "of"], .school),
        (["teach", "at"], .school), (["student", "at"], .school),
        (["looked", "after", "by"], .inCareOf), (["in", "the", "care", "of"], .inCareOf),
        (["in", "care", "of"], .inCareOf),
    ]

    /// The openers by their first words.
    private static let byFirstWord = Dictionary(grouping: openers) { $0.words[0] }

    /// People who live apart, after whom a home is theirs and not the child's.
    private static let others: Set = [
        "dad", "father", "mum", "mother", "nan", "gran", "grandma", "grandad", "boyfriend", "girlfriend", "partner",
        "ex",
        "uncle", "aunt", "brother", "sister", "friend", "stepdad", "stepmum", "teacher", "not", "dont", "doesnt",
        "longer",
        "never", "to",
    ]

    /// Reads a text; bounded by its length, and looks up a place only after words that open one.
    ///
    /// - Throws: A ``FileFault`` where the directory's places are damaged.
    func read(_ text: String) throws(FileFault) -> Told {
        var told = Told()
        let typed = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
        let words = typed.map { $0.lowercased().filter { $0 != "'" && $0 != "’" } }
        for start in words.indices {
            let candidates = Self.byFirstWord[words[start]] ?? []
            guard let opener = candidates.first(where: { words[start...].starts(with: $0.words) }) else { continue }
            if opener.field == .home || opener.field == .inCareOf, start > 0, Self.others.contains(words[start - 1]) {
                continue
            }
            let rest = Array(typed[(start + opener.words.count)...].prefix(6).drop { $0.lowercased() == "the" })
            switch opener.field {
            case .home where told.home == nil:
                told.home = area(rest)
                if told.home == nil { told.home = try place(rest) }
            case .near where told.near == nil: told.near = try place(rest)
            case .gp where told.gp == nil: told.gp = named(rest, \.practices) ?? area(rest)
            case .school where told.school == nil: told.school = named(rest, \.schools) ?? area(rest)
            case .inCareOf where told.inCareOf == nil: told.inCareOf = area(rest)
            default: break
            }
        }
        return told
    }

    /// The longest run of words from the first that is something.
    private func longest<Value, Failure: Error>(
        _ words: [String],
        _ value: (String) throws(Failure) -> Value?
    ) throws(Failure) -> Value? {
        for count in stride(from: min(words.count, 6), to: 0, by: -1) {
            if let found = try value(words.prefix(count).joined(separator: " ")) { return found }
        }
        return nil
    }

    /// A postcode, the first half of one, or a name of the directory's own.
    private func place(_ words: [String]) throws(FileFault) -> String? {
        try longest(words) { (name) throws(FileFault) -> String? in
            if Postcode(name) != nil || (name.contains(where: \.isNumber) && Outcode(typed: name) != nil) {
                return name
            }
            let towns = locality.areas.lazy.flatMap(\.towns)
            if let town = towns.first(where: { foldedPlaceName($0) == foldedPlaceName(name) }) { return town }
            return try places.coordinate(of: name) == nil ? nil : name
        }
    }

    /// An area of the council's data, by its own name.
    private func area(_ words: [String]) -> String? {
        longest(words) { name in
            locality.areas.first { foldedPlaceName($0.name) == foldedPlaceName(name) }?.name
        }
    }

    /// A practice or school, by its name or two words or more that only it begins with.
    private func named(_ words: [String], _ names: (Area) -> [String]) -> String? {
        longest(words) { name in
            let found = locality.name(name, among: names)
            let isWhole = locality.areas.contains { names($0).contains(found) }
            return isWhole && name.contains(" ") ? found : nil
        }
    }
}
