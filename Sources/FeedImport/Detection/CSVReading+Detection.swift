extension CSVReading {
    /// The reading with what its profile does not state found out from the feed's first bytes.
    ///
    /// Commas and UTF-8 are what a feed has unless its bytes plainly say otherwise, and whatever else is found is named in
    /// the report. Throws ``FeedFault`` where the feed cannot be read.
    func settled(by stream: ByteStream) throws -> CSVReading {
        guard !statesDelimiter || !statesEncoding else { return self }
        let opening = try stream.opening(TextEncoding.sampleSize)
        let isWhole = opening.count < TextEncoding.sampleSize
        var settled = self
        if !statesEncoding {
            settled.encoding = TextEncoding.detect(opening, isWhole: isWhole).encoding
            if settled.encoding != .utf8 { settled.found = " (found)" }
        }
        if !statesDelimiter {
            let text = Sample.text(of: Array(opening), encoding: settled.encoding, isWhole: isWhole)
            let dialect = CSVDialect.detect(text, isWhole: isWhole)
            if let dialect, dialect.delimiter != ",", dialect.isPlain {
                settled.delimiter = dialect.delimiter
                settled.quote = quote == nil ? nil : dialect.quote
                settled.found += ", fields parted by \(dialect.sign) (found)"
            }
        }
        return settled
    }
}

extension CSVDialect {
    /// Whether hardly a row speaks against the dialect.
    fileprivate var isPlain: Bool { columnCount > 1 && evenRows * 10 >= rowCount * 9 }
}
