/// Reads "52.10,-0.40" and "52.10 -0.40": two plain decimal numbers with a comma, spaces or both between them.
///
/// `nil` for anything else: no exponents, no hexadecimal, no "nan" and no "inf", all of which `Double` would read.
func twoNumbers(in text: String) -> (Double, Double)? {
    let halves = text.split(whereSeparator: { $0 == "," || $0.isWhitespace })
    guard halves.count == 2, text.count(where: { $0 == "," }) <= 1,
        let first = plainNumber(halves[0]), let second = plainNumber(halves[1])
    else { return nil }
    return (first, second)
}

private func plainNumber(_ text: Substring) -> Double? {
    var digits = text
    var sign = 1.0
    // U+2212 is the minus sign that word processors and web pages put for the hyphen.
    if let mark = digits.first, "+-\u{2212}".contains(mark) {
        digits.removeFirst()
        sign = mark == "+" ? 1 : -1
    }
    guard digits.utf8.count <= 24, digits.utf8.contains(where: \.isDigit),
        digits.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }), let number = Double(digits)
    else { return nil }
    return sign * number
}

/// The text without white space at its ends.
func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
}
