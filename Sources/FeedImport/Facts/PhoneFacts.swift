import DirectoryModel

/// Telephone numbers in prose: those of the United Kingdom's plan, and its short codes where a word says "ring".
///
/// The plan: Ofcom, "The National Telephone Numbering Plan". Dates, prices and the numbers of charities are none.
enum PhoneFacts {
    /// The numbers of a text, each once, with what they are for; fax numbers are left out.
    static func findings(in text: String) -> [Finding<Phone>] {
        var found: [Finding<Phone>] = []
        let pieces = NumberPieces(text)
        var index = 0
        while index < pieces.count {
            guard let (number, end) = national(pieces, at: index) ?? short(pieces, at: index) else {
                index += 1
                continue
            }
            let words = pieces.words(of: index..<end)
            let cue = pieces.cue(before: index)
            if cue != "fax", let value = PhoneText.read(number).value?.first {
                let isRelay = pieces.digits(index).hasPrefix("1800")
                let phone = Phone(
                    value.number,
                    kind: isRelay ? .textphone : kind(cue),
                    note: pieces.extensionNote(after: end)
                )
                if !found.contains(where: { same($0.value, phone) }) {
                    found.append(Finding(value: phone, words: words))
                }
            }
            index = end
        }
        return found
    }

    private static func same(_ one: Phone, _ other: Phone) -> Bool {
        one.kind == other.kind && one.number.filter(\.isNumber) == other.number.filter(\.isNumber)
    }

    private static func kind(_ cue: String?) -> Phone.Kind {
        switch cue {
        case "text", "txt", "sms": .text
        case "whatsapp": .messaging
        case "textphone", "minicom", "typetalk", "relay": .textphone
        default: .voice
        }
    }

    /// Ten or eleven figures from 0, `+44` or `0044`, after a relay prefix perhaps.
    private static func national(_ pieces: NumberPieces, at start: Int) -> (String, Int)? {
        var index = start
        var number = ""
        if ["18001", "18002"].contains(pieces.digits(index)), pieces.isJoined(index) {
            number = pieces.digits(index) + " "
            index += 1
        }
        var groups: [String] = []
        var count = 0
        let first = pieces.digits(index)
        let prefix = first.hasPrefix("0044") ? 4 : pieces.hasPlus(index) && first.hasPrefix("44") ? 2 : 0
        guard first.hasPrefix("0") || prefix > 0 else { return nil }
        while index < pieces.count, count < 11 {
            var group = pieces.digits(index)
            if groups.isEmpty, prefix > 0 {
                group = String(group.dropFirst(prefix))
                if group.isEmpty || group == "0" {
                    guard pieces.isJoined(index) else { return nil }
                    index += 1
                    if pieces.digits(index) == "0" { index += 1 }
                    group = pieces.digits(index)
                }
                if !group.hasPrefix("0") { group = "0" + group }
            }
            guard !group.isEmpty else { return nil }
            groups.append(group)
            count += group.utf8.count
            index += 1
            if count >= 11 || !pieces.isJoined(index - 1) || (count == 10 && pieces.digits(index).utf8.count > 1) {
                break
            }
            if isShorter(groups.joined()) { break }
        }
        let digits = groups.joined()
        let isPlan = digits.utf8.count == 11 ? "12357 89".contains(digits.dropFirst().first ?? "0") : isShorter(digits)
        return isPlan ? (number + groups.joined(separator: " "), index) : nil
    }

    /// Numbers of fewer figures than eleven: Childline, NHS Direct's, and those of ten from 0800, 0500 and 01.
    private static func isShorter(_ digits: String) -> Bool {
        if ["08001111", "08454647"].contains(digits) { return true }
        guard digits.utf8.count == 10 else { return false }
        return digits.hasPrefix("0800") || digits.hasPrefix("0500") || digits.hasPrefix("01")
    }

    /// 116 123 and its like anywhere; 999, 111, 101 and codes for texts only where a word says to use them.
    private static func short(_ pieces: NumberPieces, at start: Int) -> (String, Int)? {
        let digits = pieces.digits(start)
        guard !pieces.hasPlus(start) else { return nil }
        if digits == "116", pieces.isJoined(start),
            ["000", "006", "111", "117", "123"].contains(pieces.digits(start + 1))
        {
            return ("116 " + pieces.digits(start + 1), start + 2)
        }
        if digits.utf8.count == 6, ["116000", "116006", "116111", "116117", "116123"].contains(digits) {
            return (digits, start + 1)
        }
        let cue = pieces.cue(before: start)
        if ["999", "111", "101", "112", "105", "119", "159"].contains(digits), let cue, cue != "fax" {
            return (digits, start + 1)
        }
        let isCode = digits.utf8.count == 5 && (digits.hasPrefix("6") || digits.hasPrefix("8"))
        return isCode && (cue == "text" || cue == "sms" || cue == "txt") ? (digits, start + 1) : nil
    }
}
