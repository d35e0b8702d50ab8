import DirectoryModel
import Dispatch

/// Records that wait to be mapped, so that all processors can map them side by side.
///
/// What comes out stands in the order of what went in.
struct MappingBatch {
    /// What was made of a record.
    enum Mapped {
        case service(Service)
        case refused(Refusal)
    }

    private(set) var items: [FeedItem] = []
    private var bytes = 0
    /// Few enough to bound the memory, and enough to keep processors busy between two starts.
    private static let itemLimit = 1_024
    private static let byteLimit = 8 << 20
    /// Records that one processor maps before it asks for more.
    private static let stride = 64

    /// Whether the records should be mapped before another is added.
    var isFull: Bool { items.count >= Self.itemLimit || bytes >= Self.byteLimit }

    /// Adds a record that stays valid, of some bytes.
    mutating func add(_ item: FeedItem, bytes: Int) {
        items.append(item)
        self.bytes += bytes
    }

    /// Maps the records and takes them out.
    mutating func map(with mapper: RecordMapper, _ body: (FeedItem, consuming Mapped) throws -> Void) rethrows {
        guard !items.isEmpty else { return }
        // Detached records are read by one processor each.
        nonisolated(unsafe) let items = items
        self.items.removeAll(keepingCapacity: true)
        bytes = 0
        var mapped = [Mapped?](repeating: nil, count: items.count)
        mapped.withUnsafeMutableBufferPointer { slots in
            // Each turn writes slots of its own and nothing else that another reads.
            nonisolated(unsafe) let slots = slots
            DispatchQueue.concurrentPerform(iterations: (items.count + Self.stride - 1) / Self.stride) { turn in
                for index in turn * Self.stride..<min((turn + 1) * Self.stride, items.count) {
                    slots[index] = Self.mapped(items[index], with: mapper)
                }
            }
        }
        for index in items.indices {
            guard let outcome = mapped[index].take() else { continue }
            try body(items[index], outcome)
        }
    }

    /// What becomes of one record.
    static func mapped(_ item: FeedItem, with mapper: RecordMapper) -> Mapped {
        do {
            return .service(try mapper.service(from: item))
        } catch {
            return .refused(error)
        }
    }
}
