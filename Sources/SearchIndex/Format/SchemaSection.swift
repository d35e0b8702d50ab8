import MappedFile

/// The schema section: how many documents there are, what they have, and what depends on all of them.
struct SchemaSection: Sendable {
    let schema: IndexSchema
    let space: SlotSpace
    /// Bytes of a field's length in a document: 1, 2 or 4.
    let lengthWidth: Int
    let combinationCount: Int
    /// Terms a document on average, for each text field.
    let averageLengths: [Double]
    /// Terms of the longest text, for each text field; none where words are not kept as written.
    let greatestLengths: [UInt32]

    /// Bytes of the number of a combination of ranges and masks.
    var combinationWidth: Int { Self.width(below: combinationCount) }

    init(
        schema: IndexSchema,
        space: SlotSpace,
        lengthWidth: Int,
        combinationCount: Int,
        averageLengths: [Double],
        greatestLengths: [UInt32]
    ) {
        self.schema = schema
        self.space = space
        self.lengthWidth = lengthWidth
        self.combinationCount = combinationCount
        self.averageLengths = averageLengths
        self.greatestLengths = greatestLengths
    }

    /// The fewest bytes that hold every number below a limit: 1, 2 or 4.
    static func width(below limit: Int) -> Int { limit <= 0x100 ? 1 : limit <= 0x1_0000 ? 2 : 4 }

    /// The section's bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: IndexLayout.version)
        bytes.append(littleEndian: UInt32(space.documentCount))
        bytes.append(littleEndian: UInt32(space.placelessCount))
        bytes.append(littleEndian: UInt32(combinationCount))
        bytes.append(littleEndian: schema.saturation.bitPattern)
        let columns = [schema.textFields.count, schema.rangeNames.count, schema.maskNames.count]
        bytes += columns.map { UInt8($0) }
        bytes += [schema.combination.rawValue, schema.analysis.rawValue, UInt8(lengthWidth)]
        bytes += [schema.keepsWordsAsWritten ? 1 : 0, 0, 0, 0, 0, 0]
        for (field, average) in zip(schema.textFields, averageLengths) {
            bytes.append(littleEndian: field.weight.bitPattern)
            bytes.append(littleEndian: field.lengthNormalisation.bitPattern)
            bytes.append(littleEndian: average.bitPattern)
        }
        for name in schema.textFields.map(\.name) + schema.rangeNames + schema.maskNames {
            bytes.append(littleEndian: UInt32(name.utf8.count))
            bytes += name.utf8
        }
        for length in greatestLengths { bytes.append(littleEndian: length) }
        return bytes
    }

    private static let headerSize = 32
    /// So many documents that slots, offsets and sizes cannot overflow.
    private static let mostDocuments = 1 << 31

    /// Reads the section.
    ///
    /// Its cost depends on the number of columns alone.
    ///
    /// - Throws: A ``FileFault`` where the index has another version or the section contradicts itself.
    init(_ file: SectionedFile) throws(FileFault) {
        let view = try file.section(IndexLayout.schema)
        let version = try view.load(UInt32.self, at: 0)
        guard version == IndexLayout.version else {
            throw FileFault(
                .wrongVersion,
                file: file.file.path,
                reason: "has an index of version \(version), and this program reads version \(IndexLayout.version). "
                    + "Publish it again."
            )
        }
        space = SlotSpace(
            documentCount: Int(try view.load(UInt32.self, at: 4)),
            placelessCount: Int(try view.load(UInt32.self, at: 8))
        )
        combinationCount = Int(try view.load(UInt32.self, at: 12))
        let saturation = try view.loadFloat(at: 16)
        let fieldCount = Int(try view.load(UInt8.self, at: 20))
        let rangeCount = Int(try view.load(UInt8.self, at: 21))
        let maskCount = Int(try view.load(UInt8.self, at: 22))
        let combination = IndexSchema.Combination(rawValue: try view.load(UInt8.self, at: 23))
        let analysis = IndexSchema.Analysis(rawValue: try view.load(UInt8.self, at: 24))
        lengthWidth = Int(try view.load(UInt8.self, at: 25))
        let keepsWords = try view.load(UInt8.self, at: 26)
        guard saturation > 0, saturation.isFinite, let combination, let analysis, [1, 2, 4].contains(lengthWidth),
            keepsWords <= 1,
            space.documentCount <= Self.mostDocuments, space.placelessCount <= space.documentCount,
            combinationCount <= space.slotCount
        else { throw view.corrupt(Self.damage) }

        var offset = Self.headerSize
        var numbers: [(weight: Float, lengthNormalisation: Float)] = []
        var averages: [Double] = []
        for _ in 0..<fieldCount {
            let weight = try view.loadFloat(at: offset)
            let lengthNormalisation = try view.loadFloat(at: offset + 4)
            let average = Double(bitPattern: try view.load(UInt64.self, at: offset + 8))
            guard weight >= 0, weight.isFinite, (0...1).contains(lengthNormalisation), average >= 0, average.isFinite
            else { throw view.corrupt(Self.damage) }
            numbers.append((weight, lengthNormalisation))
            averages.append(average)
            offset += 16
        }
        var names: [String] = []
        for _ in 0..<(fieldCount + rangeCount + maskCount) {
            let count = Int(try view.load(UInt32.self, at: offset))
            names.append(try view.slice(at: offset + 4, count: count).string)
            offset += 4 + count
        }
        var greatest: [UInt32] = []
        for _ in 0..<(keepsWords == 1 ? fieldCount : 0) {
            greatest.append(try view.load(UInt32.self, at: offset))
            offset += 4
        }
        guard offset == view.count else { throw view.corrupt(Self.damage) }
        greatestLengths = greatest
        averageLengths = averages
        schema = IndexSchema(
            textFields: zip(names, numbers).map { name, number in
                IndexSchema.TextField(
                    name: name,
                    weight: number.weight,
                    lengthNormalisation: number.lengthNormalisation
                )
            },
            rangeNames: Array(names[fieldCount...].prefix(rangeCount)),
            maskNames: Array(names[fieldCount...].dropFirst(rangeCount)),
            saturation: saturation,
            combination: combination,
            analysis: analysis,
            keepsWordsAsWritten: keepsWords == 1
        )
    }

    private static let damage = "has a damaged index schema. Publish it again."
}
