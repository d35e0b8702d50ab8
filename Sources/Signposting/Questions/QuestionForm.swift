/// A question as somebody typed it into a form, a query string, a JSON body or a command line; nothing is understood
/// or checked yet.
///
/// ``Question`` is what it becomes. The field names are the same on the page, over HTTP and in `docs/http.md`.
package struct QuestionForm: Hashable, Sendable {
    /// The names of the fields, in the order in which they are asked.
    package enum Field: String, Codable, Hashable, Sendable, CaseIterable {
        case text
        case age
        case near
        case within
        case role
        case audience
        case need
        case circumstance
        case quadrant
        case gp
        case school
        case preset
        case on
        case limit
    }

    /// What is going on, in plain words.
    package var text: String?
    /// The age of the child or young person: "13", "15 and a half".
    package var age: String?
    /// Where help is looked for: a postcode, an outcode, a town, "52.1,-0.4".
    package var near: String?
    /// The farthest a site may be, in kilometres unless a unit is given.
    package var within: String?
    /// THRIVE groups.
    package var quadrant: [String]
    /// Slugs of needs.
    package var need: [String]
    /// Slugs of circumstances.
    package var circumstance: [String]
    /// The slug of the role of the person who asks.
    package var role: String?
    /// The general practice the child is registered with.
    package var gp: String?
    /// The school the child attends.
    package var school: String?
    /// Whom the help is for, a raw value of `Audience`.
    package var audience: String?
    /// The stage of the journey, a raw value of ``Preset``.
    package var preset: String?
    /// The day the question is asked, `YYYY-MM-DD`; today where absent.
    package var on: String?
    /// How many results to give.
    package var limit: String?

    /// A form; by default every field is empty.
    package init(
        text: String? = nil,
        age: String? = nil,
        near: String? = nil,
        within: String? = nil,
        quadrant: [String] = [],
        need: [String] = [],
        circumstance: [String] = [],
        role: String? = nil,
        gp: String? = nil,
        school: String? = nil,
        audience: String? = nil,
        preset: String? = nil,
        on: String? = nil,
        limit: String? = nil
    ) {
        self.text = text
        self.age = age
        self.near = near
        self.within = within
        self.quadrant = quadrant
        self.need = need
        self.circumstance = circumstance
        self.role = role
        self.gp = gp
        self.school = school
        self.audience = audience
        self.preset = preset
        self.on = on
        self.limit = limit
    }
}
