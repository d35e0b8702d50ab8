/// The ages of a service as a person reads them off an answer: "11 to 18", "from 16", "up to 18 (ask whether ...)".
struct StatedAges {
    private let first: Int
    private let last: Int

    /// Reads the words; `nil` where they state no age.
    init?(_ words: String) {
        let extended = words.firstMatch(of: /, or to (\d+)/).flatMap { Int($0.1) } ?? 0
        if let range = words.prefixMatch(of: /(\d+)\D*? to (\d+)/), let first = Int(range.1), let last = Int(range.2) {
            (self.first, self.last) = (first, max(last, extended))
        } else if let start = words.prefixMatch(of: /from (\d+)/), let first = Int(start.1) {
            (self.first, last) = (first, .max)
        } else if let end = words.prefixMatch(of: /up to (\d+)/), let last = Int(end.1) {
            (first, self.last) = (0, max(last, extended))
        } else {
            return nil
        }
    }

    /// Whether somebody who has had this many birthdays is outside.
    func excludes(_ years: Int) -> Bool { years < first || years > last }
}
