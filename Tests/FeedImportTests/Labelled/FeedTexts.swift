import TestSupport

@testable import FeedImport

/// The texts of a feed file whatever its shape, cleaned of markup: a row's fields, a value's strings, an element's text.
enum FeedTexts {
    /// The texts of a file of the shared feeds, in its order; none where it is packed or cannot be read.
    static func of(file: String) -> [String] {
        guard let stream = try? ByteStream(path: SharedMaterial.path("feeds/\(file)"), limit: 1 << 28),
            let bytes = try? stream.readAll()
        else { return [] }
        let raw: [String] =
            switch file.split(separator: ".").last {
            case "csv": cells(of: text(of: bytes))
            case "json", "geojson": (try? JSONParser.parse(bytes)).map(strings) ?? []
            case "xml": elements(of: text(of: bytes))
            default: []
            }
        return raw.map(cleaned).filter { !$0.isEmpty }
    }

    private static func text(of bytes: [UInt8]) -> String {
        TextEncoding.utf8.text(of: bytes[...]) ?? TextEncoding.windows1252.text(of: bytes[...]) ?? ""
    }

    /// Cells between commas, or between the NHS's ¬ where a file has them, quotes honoured.
    private static func cells(of text: String) -> [String] {
        let delimiter: Character = text.prefix(200).contains("\u{AC}") ? "\u{AC}" : ","
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for character in text {
            if character == "\"", delimiter == "," {
                isQuoted.toggle()
            } else if !isQuoted, character == delimiter || character.isNewline {
                cells.append(cell)
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells + [cell]
    }

    private static func strings(in value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let items): items.flatMap(strings)
        case .object(let members): members.flatMap { strings(in: $0.value) }
        case .null, .bool, .number: []
        }
    }

    private static func elements(of text: String) -> [String] {
        text.split(separator: "<").map { piece in
            let body = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
            // Escaped markup inside an element is unescaped here and read as markup below.
            return HTMLText.text(of: String(body ?? ""))
        }
    }

    private static func cleaned(_ text: String) -> String {
        let isMarkup = text.contains("</") || text.contains("<br") || text.contains("&nbsp;") || text.contains("&amp;")
        return isMarkup ? HTMLText.text(of: text) : PlainText.lines(text)
    }
}
