/// Files that are not what their profile reads, told by how they begin.
///
/// A server that has lost a feed often answers with a page that says so, and somebody may save the wrong sheet.
enum WrongContent {
    /// How many first bytes are looked at.
    static let openingLength = 1_024

    /// Why a file that begins like this cannot be a feed of a format; `nil` where it may be.
    static func reason(opening: some Collection<UInt8>, format: FeedFormat) -> String? {
        if opening.isEmpty { return "The file is empty. Nothing was taken, so that no service seems to have gone." }
        let text = start(of: opening)
        let isPage = text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
        if isPage { return "This looks like a web page, not \(name(format)); \(fetch)." }
        if text.hasPrefix("%pdf") { return "This is a PDF, not \(name(format)); \(fetch)." }
        if opening.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return "This is an Excel workbook, not \(name(format)); save its sheet as CSV."
        }
        let isXML = text.hasPrefix("<?xml")
        let isJSON = text.hasPrefix("{\"") || text.hasPrefix("[{")
        switch format {
        case .csv where isXML, .json where text.hasPrefix("<"): return other("XML", than: format)
        case .csv where isJSON, .xml where isJSON: return other("JSON", than: format)
        default: return nil
        }
    }

    private static let fetch = "open it to see what it says, and fetch the feed again from its publisher"

    private static func other(_ found: String, than format: FeedFormat) -> String {
        "This looks like \(found), and the profile reads \(name(format)); choose a profile for \(found)."
    }

    private static func name(_ format: FeedFormat) -> String { format.rawValue.uppercased() }

    /// The first ASCII letters and signs in lower case, after byte order mark and white space.
    ///
    /// NUL is passed over, so that UTF-16 is seen through.
    private static func start(of opening: some Collection<UInt8>) -> String {
        let passed: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        let letters = opening.drop { passed.contains($0) }.lazy.filter { $0 != 0 }.prefix(20)
        return String(decoding: Array(letters), as: UTF8.self).lowercased()
    }
}
