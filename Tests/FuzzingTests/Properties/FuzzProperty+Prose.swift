import DirectoryModel

@testable import FeedImport

extension FuzzProperty {
    /// Readings of what people write in a field, and extractors of what they write in prose.
    static let prose = [
        prose("ages") { text in
            try AgeText.readRange(text).value.map(ProseCheck.isPossible)
            _ = AgeText.read(text, inMonths: false)
            guard let range = AgeText.find(in: text).value else { return }
            try ProseCheck.isPossible(range)
            try ProseCheck.stand([range.text ?? ""], in: text)
        },
        prose("hours") { text in
            try HoursText.read(text).value?.schedules.forEach(ProseCheck.isPossible)
            if let time = TimeText.read(text).value {
                try Broken.unless((0..<1_440).contains(time), "\(time) is a time")
            }
            if let days = WeekdayText.read(text).value {
                try Broken.unless(!days.isEmpty && days.count == Set(days).count, "days are named once")
            }
        },
        prose("phones") { text in
            for phone in PhoneText.read(text).value ?? [] {
                let digits = phone.number.count { $0.isASCII && $0.isNumber }
                // Relay UK is dialled with five digits before the number.
                let longest = phone.number.hasPrefix("1800") ? 20 : 16
                try Broken.unless((3...longest).contains(digits), "\(phone.number) has the digits of a number")
            }
        },
        prose("dates") { text in
            guard let date = DateText.read(text).value else { return }
            try Broken.unless(CalendarDate(iso: date.iso) == date, "\(date) is a day of the calendar")
        },
        prose("postcodes") { text in
            guard let postcode = PostcodeText.findLast(in: text, with: PlainPostcodes()).value else { return }
            try Broken.unless(PlainPostcodes().normalise(postcode) == .plain(postcode), "\(postcode) is a postcode")
        },
        prose("access") { text in
            guard let stated = RouteAccessText.read(text).value else { return }
            try Broken.unless(stated.access != .onlyIf || stated.condition != nil, "'only if' has a condition")
        },
        prose("addresses") { text in
            if let url = WebAddressText.read(text).value {
                try Broken.unless(
                    url.hasPrefix("http://") || url.hasPrefix("https://"),
                    "\(url) is an address of the web"
                )
            }
            if let email = EmailText.read(text).value {
                try Broken.unless(email.count { $0 == "@" } == 1, "\(email) has one @")
            }
        },
        prose("words") { text in
            let line = PlainText.line(text)
            let lines = PlainText.lines(text)
            try Broken.unless(PlainText.line(line) == line && !line.contains("\n"), "a cleaned line stays as it is")
            try Broken.unless(PlainText.lines(lines) == lines, "cleaned lines stay as they are")
            try ProseCheck.isClean(lines, of: "cleaned lines")
            let folded = Folding.folded(text)
            try Broken.unless(Folding.folded(folded) == folded, "a folded text stays as it is")
            _ = (NumberText.readWhole(text), NumberText.readKilometres(text, inMiles: true), StatementText.read(text))
            _ = Spelling.hint(text, among: ["name", "description", "locations.postcode"])
        },
    ]

    /// A property of text, whose time must also be linear.
    static func prose(_ name: String, _ check: @escaping @Sendable (String) throws -> Void) -> FuzzProperty {
        FuzzProperty(name: name) { bytes in
            try check(String(decoding: bytes, as: UTF8.self))
            try TimeCheck.isLinear(bytes) { text in _ = try? check(text) }
        }
    }
}
