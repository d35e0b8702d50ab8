/// Reads postcodes through whoever knows them.
enum PostcodeText {
    /// A text that should be a postcode.
    static func read(_ text: String, with postcodes: any PostcodeReader) -> ReadingResult<String> {
        switch postcodes.normalise(PlainText.line(text)) {
        case .plain(let postcode): .plain(postcode)
        case .repaired(let postcode, let reason): .repaired(postcode, reason: reason)
        case .refused(let reason): .refused(reason: reason)
        }
    }

    /// The last postcode in an address: one word or two.
    static func findLast(in text: String, with postcodes: any PostcodeReader) -> ReadingResult<String> {
        let words = PlainText.line(text).split { $0 == " " || $0 == "," }.suffix(24).map(String.init)
        for end in words.indices.reversed() {
            let candidates = end > 0 ? [words[end - 1] + " " + words[end], words[end]] : [words[end]]
            for candidate in candidates {
                if let postcode = read(candidate, with: postcodes).value {
                    return .derived(postcode, reason: "postcode found in the address")
                }
            }
        }
        return .refused(reason: "no postcode in the address")
    }
}
