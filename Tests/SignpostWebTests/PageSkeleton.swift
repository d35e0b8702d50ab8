/// A page without its texts: its tags with the names of their attributes, in order.
///
/// Two pages of the same kind that hold different texts have the same skeleton unless a text became markup.
struct PageSkeleton: Equatable {
    /// A tag: "a href translate", "/a".
    private(set) var tags: [String] = []
    /// The values of `id`, `for`, `aria-describedby` and `aria-labelledby`, by attribute.
    private(set) var references: [String: [String]] = [:]

    static func == (left: PageSkeleton, right: PageSkeleton) -> Bool { left.tags == right.tags }

    /// Reads a page as a browser does: a tag begins at `<` before a letter, `/` or `!`, and ends at an unquoted `>`.
    init(_ html: String) {
        let bytes = Array(html.utf8)
        var index = 0
        while index + 1 < bytes.count {
            let next = bytes[index + 1] | 0x20
            let opens =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) || bytes[index + 1] == UInt8(ascii: "/")
                || bytes[index + 1] == UInt8(ascii: "!")
            guard bytes[index] == UInt8(ascii: "<"), opens else {
                index += 1
                continue
            }
            index += 1
            readTag(bytes, &index)
        }
    }

    private mutating func readTag(_ bytes: [UInt8], _ index: inout Int) {
        var words: [String] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n") {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, !" >=\n".utf8.contains(bytes[index]) { index += 1 }
            let name = String(decoding: bytes[start..<index], as: UTF8.self)
            words.append(name)
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
            index += 1
            guard bytes[index] == UInt8(ascii: "\"") else { continue }
            let value = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: "\"") }
            references[name, default: []].append(String(decoding: value, as: UTF8.self))
            index += value.count + 2
        }
        tags.append(words.joined(separator: " "))
    }
}
