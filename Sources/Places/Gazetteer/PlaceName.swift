/// A place's name as it is compared: small letters without accents, hyphens as spaces, no apostrophes or full stops,
/// "and" for "&", "st" for "saint", and without a leading "the".
///
/// "Newcastle-upon-Tyne" and "newcastle upon tyne" are then the same, as are "St. Helens" and "Saint Helens".
package func foldedPlaceName(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    func close(_ word: inout String, into words: inout [String]) {
        if !word.isEmpty { words.append(word == "saint" ? "st" : word) }
        word = ""
    }
    for scalar in name.lowercased().unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
        case "'", "\u{2019}", "\u{2018}", ".", "\u{300}"..."\u{36F}": break
        case "&":
            close(&word, into: &words)
            words.append("and")
        default:
            if let plain = plainLetter(scalar) {
                word.unicodeScalars.append(plain)
            } else if scalar.properties.isAlphabetic {
                word.unicodeScalars.append(scalar)
            } else {
                close(&word, into: &words)
            }
        }
    }
    close(&word, into: &words)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
}

/// The letter without the accent that Welsh, Gaelic and Cornish names put on it.
private func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{E0}"..."\u{E5}": "a"
    case "\u{E8}"..."\u{EB}": "e"
    case "\u{EC}"..."\u{EF}": "i"
    case "\u{F2}"..."\u{F6}": "o"
    case "\u{F9}"..."\u{FC}": "u"
    case "\u{175}", "\u{1E81}", "\u{1E83}", "\u{1E85}": "w"
    case "\u{177}", "\u{FD}", "\u{FF}", "\u{1EF3}": "y"
    default: nil
    }
}
