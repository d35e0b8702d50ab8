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
        case home
        case within
        case role
        case audience
        case need
        case circumstance
        case quadrant
        case gp
        case school
        case inCareOf = "in-care-of"
        case done
        case preset
        case on
        case open
        case noReferral = "no-referral"
        case fundedUntil = "funded-until"
        case spans18 = "spans-18"
        case ends
        case sessions
        case limit
    }

    /// What is going on, in plain words.
    package var text: String?
    /// The age of the child or young person: "13", "15 and a half".
    package var age: String?
    /// Where help is looked for: a postcode, an outcode, a town, "52.1,-0.4".
    package var near: String?
    /// Where the child or young person lives, in the same forms or as the name of an area: "Larkshire".
    package var home: String? = nil
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
    /// The council that looks after the child, or did: "Larkshire".
    package var inCareOf: String? = nil
    /// Steps that have been taken, in the asker's words.
    package var done: [String] = []
    /// Whom the help is for, a raw value of `Audience`.
    package var audience: String?
    /// The stage of the journey, a raw value of ``Preset``.
    package var preset: String?
    /// The day the question is asked, `YYYY-MM-DD`; today where absent.
    package var on: String?
    /// How many results to give.
    package var limit: String?
    /// When a service must be open: "now", "Saturday 11:00", "evenings".
    package var open: String? = nil
    /// Whether services that need a referral are left out.
    package var noReferral: String? = nil
    /// The day until which a service must be funded.
    package var fundedUntil: String? = nil
    /// Whether services that end at the eighteenth birthday are left out.
    package var spans18: String? = nil
    /// The day of the last session of the help that ends.
    package var ends: String? = nil
    /// How many weekly sessions of it are left.
    package var sessions: String? = nil

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
