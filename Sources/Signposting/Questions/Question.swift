package import DirectoryModel

/// What somebody asks: words and facts about a child or young person, never who they are.
///
/// A question is held in memory while it is answered, and is neither logged nor stored (design rule 5).
package struct Question: Hashable, Sendable {
    /// Plain words; may be empty when facts are given.
    package var text: String
    /// The age of the child or young person; several children's, or a span, where the words tell that.
    package var ages: SoughtAges?
    /// Where help is looked for: distances are measured from it, and nothing is refused by it.
    package var near: AskedPlace?
    /// The farthest a site may be, in kilometres.
    package var withinKilometres: Double?
    /// THRIVE groups asked for; empty when any will do.
    package var quadrants: [ThriveGroup]
    /// Needs asked for by name.
    package var needs: [TermSlug]
    /// Circumstances asked for by name.
    package var circumstances: [TermSlug]
    /// The role of the person who asks, a term of `roles.yaml`.
    package var role: TermSlug?
    /// The general practice the child is registered with.
    package var gp: String?
    /// The school the child attends.
    package var school: String?
    /// Whom the help is for; `nil` when not said.
    package var audience: Audience?
    /// The stage of the journey, which sets what comes first.
    package var preset: Preset?
    /// The day the question is asked, against which funding, closure and checks are judged.
    package var on: CalendarDate
    /// How many results to give, 1 to 100.
    package var limit: Int
    /// Minutes after midnight at which it is asked; `nil` where only the day is known.
    package var minute: Int? = nil
    /// When a service must be open.
    package var open: AskedOpening? = nil
    /// What must hold of a service beside its fit.
    package var demands = Demands()
    /// A role, by its place in the snapshot's list, whose referral a service must take.
    var mustTake: Int? = nil
    /// The end of help that others are to follow on.
    package var ending: AskedEnding? = nil
    /// Where the child or young person lives: catchments by home are judged by it alone.
    package var home: AskedHome? = nil
    /// The place looked from, taken for a home where none is told.
    ///
    /// It orders help in a crisis and decides nothing.
    var likelyHome: AskedHome? = nil
    /// The council that looks after the child, or looked after them, where it was said.
    package var inCareOf: String? = nil
    /// Steps that have been taken, in the asker's words: "the parents' workshop".
    package var done: [String] = []
    /// Circumstances that the words tell (yes) or rule out (no), set when they are read.
    var toldCircumstances: [TermSlug: Statement] = [:]

    /// The youngest age asked about: what decides where an age gives a right, such as asking for oneself.
    package var age: Age? {
        get { ages?.youngest }
        set { ages = newValue.map(SoughtAges.init) }
    }

    /// The number of results given unless asked otherwise.
    package static let defaultLimit = 10

    /// A question; by default nothing but the day is known.
    package init(
        text: String = "",
        age: Age? = nil,
        near: AskedPlace? = nil,
        withinKilometres: Double? = nil,
        quadrants: [ThriveGroup] = [],
        needs: [TermSlug] = [],
        circumstances: [TermSlug] = [],
        role: TermSlug? = nil,
        gp: String? = nil,
        school: String? = nil,
        audience: Audience? = nil,
        preset: Preset? = nil,
        on: CalendarDate,
        limit: Int = Question.defaultLimit
    ) {
        self.text = text
        ages = age.map(SoughtAges.init)
        self.near = near
        self.withinKilometres = withinKilometres
        self.quadrants = quadrants
        self.needs = needs
        self.circumstances = circumstances
        self.role = role
        self.gp = gp
        self.school = school
        self.audience = audience
        self.preset = preset
        self.on = on
        self.limit = min(max(limit, 1), 100)
    }
}
