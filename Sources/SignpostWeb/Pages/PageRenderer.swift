import Hummingbird
import Mustache

/// Renders pages from the embedded templates.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary
    private let demoWarning: String?

    /// Parses the templates.
    ///
    /// Throws the template parser's error where one is malformed.
    init(demoWarning: String?) throws {
        self.demoWarning = demoWarning
        MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
        var library = MustacheLibrary()
        for template in PageTemplate.allCases {
            // Each template starts with its own escaping: the library goes back to its default in every partial.
            let text = "{{%CONTENT_TYPE:\(HTMLText.name)}}\n" + String(decoding: template.bytes, as: UTF8.self)
            try library.register(text, named: template.rawValue)
        }
        self.library = library
    }

    /// The page's HTML.
    ///
    /// Throws 500 where its template is missing.
    func render(_ page: Page) throws -> String {
        let common: Fields = [
            "title": page.title, "demoWarning": demoWarning, "urgent": false, "crisis": false, "faults": false,
        ]
        guard let html = library.render(common.merging(page.fields()), withTemplate: page.template.rawValue) else {
            throw HTTPError(.internalServerError)
        }
        return html
    }
}
