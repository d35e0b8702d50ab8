/// Reads web addresses, putting right the ways in which their scheme is mistyped.
enum WebAddressText {
    /// An `http` or `https` address.
    static func read(_ text: String) -> ReadingResult<String> {
        let typed = PlainText.line(text)
        guard typed.utf8.count <= 2_048, !typed.unicodeScalars.contains(where: isForbidden) else {
            return .refused(reason: "not a web address")
        }
        var rest = typed[...]
        var scheme: Substring?
        // "http://https://www..." and "https://www.x.uk": the last scheme counts.
        while let end = schemeEnd(in: rest) {
            scheme = rest[..<end].prefix { $0.isLetter }
            rest = rest[end...].drop { $0 == "/" || $0 == ":" }
        }
        guard isHost(rest) else { return .refused(reason: "not a web address") }
        guard let scheme else { return .repaired("https://" + rest, reason: "web address without scheme") }
        let isSecure = scheme.lowercased().hasSuffix("s")
        let repaired = (isSecure ? "https://" : "http://") + rest
        let prefix = typed.prefix(8).lowercased()
        let isUsual = typed.count == repaired.count && (prefix.hasPrefix("http://") || prefix.hasPrefix("https://"))
        return isUsual ? .plain(repaired) : .repaired(repaired, reason: "web address with a mistyped scheme")
    }

    /// The end of a scheme at the front: `http:`, `https//`, `hhttps:`, `htp:`.
    private static func schemeEnd(in text: Substring) -> Substring.Index? {
        let letters = text.prefix { $0.isLetter }
        let known: Set = ["http", "https", "hhttp", "hhttps", "htp", "htps", "htttp", "htttps", "ttp", "ttps"]
        guard known.contains(letters.lowercased()) else { return nil }
        let after = text[letters.endIndex...]
        return after.hasPrefix(":") || after.hasPrefix("//") ? letters.endIndex : nil
    }

    /// Whether a text starts with a host of at least two labels, the last one of letters.
    private static func isHost(_ text: Substring) -> Bool {
        let authority = text.prefix { !"/?#".contains($0) }
        let host = authority.prefix { $0 != ":" }
        let port = authority[host.endIndex...].dropFirst()
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter) else {
            return last(labels)
        }
        return port.count <= 5 && port.allSatisfy(\.isNumber)
            && labels.allSatisfy { label in
                !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            }
    }

    /// Whether the last label is an internationalised one in its ASCII form.
    private static func last(_ labels: [Substring]) -> Bool {
        labels.count >= 2 && labels.last?.hasPrefix("xn--") ?? false
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || "<>\"'`\\{}|^".unicodeScalars.contains(scalar)
    }
}
