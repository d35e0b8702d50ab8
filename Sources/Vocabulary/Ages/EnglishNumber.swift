/// A number at the start of a word, in digits or spelt: "13", "13yo", "thirteen".
struct EnglishNumber {
    /// Its value.
    let value: Int
    /// What the word has after its digits: "yo", "f", "s"; empty for a number alone.
    let rest: String

    private static let spelt: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20,
    ]

    /// Reads a word in small letters; `nil` where no number of at most three digits begins it.
    init?(_ word: String) {
        if let value = Self.spelt[word] {
            self.value = value
            rest = ""
            return
        }
        let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self)) else {
            return nil
        }
        self.value = value
        rest = String(decoding: word.utf8.dropFirst(digits.count), as: UTF8.self)
    }
}
