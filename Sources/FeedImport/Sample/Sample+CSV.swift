extension Sample {
    /// The names of the columns: the header's, the profile's, or their numbers.
    static func columns(of stream: ByteStream, _ reading: CSVReading) throws -> [String] {
        if let columns = reading.columns { return columns }
        let (bytes, isWhole) = try head(of: stream, count: TextEncoding.sampleSize)
        let text = text(of: bytes, encoding: reading.encoding, isWhole: isWhole)
        let rows = DelimitedText(
            text.unicodeScalars,
            delimiter: reading.delimiter,
            quote: reading.quote,
            isWhole: true,
            limit: 1
        )
        return (rows.rows.first ?? []).map { PlainText.line($0) }
    }

    /// The text of a file's first bytes; a byte order mark is left out, and so is a character cut in two.
    static func text(of bytes: [UInt8], encoding: TextEncoding, isWhole: Bool) -> String {
        let marked = TextEncoding.detect(bytes.prefix(3), isWhole: false)
        let encoding = marked.reason == "a byte order mark" ? marked.encoding : encoding
        let text: String
        switch encoding {
        case .utf16, .utf16LittleEndian, .utf16BigEndian:
            var transcoder = UTF16Transcoder(bigEndian: encoding == .utf16BigEndian)
            text = String(decoding: transcoder.utf8(from: bytes[...], isLast: isWhole), as: UTF8.self)
        case .utf8: text = String(decoding: bytes, as: UTF8.self)
        case .latin1, .windows1252: text = encoding.text(of: bytes) ?? ""
        }
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }

    mutating func takeCSV(_ reading: CSVReading, _ limits: ImportLimits, open: () throws -> ByteStream) throws {
        let reading = try reading.settled(by: open())
        let columns = try Self.columns(of: open(), reading)
        let numbered = columns.indices.map { SourcePath(text: "#\($0 + 1)", slot: $0) }
        let reader = try CSVReader(
            stream: open(),
            reading: reading,
            paths: numbered,
            limits: limits
        )
        let paths = columns.indices.map { Self.source(of: columns[$0], at: $0, among: columns) }
        var collector = SampleCollector()
        while collector.recordCount < Self.recordLimit, let step = try reader.next() {
            guard case .record(let item) = step else { continue }
            collector.startRecord()
            for column in columns.indices {
                let value = item.record.values(at: numbered[column]).first
                collector.add(value, path: paths[column], names: [columns[column]])
            }
        }
        fields = collector.finished()
        recordCount = collector.recordCount
    }

    /// A column as a profile names it: by its number where its name is no use.
    private static func source(of name: String, at index: Int, among names: [String]) -> String {
        let isPlain = !name.isEmpty && !name.hasPrefix("=") && !name.hasPrefix("#")
        return isPlain && names.count { $0 == name } == 1 ? name : "#\(index + 1)"
    }
}
