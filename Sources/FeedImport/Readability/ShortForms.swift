/// The short forms in capitals that a text uses and does not explain: "an EHCP from the SENCO".
struct ShortForms {
    /// What the service and who runs it are called: their own names need no explanation.
    let names: [String]

    /// The forms in the text's order, each once, without the "s" of a plural; at most twenty.
    ///
    /// Linear in the text. A form is explained where its letters begin words of the text that stand together, small words counted or
    /// not ("Child and Adolescent Mental Health Services"). Words that all of us know, words of four letters and more
    /// that can be said and are not in `listed`, and texts that shout throughout are passed over.
    ///
    /// - Parameter isListed: Whether the vocabulary lists a form.
    func unexplained(in text: String, isListed: (String) -> Bool) -> [String] {
        let words = text.split { !$0.isLetter && $0 != "&" }
        guard words.count(where: Self.isInCapitals) * 3 < words.count + 6 else { return [] }
        let initials = Initials(of: words)
        let known = Set(names.flatMap { $0.split { !$0.isLetter && $0 != "&" } }.map(Self.singular))
        var forms: [String] = []
        for word in words where Self.isInCapitals(word) {
            let form = Self.singular(word)
            guard (2...6).contains(form.count), !Self.everyday.contains(form), !known.contains(form),
                !forms.contains(form), isListed(form) || !Self.canBeSaid(form), !initials.spell(form)
            else { continue }
            forms.append(form)
            if forms.count == 20 { break }
        }
        return forms
    }

    private static func isInCapitals(_ word: Substring) -> Bool {
        let form = word.hasSuffix("s") ? word.dropLast() : word
        return form.count > 1 && form.allSatisfy { $0 == "&" || $0.isUppercase }
    }

    private static func singular(_ word: Substring) -> String { String(word.hasSuffix("s") ? word.dropLast() : word) }

    /// Whether it may be an ordinary word that somebody stressed: "NOT", "PLEASE".
    private static func canBeSaid(_ form: String) -> Bool { form.contains { "AEIOUY".contains($0) } }

    /// Forms that a person outside health, education and social care knows.
    private static let everyday: Set = [
        "AA", "A&E", "ADHD", "AGM", "AM", "BBC", "BBQ", "BSL", "BST", "CCTV", "CD", "CV", "DIY", "DJ", "DVD", "EU",
        "FAQ", "FC", "FM",
        "GB", "GCSE",
        "GMT", "GP", "GPS", "HIV", "HM", "HR", "ID", "II", "III", "IT", "IV", "JCB", "LGBT", "LGBTQ", "MBE", "MP",
        "MSN", "NHS",
        "NI",
        "OBE", "OK", "PC", "PDF", "PE", "PIN", "PLC", "PM", "PO", "PTA", "QR", "RAF", "RC", "SMS", "TV", "UK", "URL",
        "USA",
        "USB", "VAT",
        "VIP", "WC", "WWW", "XL", "YMCA", "YWCA",
    ]
}

/// The first letters of a text's words in a row, with and without small words.
private struct Initials {
    private let all: String
    private let ofLongWords: String

    init(of words: [Substring]) {
        // A word in capitals would spell itself.
        let spelt = words.filter { $0 != "&" && !$0.dropFirst().contains(where: \.isUppercase) }
        all = String(spelt.compactMap(\.first)).uppercased()
        let small: Set = ["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"]
        ofLongWords = String(spelt.filter { !small.contains($0.lowercased()) }.compactMap(\.first)).uppercased()
    }

    func spell(_ form: String) -> Bool {
        let letters = form.replacing("&", with: "")
        return all.contains(letters) || ofLongWords.contains(letters)
    }
}
