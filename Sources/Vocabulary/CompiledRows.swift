import MappedFile

/// The rows of a compiled vocabulary while they are gathered.
struct CompiledRows {
    private var tables = [[UInt8]](repeating: [], count: CompiledLayout.Table.allCases.count)
    private var places: [String: (offset: UInt32, count: UInt32)] = [:]

    func count(of table: CompiledLayout.Table) -> UInt32 { UInt32(tables[table.rawValue].count / table.stride) }

    mutating func append(_ row: [UInt32], to table: CompiledLayout.Table) {
        precondition(row.count * 4 == table.stride, "A row has as many numbers as its table.")
        for number in row { tables[table.rawValue].append(littleEndian: number) }
    }

    /// Puts rows into an open-addressing table at most half full.
    mutating func appendHashed(_ rows: [(hash: UInt64, row: [UInt32])], to table: CompiledLayout.Table) {
        var count = 2
        while count < rows.count * 2 { count *= 2 }
        var slots = [[UInt32]?](repeating: nil, count: count)
        for (hash, row) in rows {
            var slot = CompiledLayout.slot(hash, of: count)
            while slots[slot] != nil { slot = (slot + 1) & (count - 1) }
            slots[slot] = row
        }
        let empty = [UInt32](repeating: 0, count: table.stride / 4)
        for row in slots { append(row ?? empty, to: table) }
    }

    /// A list of numbers in the table of lists.
    mutating func list(_ numbers: [UInt32]) -> (start: UInt32, count: UInt32) {
        let start = count(of: .lists)
        for number in numbers { append([number], to: .lists) }
        return (start, UInt32(numbers.count))
    }

    /// The place of a text, written once however often it is asked for.
    mutating func place(_ text: String?) -> (offset: UInt32, count: UInt32) {
        guard let text, !text.isEmpty else { return (0, 0) }
        if let known = places[text] { return known }
        let place = (offset: count(of: .strings), count: UInt32(text.utf8.count))
        tables[CompiledLayout.Table.strings.rawValue] += text.utf8
        places[text] = place
        return place
    }

    /// Header and tables.
    func bytes() -> [UInt8] {
        var header: [UInt8] = []
        header.append(littleEndian: CompiledLayout.magic)
        header.append(littleEndian: CompiledLayout.version)
        var body: [UInt8] = []
        for table in CompiledLayout.Table.allCases {
            header.append(littleEndian: UInt32(CompiledLayout.headerSize + body.count))
            header.append(littleEndian: count(of: table))
            body += tables[table.rawValue]
            while body.count % 4 != 0 { body.append(0) }
        }
        return header + body
    }
}
