/// Memory that grows to what the largest search so far needed, and is kept for the next.
struct Room<Element: BitwiseCopyable>: ~Copyable {
    private var start: UnsafeMutablePointer<Element>
    private var capacity: Int

    init(_ capacity: Int = 64) {
        self.capacity = max(1, capacity)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// Room for so many elements, of which nothing is known.
    mutating func take(_ count: Int) -> UnsafeMutablePointer<Element> {
        if count > capacity {
            start.deallocate()
            capacity = count + count / 2
            start = .allocate(capacity: capacity)
        }
        return start
    }

    /// Room for so many elements, the first of which are kept.
    mutating func take(_ count: Int, keeping kept: Int) -> UnsafeMutablePointer<Element> {
        guard count > capacity else { return start }
        let old = start
        capacity = count + count / 2
        start = .allocate(capacity: capacity)
        start.update(from: old, count: kept)
        old.deallocate()
        return start
    }
}
