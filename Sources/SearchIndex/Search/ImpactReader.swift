import MappedFile

/// Computes the exact impact of a posting from its payload.
struct ImpactReader: Sendable {
    private let model: BM25F
    private let columns: DocumentColumns
    private let frequencies: ByteView
    private let strengths: ByteView

    /// Opens the payload tables.
    init(_ file: SectionedFile, _ section: SchemaSection, columns: DocumentColumns) throws(FileFault) {
        model = BM25F(schema: section.schema, averageLengths: section.averageLengths)
        self.columns = columns
        frequencies = try file.section(IndexLayout.frequencies)
        strengths = try file.section(IndexLayout.strengths)
        let tupleSize = model.fields.count * 4
        guard tupleSize == 0 ? frequencies.count == 0 : frequencies.count % tupleSize == 0, strengths.count % 4 == 0
        else { throw frequencies.corrupt("has index payloads of the wrong size. Publish it again.") }
    }

    /// The impact of a term's posting, 0 to 1.
    func impact(ofTermCode code: Int, document: Int) throws(FileFault) -> Double {
        var pooled = 0.0
        for field in model.fields.indices {
            let frequency = try frequencies.load(UInt32.self, at: (code * model.fields.count + field) * 4)
            guard frequency > 0 else { continue }
            let length = try columns.length(document: document, field: field)
            pooled += model.pooled(field: field, frequency: frequency, length: length)
        }
        return try checked(model.impact(pooled: pooled))
    }

    /// The impact of a keyword's posting, its strength, 0 to 1.
    func impact(ofKeywordCode code: Int) throws(FileFault) -> Double {
        try checked(Double(try strengths.loadFloat(at: code * 4)))
    }

    /// Keeps numbers of a damaged file that would upset the order of scores out of it.
    private func checked(_ impact: Double) throws(FileFault) -> Double {
        guard impact >= 0, impact <= 1 else { throw frequencies.corrupt(PostingList.damage) }
        return impact
    }
}
