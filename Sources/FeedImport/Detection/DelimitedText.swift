/// The first rows of a delimited text, cut to see whether a dialect fits; reading a feed is ``CSVReader``'s work.
struct DelimitedText {
    /// The fields of each row, blank rows left out.
    private(set) var rows: [[String]] = []
    /// Quotes that close inside a field or never.
    private(set) var brokenQuotes = 0
    /// Fields that stand in quotes.
    private(set) var quotedFields = 0

    private var fields: [String] = []
    private var field = String.UnicodeScalarView()

    /// Cuts a text.
    ///
    /// - Parameters:
    ///   - text: The text's first characters.
    ///   - isWhole: Whether they are all of it; else the last row may be cut short and is left out.
    ///   - limit: The most rows that are cut.
    init(
        _ text: some Sequence<Unicode.Scalar>,
        delimiter: Unicode.Scalar,
        quote: Unicode.Scalar?,
        isWhole: Bool,
        limit: Int
    ) {
        var state = State.start
        var previous: Unicode.Scalar = " "
        for scalar in text {
            defer { previous = scalar }
            if state == .quoted {
                if scalar == quote { state = .closed } else { field.append(scalar) }
                continue
            }
            switch scalar {
            case "\n" where previous == "\r": continue
            case "\n", "\r":
                endRow()
                state = .start
                if rows.count >= limit { return }
            case delimiter:
                endField()
                state = .start
            case quote where state == .start:
                quotedFields += 1
                state = .quoted
            case quote where state == .closed:
                field.append(scalar)
                state = .quoted
            default:
                if state == .closed { brokenQuotes += 1 }
                field.append(scalar)
                state = .plain
            }
        }
        guard isWhole else { return }
        if state == .quoted { brokenQuotes += 1 }
        endRow()
    }

    private enum State {
        case start
        case plain
        case quoted
        /// After a quote that closes the field, or is the first of two.
        case closed
    }

    private mutating func endField() {
        fields.append(String(field))
        field = String.UnicodeScalarView()
    }

    private mutating func endRow() {
        endField()
        if fields.count > 1 || fields.first?.isEmpty == false { rows.append(fields) }
        fields = []
    }
}
