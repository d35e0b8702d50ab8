import MappedFile

/// The distinct payloads of postings, each a few numbers of 32 bits, numbered so that the frequent ones have short codes.
struct PayloadTable {
    private var payloads = ByteInterner()
    private var uses: [Int] = []
    /// Payloads met lately, by their packed numbers: few are frequent.
    private var recent = [(packed: UInt64, payload: UInt32)](repeating: (.max, 0), count: recentCount)
    private static let recentCount = 1_024

    /// The provisional number of a payload.
    mutating func intern(_ numbers: ArraySlice<UInt32>) -> UInt32 {
        let packed = Self.packed(numbers)
        let place = packed.map { Int(truncatingIfNeeded: ($0 &* 0x9E37_79B9_7F4A_7C15) >> 54) }
        if let packed, let place, recent[place].packed == packed {
            uses[Int(recent[place].payload)] += 1
            return recent[place].payload
        }
        let payload = numbers.withUnsafeBytes { payloads.intern($0) }
        if payload == uses.count { uses.append(0) }
        uses[payload] += 1
        if let packed, let place { recent[place] = (packed, UInt32(truncatingIfNeeded: payload)) }
        return UInt32(truncatingIfNeeded: payload)
    }

    /// Up to seven small numbers as one, `nil` where they are more or greater.
    @inline(__always)
    private static func packed(_ numbers: ArraySlice<UInt32>) -> UInt64? {
        guard numbers.count < 8 else { return nil }
        var packed: UInt64 = 0
        for number in numbers {
            guard number < 256 else { return nil }
            packed = packed << 8 | UInt64(number)
        }
        return packed
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
