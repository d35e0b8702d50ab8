@testable import FeedImport

extension FuzzProperty {
    /// XML feeds, and HTML inside texts.
    static let markup = [
        FuzzProperty(name: "xml-import") { bytes in try ImportPromise.check(bytes, through: FuzzProfile.xml) },
        FuzzProperty(name: "html") { bytes in
            let markup = String(decoding: bytes, as: UTF8.self)
            let text = HTMLText.text(of: markup)
            try ProseCheck.isClean(text, of: "HTML")
            try Broken.unless(text.utf8.count <= 6 * markup.utf8.count + 16, "cleaning never swells a text")
            try TimeCheck.isLinear(bytes) { _ = HTMLText.text(of: $0) }
        },
    ]
}
