import DirectoryModel

/// What the values of a sample's field say about what it is: they are read by the same readings as in an import.
struct ValueEvidence {
    let postcodes: any PostcodeReader
    let terms: (any TermReader)?
    private static let limit = 100

    /// How many of some values a field can be filled from.
    struct Share: Hashable {
        var good: Int
        var of: Int
        var part: Double { of == 0 ? 0 : Double(good) / Double(of) }
    }

    /// How many of a sample's values a field takes.
    func share(of sample: SampleField, for field: DraftField, as reading: Reading? = nil) -> Share {
        let values = sample.values.prefix(Self.limit)
        let good = values.count { value in
            field.takesWords
                ? Self.isWords(value)
                : field.reads(value, as: reading, postcodes: postcodes, terms: terms)
                    && Self.isPlausible(value, for: field)
        }
        return Share(good: good, of: values.count)
    }

    /// Whether a value is words, and no number, address or code that has a field of its own.
    static func isWords(_ text: String) -> Bool {
        guard text.contains(where: \.isLetter) else { return false }
        if text.contains(" "), text.count > 30 { return true }
        if case .plain = EmailText.read(text) { return false }
        if case .plain = WebAddressText.read(text) { return false }
        if case .plain = StatementText.read(text) { return false }
        if case .plain = DateText.read(text) { return false }
        return !PostcodeShape.matches(text) && !isCode(text)
    }

    /// A code: no spaces, and digits in it or a length that no word has.
    static func isCode(_ text: String) -> Bool {
        !text.contains(" ") && (text.contains(where: \.isNumber) || text.count > 40)
    }

    /// Whether a value is markup.
    static func isMarkup(_ text: String) -> Bool {
        if text.contains("&nbsp;") || text.contains("&amp;") { return true }
        guard let open = text.firstIndex(of: "<") else { return false }
        let rest = text[text.index(after: open)...]
        return (rest.first == "/" || rest.first?.isLetter == true) && rest.contains(">")
    }

    /// Numbers can be many things; ages and points of the United Kingdom have bounds.
    private static func isPlausible(_ text: String, for field: DraftField) -> Bool {
        switch field.member {
        case "latitude": NumberText.read(text).value.map { (49...61).contains($0) && text.contains(".") } ?? false
        case "longitude": NumberText.read(text).value.map { (-9...2.5).contains($0) && text.contains(".") } ?? false
        case "eligibility.ages.minimum", "eligibility.ages.maximum":
            AgeText.read(text, inMonths: false).value.map { $0.months <= 1_440 } ?? false
        case "number":
            text.count { $0.isASCII && $0.isNumber } >= 9
                || text.count { $0.isNumber } >= 3 && !text.contains("-") && text.count < 8
        default: true
        }
    }

    /// What good values are called.
    static func noun(_ reading: Reading) -> String {
        switch reading {
        case .postcode: "postcodes"
        case .email: "email addresses"
        case .url: "web addresses"
        case .phone: "telephone numbers"
        case .date: "dates"
        case .years, .months: "ages"
        case .ageRange, .agesInText: "plain ages"
        case .yesNo: "yes or no"
        case .number, .whole: "numbers"
        case .kilometres, .miles: "distances"
        case .hours: "plain opening hours"
        case .time: "times"
        case .weekdays: "days"
        case .terms: "terms we know"
        default: "words"
        }
    }
}
