#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The lines of a table whose columns are separated by tabs, without quoting.
struct TabLines {
    /// The columns of one line.
    struct Columns {
        fileprivate(set) var cells: [UnsafeRawBufferPointer] = []

        var count: Int { cells.count }

        /// A column as text.
        func text(_ index: Int) -> String { String(decoding: cells[index], as: UTF8.self) }

        /// A column as texts between separators.
        func texts(_ index: Int, separator: Unicode.Scalar) -> [String] {
            cells[index].split(separator: UInt8(ascii: separator)).map { String(decoding: $0, as: UTF8.self) }
        }

        /// A column as a whole number.
        func number(_ index: Int) -> Int? {
            guard !cells[index].isEmpty else { return nil }
            return cells[index].reduce(0) { $0 &* 10 &+ Int($1) &- Int(UInt8(ascii: "0")) }
        }
    }

    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next line, `nil` after the last.
    mutating func next() -> Columns? {
        guard offset < bytes.count else { return nil }
        let end = find(UInt8(ascii: "\n"), from: offset, to: bytes.count)
        var columns = Columns()
        columns.cells.reserveCapacity(16)
        while true {
            let cellEnd = find(UInt8(ascii: "\t"), from: offset, to: end)
            columns.cells.append(UnsafeRawBufferPointer(rebasing: bytes[offset..<cellEnd]))
            offset = cellEnd + 1
            if cellEnd == end { return columns }
        }
    }

    private func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start)
        else { return end }
        return UnsafeRawPointer(found) - base
    }
}
