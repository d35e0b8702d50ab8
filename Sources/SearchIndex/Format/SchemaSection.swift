import MappedFile

/// The schema section: how many documents there are, what they have, and the average lengths of their fields.
struct SchemaSection: Sendable {
    let schema: IndexSchema
    let documentCount: Int
    /// Terms a document on average, for each text field.
    let averageLengths: [Double]

    init(schema: IndexSchema, documentCount: Int, averageLengths: [Double]) {
        self.schema = schema
        self.documentCount = documentCount
        self.averageLengths = averageLengths
    }

    /// The section's bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: IndexLayout.version)
        bytes.append(littleEndian: UInt32(documentCount))
        bytes.append(littleEndian: schema.saturation.bitPattern)
        let columns = [schema.textFields.count, schema.rangeNames.count, schema.maskNames.count]
        bytes += columns.map { UInt8($0) } + [0]
        for (field, average) in zip(schema.textFields, averageLengths) {
            bytes.append(littleEndian: field.weight.bitPattern)
            bytes.append(littleEndian: field.lengthNormalisation.bitPattern)
            bytes.append(littleEndian: average.bitPattern)
        }
        for name in schema.textFields.map(\.name) + schema.rangeNames + schema.maskNames {
            bytes.append(littleEndian: UInt32(name.utf8.count))
            bytes += name.utf8
        }
        return bytes
    }

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
        documentCount = Int(try view.load(UInt32.self, at: 4))
        let saturation = try view.loadFloat(at: 8)
        let fieldCount = Int(try view.load(UInt8.self, at: 12))
        let rangeCount = Int(try view.load(UInt8.self, at: 13))
        let maskCount = Int(try view.load(UInt8.self, at: 14))
        guard saturation > 0, saturation.isFinite else { throw view.corrupt(Self.damage) }

        var offset = 16
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
        guard offset == view.count else { throw view.corrupt(Self.damage) }
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
            saturation: saturation
        )
    }

    private static let damage = "has a damaged index schema. Publish it again."
}
