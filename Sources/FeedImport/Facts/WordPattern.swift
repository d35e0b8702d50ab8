/// A pattern over the words of a sentence: `no gp|formal? referral|referrals is|are? needed|required`.
///
/// Words are parted by spaces; `a|b` is one of them, `?` at the end makes it optional, and `_3` is up to three words
/// of any kind, as few as possible, none of them a full stop, semicolon or question mark.
struct WordPattern: Sendable, ExpressibleByStringLiteral {
    private enum Slot: Sendable {
        case one(of: Set<String>, isOptional: Bool)
        case gap(Int)
    }

    private let slots: [Slot]

    init(stringLiteral pattern: String) {
        slots = pattern.split(separator: " ").map { part in
            if part.first == "_", let most = Int(part.dropFirst()) { return .gap(most) }
            let isOptional = part.last == "?" && part.count > 1
            let words = (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init)
            return .one(of: Set(words), isOptional: isOptional)
        }
    }

    /// The place after the pattern where it stands at a place.
    ///
    /// Patterns are short and gaps bounded, so that the work at one place is bounded.
    func end(in words: [String], at start: Int) -> Int? { end(of: 0, in: words, at: start) }

    private func end(of slot: Int, in words: [String], at place: Int) -> Int? {
        guard slot < slots.count else { return place }
        switch slots[slot] {
        case .one(let choices, let isOptional):
            if place < words.count, choices.contains(words[place]),
                let end = end(of: slot + 1, in: words, at: place + 1)
            {
                return end
            }
            return isOptional ? end(of: slot + 1, in: words, at: place) : nil
        case .gap(let most):
            for length in 0...most {
                if length > 0 {
                    guard place + length <= words.count, !["", ".", ";", "?"].contains(words[place + length - 1]) else {
                        return nil
                    }
                }
                if let end = end(of: slot + 1, in: words, at: place + length) { return end }
            }
            return nil
        }
    }
}
