/// How many slips of the keyboard lie between two words: letters left out, added, changed, or swapped with a neighbour.
///
/// Optimal string alignment, Damerau, "A technique for computer detection and correction of spelling errors", CACM
/// 7(3), 1964: no letter takes part in two slips.
enum SlipDistance {
    /// The longest words that are compared.
    static let longest = 30

    /// The distance, `nil` where it is above a limit or a word is too long.
    ///
    /// O(length²) of what lies between the beginnings and the endings that the words share.
    static func between(
        _ one: UnsafeBufferPointer<UInt8>,
        _ other: UnsafeBufferPointer<UInt8>,
        atMost limit: Int
    ) -> Int? {
        guard abs(one.count - other.count) <= limit, max(one.count, other.count) <= longest + limit else { return nil }
        var start = 0
        let least = min(one.count, other.count)
        while start < least, one[start] == other[start] { start += 1 }
        var shared = 0
        while shared < least - start, one[one.count - 1 - shared] == other[other.count - 1 - shared] { shared += 1 }
        let rows = UnsafeBufferPointer(rebasing: one[start..<one.count - shared])
        let columns = UnsafeBufferPointer(rebasing: other[start..<other.count - shared])
        guard !rows.isEmpty, !columns.isEmpty else {
            let distance = max(rows.count, columns.count)
            return distance <= limit ? distance : nil
        }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (columns.count + 1)) { room in
            aligned(rows, columns, limit: limit, room: room)
        }
    }

    /// - Parameter room: Three rows of the table: the one under construction and the two above it.
    private static func aligned(
        _ rows: UnsafeBufferPointer<UInt8>,
        _ columns: UnsafeBufferPointer<UInt8>,
        limit: Int,
        room: UnsafeMutableBufferPointer<Int>
    ) -> Int? {
        let width = columns.count + 1
        for column in 0..<width {
            room[column] = column
            room[width + column] = 0
            room[2 * width + column] = 0
        }
        var current = 0
        for row in 1...rows.count {
            let above = current
            let twoAbove = (row + 1) % 3 * width
            current = row % 3 * width
            room[current] = row
            var least = row
            for column in 1..<width {
                let isSame = rows[row - 1] == columns[column - 1]
                var distance = min(
                    room[above + column - 1] + (isSame ? 0 : 1),
                    min(room[above + column], room[current + column - 1]) + 1
                )
                if row > 1, column > 1, rows[row - 1] == columns[column - 2], rows[row - 2] == columns[column - 1] {
                    distance = min(distance, room[twoAbove + column - 2] + 1)
                }
                room[current + column] = distance
                least = min(least, distance)
            }
            // The next row can be less by none, and one swap reaches back a row further.
            guard least <= limit || room[above..<above + width].contains(where: { $0 < limit }) else {
                return nil
            }
        }
        let distance = room[current + width - 1]
        return distance <= limit ? distance : nil
    }
}
