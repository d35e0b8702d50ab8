/// The forms of an English verb that is written as `cut~` in a rule or a list of words.
///
/// Regular forms alone; what is irregular (`took`, `taken`) a file names itself. Forms in -s need no entry: plural endings
/// are folded.
enum Inflection {
    /// The texts that a text with marked words stands for: `take~ tablets` is `take tablets`, `taking tablets` and so on.
    static func expanded(_ text: String) -> [String] {
        guard text.contains("~") else { return [text] }
        var texts = [""]
        for word in text.split(separator: " ") {
            let forms = word.last == "~" ? forms(of: String(word.dropLast())) : [String(word)]
            texts = texts.flatMap { head in forms.map { head.isEmpty ? $0 : head + " " + $0 } }
        }
        return texts
    }

    /// The verb, its form in -ing and its form in -ed.
    static func forms(of verb: String) -> [String] {
        let stem: (progressive: String, past: String)
        switch verb.last {
        case "e" where verb.hasSuffix("ee"): stem = (verb, verb.dropLast() + "e")
        case "e": stem = (String(verb.dropLast()), String(verb.dropLast()))
        case "y" where !verb.dropLast().isEmpty && !isVowel(verb.dropLast().last): stem = (verb, verb.dropLast() + "i")
        case let last? where doubles(verb): stem = (verb + String(last), verb + String(last))
        default: stem = (verb, verb)
        }
        return [verb, stem.progressive + "ing", stem.past + (verb.hasSuffix("ee") ? "d" : "ed")]
    }

    /// Whether the last letter is doubled before an ending: one syllable, one vowel before one consonant.
    private static func doubles(_ verb: String) -> Bool {
        let letters = Array(verb)
        guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last) else { return false }
        guard isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3]) else { return false }
        return letters.dropLast(2).allSatisfy { !isVowel($0) }
    }

    private static func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiou".contains($0) } ?? false }
}
