/// The order of keys: by their bytes, the shorter first where one begins the other.
enum ByteOrder {
    /// Below 0 where one key comes before the other, above 0 where after, 0 where they are the same.
    @inline(__always)
    static func difference(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
        for index in 0..<min(one.count, other.count) where one[index] != other[index] {
            return Int(one[index]) - Int(other[index])
        }
        return one.count - other.count
    }
}
