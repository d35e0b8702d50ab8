extension FeedFormat {
    /// The format of a text, by its first character that is no white space.
    ///
    /// XML starts with `<`, JSON with `{` or `[`; all other text is taken as delimited.
    static func detect(_ text: some Sequence<Unicode.Scalar>) -> FeedFormat {
        for scalar in text where !scalar.properties.isWhitespace && scalar != "\u{FEFF}" {
            switch scalar {
            case "<": return .xml
            case "{", "[": return .json
            default: return .csv
            }
        }
        return .csv
    }
}
