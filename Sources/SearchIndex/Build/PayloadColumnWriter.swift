import MappedFile

/// Chooses how the payloads of a list are kept, and writes them.
struct PayloadColumnWriter {
    /// The payload that most postings have.
    let common: UInt32
    /// Bytes of every other: 0 where there is none, 1, 2 or 4.
    let width: UInt8
    private let isDense: Bool

    /// - Parameters:
    ///   - codes: The payload of every posting.
    ///   - isDense: Whether each posting gets its payload, unless all have the same.
    ///   - uses: A zero for every payload that there is; left as it was.
    init(_ codes: [UInt32], isDense: Bool = false, uses: inout [Int]) {
        var common: UInt32 = 0
        for code in codes {
            uses[Int(code)] += 1
            if (uses[Int(code)], common) > (uses[Int(common)], code) { common = code }
        }
        for code in codes { uses[Int(code)] = 0 }
        self.common = common
        self.isDense = isDense
        let greatest = codes.reduce(into: UInt32?.none) { greatest, code in
            if code != common { greatest = max(greatest ?? (isDense ? common : 0), code) }
        }
        width = greatest.map { UInt8(SchemaSection.width(below: Int($0) + 1)) } ?? 0
    }

    /// Appends the payloads of some postings: the bits, then the exceptions; or all of them.
    func append(_ codes: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
        guard width > 0 else { return }
        guard !isDense else {
            for code in codes { bytes.append(code, width: Int(width)) }
            return
        }
        let bits = bytes.count
        bytes += repeatElement(0, count: (codes.count + 7) / 8)
        for (position, code) in codes.enumerated() where code != common {
            bytes[bits + position / 8] |= 1 << UInt8(position % 8)
            bytes.append(code, width: Int(width))
        }
    }
}
