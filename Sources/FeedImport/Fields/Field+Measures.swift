import DirectoryModel

extension Field {
    /// Yes, no or not stated.
    static func statement(_ name: String, _ path: FieldPath<Root, Statement>) -> Field {
        always(name, path, [.yesNo]) { text, _, context in context.take(StatementText.read(text), from: text) }
    }

    /// A day.
    static func date(_ name: String, _ path: FieldPath<Root, CalendarDate?>) -> Field {
        one(name, path, [.date]) { text, _, context in context.take(DateText.read(text), from: text) }
    }

    /// An age.
    static func age(_ name: String, _ path: FieldPath<Root, Age?>) -> Field {
        one(name, path, [.years, .months]) { text, reading, context in
            context.take(AgeText.read(text, inMonths: reading == .months), from: text)
        }
    }

    /// A whole number.
    static func whole(_ name: String, _ path: FieldPath<Root, Int?>) -> Field {
        one(name, path, [.whole]) { text, _, context in context.take(NumberText.readWhole(text), from: text) }
    }

    /// A number.
    static func number(_ name: String, _ path: FieldPath<Root, Double?>) -> Field {
        one(name, path, [.number]) { text, _, context in context.take(NumberText.read(text), from: text) }
    }

    /// A distance, kept in kilometres.
    static func distance(_ name: String, _ path: FieldPath<Root, Double?>) -> Field {
        one(name, path, [.kilometres, .miles]) { text, reading, context in
            context.take(NumberText.readKilometres(text, inMiles: reading == .miles), from: text)
        }
    }

    /// A time of day, in minutes after midnight.
    static func time(_ name: String, _ path: FieldPath<Root, Int?>) -> Field {
        one(name, path, [.time]) { text, _, context in context.take(TimeText.read(text), from: text) }
    }

    /// A postcode, or the last one in an address.
    static func postcode(_ name: String, _ path: FieldPath<Root, String?>) -> Field {
        one(name, path, [.postcode, .postcodeInText]) { text, reading, context in
            guard let postcodes = context.postcodes else { return PlainText.line(text) }
            let result =
                reading == .postcode
                ? PostcodeText.read(text, with: postcodes) : PostcodeText.findLast(in: text, with: postcodes)
            return context.take(result, from: text)
        }
    }
}
