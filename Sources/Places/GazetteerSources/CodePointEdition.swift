/// What Code-Point Open's `Doc/metadata.txt` says of the release.
struct CodePointEdition: Hashable, Sendable, CustomStringConvertible {
    /// "2025.2.0".
    let version: String
    /// The date of the copyright, "20250422".
    let date: String
    /// How many postcodes each area has, by its letters in capitals.
    let counts: [String: Int]

    /// - Throws: A ``GazetteerSourceFault`` where the version or the date is missing.
    init(metadata bytes: [UInt8], file: String) throws(GazetteerSourceFault) {
        var named: [String: String] = [:]
        var counts: [String: Int] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if let colon = line.firstIndex(of: ":") {
                named[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
            } else {
                let words = line.split(whereSeparator: \.isWhitespace)
                if words.count == 2, let count = Int(words[1]) { counts[String(words[0])] = count }
            }
        }
        guard let version = named["DATASET VERSION NUMBER"], let date = named["COPYRIGHT DATE"],
            date.utf8.count == 8, date.utf8.allSatisfy(\.isDigit), !counts.isEmpty
        else {
            throw GazetteerSourceFault(file: file, line: nil, reason: "lacks the version, the date or the counts.")
        }
        self.version = version
        self.date = date
        self.counts = counts
    }

    init(version: String, date: String, counts: [String: Int]) {
        self.version = version
        self.date = date
        self.counts = counts
    }

    /// "Code-Point Open 2025.2.0, 22 April 2025".
    var description: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let month = Int(date.dropFirst(4).prefix(2)).flatMap { months.indices.contains($0 - 1) ? months[$0 - 1] : nil }
        let day = Int(date.suffix(2)) ?? 0
        return "Code-Point Open \(version), \(day) \(month ?? "?") \(date.prefix(4))"
    }

    /// The notices that the licences of the sources ask for, and what data they are about.
    var notices: String {
        let year = date.prefix(4)
        return """
            Contains OS data © Crown copyright and database right \(year). \
            Contains Royal Mail data © Royal Mail copyright and database right \(year). \
            Source: Office for National Statistics licensed under the Open Government Licence v3.0. \
            Postcodes: \(description).
            """
    }
}
