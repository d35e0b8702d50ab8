import MappedFile

/// The distinct payloads of postings, each a few numbers of 32 bits, numbered so that the frequent ones have short codes.
struct PayloadTable {
    private var payloads = ByteInterner()
    private var uses: [Int] = []

    /// The provisional number of a payload.
    mutating func intern(_ numbers: ArraySlice<UInt32>) -> UInt32 {
        let payload = numbers.withUnsafeBytes { payloads.intern($0) }
        if payload == uses.count { uses.append(0) }
        uses[payload] += 1
        return UInt32(truncatingIfNeeded: payload)
    }

    /// The table's bytes, most used first and then in order of first use, and the final code of every number.
    func ordered() -> (bytes: [UInt8], codes: [UInt32]) {
        let order = uses.indices.sorted { (-uses[$0], $0) < (-uses[$1], $1) }
        var codes = [UInt32](repeating: 0, count: order.count)
        var bytes: [UInt8] = []
        for (code, payload) in order.enumerated() {
            codes[payload] = UInt32(code)
            for number in numbers(payload) { bytes.append(littleEndian: number) }
        }
        return (bytes, codes)
    }

    /// How many there are.
    var count: Int { uses.count }

    /// The numbers of a payload.
    func numbers(_ payload: Int) -> [UInt32] {
        payloads[payload].withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 4).map { bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self) }
        }
    }
}
