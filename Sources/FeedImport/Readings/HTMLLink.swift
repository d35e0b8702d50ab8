/// A link of some markup while its words are read.
///
/// "Click here" says nothing in plain text, so its address is written beside it; other words stand for themselves.
struct HTMLLink {
    private let address: String
    private var words = ""

    /// The words that point and do not say where to.
    private static let pointing: Set = [
        "here", "click here", "this link", "click this link", "link", "this page", "this form", "this website",
        "website",
        "web page", "webpage", "our website", "the website", "visit website", "visit webpage", "visit our website",
        "more", "more info", "more information", "read more", "find out more", "learn more", "see more",
        "further information",
    ]

    /// A link from the bytes of its tag after the name; `nil` where it has no web address.
    init?(attributes: ArraySlice<UInt8>) {
        guard let start = Self.valueStart(in: attributes) else { return nil }
        let value = attributes[start...]
        let typed: ArraySlice<UInt8> =
            if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                value.dropFirst().prefix { $0 != quote }
            } else {
                value.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            }
        let text = String(decoding: typed, as: UTF8.self).split(separator: "&amp;", omittingEmptySubsequences: false)
        address = text.joined(separator: "&")
    }

    /// Adds words of the link; more than any pointing words have are not kept.
    mutating func add(_ text: String) {
        if words.utf8.count < 64 { words += text.prefix(64) }
    }

    /// The address, where the words alone do not say it.
    var addressToShow: String? {
        var bare = Folding.folded(words)[...]
        while let last = bare.last, ".,:;>\u{BB}!".contains(last) || last == " " { bare.removeLast() }
        guard Self.pointing.contains(String(bare)), case .plain(let address) = WebAddressText.read(address) else {
            return nil
        }
        return address
    }

    /// Where the value of `href` starts; linear in the tag.
    private static func valueStart(in attributes: ArraySlice<UInt8>) -> Int? {
        let name = Array("href".utf8)
        var index = attributes.startIndex
        while index + name.count < attributes.endIndex {
            defer { index += 1 }
            guard attributes[index] <= 0x20, zip(attributes[(index + 1)...], name).allSatisfy({ $0 | 0x20 == $1 })
            else {
                continue
            }
            let rest = attributes[(index + 1 + name.count)...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            let value = rest.dropFirst().drop { $0 <= 0x20 }
            return value.isEmpty ? nil : value.startIndex
        }
        return nil
    }
}
