import MappedFile

/// Boxes as six columns of `f32`: the least x, y and z of every box, then the greatest.
struct BoxColumns {
    private let columns: ProvenBytes
    let count: Int

    static func size(_ count: Int) -> Int { count * 24 }

    /// Columns of a length that was proven.
    init(_ columns: ProvenBytes, count: Int) {
        self.columns = columns
        self.count = count
    }

    /// At most the distance in metres from a place to anything in each of some boxes.
    ///
    /// The straight line to the box is no longer than the way over the ground. O(boxes), several at a time.
    func leastDistances(from place: UnitVector, _ range: Range<Int>, into metres: UnsafeMutablePointer<Float>) {
        let x = Float(place.x)
        let y = Float(place.y)
        let z = Float(place.z)
        let base = UnsafeRawPointer(columns.bytes(at: 0))
        func side(_ column: Int, _ index: Int) -> Float {
            base.loadUnaligned(fromByteOffset: (column &* count &+ index) &* 4, as: Float.self)
        }
        for index in range {
            let dx = Self.gap(side(0, index) - x, x - side(3, index))
            let dy = Self.gap(side(1, index) - y, y - side(4, index))
            let dz = Self.gap(side(2, index) - z, z - side(5, index))
            metres[index] = (dx * dx + dy * dy + dz * dz).squareRoot() * Self.metresPerUnit - Self.margin
        }
    }

    /// How far outside two opposite sides a place is; 0 between them.
    @inline(__always)
    private static func gap(_ below: Float, _ above: Float) -> Float {
        let outside = below > above ? below : above
        return outside > 0 ? outside : 0
    }

    /// The Earth's radius, less a millionth for the rounding of the steps.
    private static let metresPerUnit = Float(GreatCircle.earthRadius * (1 - 1e-6))
    /// More than what rounding a place to `f32` can move it, in metres.
    private static let margin: Float = 2

    /// The bytes of some boxes.
    static func bytes(_ boxes: [Box]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size(boxes.count))
        for column in 0..<6 {
            for box in boxes { bytes.append(littleEndian: box.side(column).bitPattern) }
        }
        return bytes
    }
}
