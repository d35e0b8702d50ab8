/// Postcodes in prose.
enum PostcodeFacts {
    /// The postcodes of a text, each once, as usually written.
    ///
    /// Letters that look like figures (O and 0, I and 1) are put right only where exactly one spelling is a postcode
    /// that is in use; anything else that is none is left alone.
    static func findings(in text: String, with postcodes: any PostcodeReader) -> [Finding<String>] {
        var found: [Finding<String>] = []
        let pieces = text.split { !$0.isLetter && !$0.isNumber }
        var index = 0
        while index < pieces.count {
            defer { index += 1 }
            let next = index + 1 < pieces.count ? pieces[index + 1] : ""
            let isBeside = !next.isEmpty && text[pieces[index].endIndex..<next.startIndex] == " "
            let pair = isBeside ? postcode(String(pieces[index]), String(next), postcodes) : nil
            let whole = String(pieces[index])
            guard let value = pair ?? postcode(String(whole.dropLast(3)), String(whole.suffix(3)), postcodes) else {
                continue
            }
            let end = pair == nil ? pieces[index].endIndex : next.endIndex
            if !found.contains(where: { $0.value == value }) {
                found.append(Finding(value: value, words: String(text[pieces[index].startIndex..<end])))
            }
            if pair != nil { index += 1 }
        }
        return found
    }

    private static func postcode(_ outward: String, _ inward: String, _ postcodes: any PostcodeReader) -> String? {
        guard (2...4).contains(outward.utf8.count), inward.utf8.count == 3, outward.first?.isLetter == true else {
            return nil
        }
        let isUpper = (outward + inward).allSatisfy { !$0.isLowercase }
        if isShape(outward, inward), let value = PostcodeText.read("\(outward) \(inward)", with: postcodes).value {
            return isUpper || postcodes.coordinate(of: value) != nil ? value : nil
        }
        guard isUpper else { return nil }
        let spellings = variants(of: outward).flatMap { outward in variants(of: inward).map { (outward, $0) } }
        let live = Set(
            spellings.filter { isShape($0.0, $0.1) }.compactMap { outward, inward in
                let value = PostcodeText.read("\(outward) \(inward)", with: postcodes).value
                return value.flatMap { postcodes.coordinate(of: $0) == nil ? nil : $0 }
            }
        )
        return live.count == 1 ? live.first : nil
    }

    /// Letters, a figure at the end or before a last letter; then a figure and two letters.
    private static func isShape(_ outward: String, _ inward: String) -> Bool {
        let letters = outward.prefix { $0.isLetter }
        let rest = outward.dropFirst(letters.count)
        let isOutward = (1...2).contains(letters.count) && (1...2).contains(rest.count) && rest.first?.isNumber == true
        return isOutward && inward.first?.isNumber == true && inward.dropFirst().allSatisfy(\.isLetter)
    }

    /// The spellings of at most four characters with each look-alike either way: sixteen at most.
    private static func variants(of text: String) -> [String] {
        let alike: [Character: Character] = ["O": "0", "0": "O", "I": "1", "1": "I"]
        var spellings = [""]
        for character in text {
            let other = alike[character]
            spellings = spellings.flatMap { start in
                [start + String(character)] + (other.map { [start + String($0)] } ?? [])
            }
        }
        return spellings
    }
}
