/// A page: its template, its title and what is on it.
///
/// The title never holds typed text.
struct Page: Sendable {
    var template: PageTemplate
    var title: String
    var fields: @Sendable () -> Fields

    init(_ template: PageTemplate, title: String, _ fields: @escaping @Sendable @autoclosure () -> Fields = [:]) {
        self.template = template
        self.title = title
        self.fields = fields
    }

    /// A request that was not answered.
    static func refusal(_ refusal: Refusal) -> Page {
        Page(.refusal, title: refusal.heading, ["heading": refusal.heading, "sentence": refusal.sentence])
    }

    /// What is kept, which is nothing.
    static let privacy = Page(.privacy, title: "Privacy")
}
