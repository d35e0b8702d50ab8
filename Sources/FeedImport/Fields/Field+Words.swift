import DirectoryModel

extension Field {
    private static var wordReadings: [Reading] { [.text, .html] }

    private static func line(_ text: String, _ reading: Reading) -> String? {
        let line = PlainText.line(reading == .html ? HTMLText.text(of: text) : text)
        return line.isEmpty ? nil : line
    }

    /// Words that may have several lines.
    static func text(_ name: String, _ path: FieldPath<Root, String?>) -> Field {
        one(name, path, wordReadings) { text, reading, _ in
            let cleaned = reading == .html ? HTMLText.text(of: text) : PlainText.lines(text)
            return cleaned.isEmpty ? nil : cleaned
        }
    }

    /// Words on one line.
    static func line(_ name: String, _ path: FieldPath<Root, String?>) -> Field {
        one(name, path, wordReadings) { text, reading, _ in line(text, reading) }
    }

    /// Words on one line, never absent in the model.
    static func line(_ name: String, _ path: FieldPath<Root, String>) -> Field {
        always(name, path, wordReadings) { text, reading, _ in line(text, reading) }
    }

    /// A list of words, each on one line.
    static func lines(_ name: String, _ path: FieldPath<Root, [String]>) -> Field {
        list(name, path, wordReadings) { text, reading, _ in line(text, reading) }
    }

    /// A web address.
    static func url(_ name: String, _ path: FieldPath<Root, String?>) -> Field {
        one(name, path, [.url]) { text, _, context in context.take(WebAddressText.read(text), from: text) }
    }

    /// An electronic mail address.
    static func email(_ name: String, _ path: FieldPath<Root, String?>) -> Field {
        one(name, path, [.email]) { text, _, context in context.take(EmailText.read(text), from: text) }
    }
}
