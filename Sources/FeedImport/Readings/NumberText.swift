/// Reads numbers.
enum NumberText {
    /// A number, a comma between thousands allowed.
    static func read(_ text: String) -> ReadingResult<Double> {
        if let plain = plain(text) { return .plain(plain) }
        let bare = text.utf8.contains(UInt8(ascii: ",")) ? text.filter { $0 != "," } : text
        guard bare.utf8.count <= 40, bare.utf8.allSatisfy(isNumberByte), let value = Double(bare), value.isFinite else {
            return .refused(reason: "not a number")
        }
        return .plain(value)
    }

    /// A whole number that is not negative.
    static func readWhole(_ text: String) -> ReadingResult<Int> {
        guard case .plain(let value) = read(text), let whole = Int(exactly: value), whole >= 0 else {
            return .refused(reason: "not a whole number")
        }
        return .plain(whole)
    }

    /// A distance in kilometres; the unit named in the text counts before the unit of the profile.
    static func readKilometres(_ text: String, inMiles: Bool) -> ReadingResult<Double> {
        let units: [(names: [String], kilometres: Double)] = [
            (["kilometres", "kilometers", "kilometre", "km"], 1), (["miles", "mile", "mi"], 1.609_344),
        ]
        let folded = Folding.folded(text)
        for unit in units {
            guard let name = unit.names.first(where: { folded.hasSuffix($0) }) else { continue }
            return scale(String(folded.dropLast(name.count)), by: unit.kilometres)
        }
        return scale(folded, by: inMiles ? 1.609_344 : 1)
    }

    private static func scale(_ text: String, by factor: Double) -> ReadingResult<Double> {
        guard let value = read(PlainText.line(text)).value, value > 0, value < 20_000 else {
            return .refused(reason: "not a distance")
        }
        return .plain(value * factor)
    }

    /// A number of up to fifteen digits, as nearly all are: whole numbers of that size and powers of ten up to 22 are exact
    /// in a `Double`, so that one division gives the nearest (Clinger, How to Read Floating Point Numbers Accurately, 1990).
    private static func plain(_ text: String) -> Double? {
        var text = text
        return text.withUTF8 { bytes in
            let isNegative = bytes.first == UInt8(ascii: "-")
            let body = bytes.dropFirst(isNegative ? 1 : 0)
            guard (1...16).contains(body.count) else { return nil }
            var whole = 0
            var digits = 0
            var scale: Double?
            for byte in body {
                if byte == UInt8(ascii: "."), scale == nil, digits > 0 {
                    scale = 1
                } else if (0x30...0x39).contains(byte), digits < 15 {
                    whole = whole * 10 + Int(byte - 0x30)
                    digits += 1
                    scale = scale.map { $0 * 10 }
                } else {
                    return nil
                }
            }
            guard digits > 0, scale != 1 else { return nil }
            let value = Double(whole) / (scale ?? 1)
            return isNegative ? -value : value
        }
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
