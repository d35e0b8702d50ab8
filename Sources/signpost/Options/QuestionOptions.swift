import ArgumentParser
import DirectoryModel
import Signposting

/// What a question may say besides its words, for every command that asks one.
struct QuestionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The age of the child or young person, such as 13 or 15.5.", valueName: "years"))
    var age: String?

    @Option(help: ArgumentHelp("Where to look: a postcode, LAT,LON or a town.", valueName: "place"))
    var near: String?

    @Option(help: ArgumentHelp("Where the child lives, as above, for areas that go by home.", valueName: "place"))
    var home: String?

    @Option(help: ArgumentHelp("The farthest a site may be, in kilometres.", valueName: "km"))
    var within: String?

    @Option(
        help: ArgumentHelp(
            "A THRIVE group: thriving, getting-advice, getting-help, getting-more-help, getting-risk-support. Repeatable.",
            valueName: "group"
        )
    )
    var quadrant: [String] = []

    @Option(help: ArgumentHelp("A need by its slug, such as adhd. Repeatable.", valueName: "slug"))
    var need: [String] = []

    @Option(help: ArgumentHelp("A circumstance by its slug, such as young-carer. Repeatable.", valueName: "slug"))
    var circumstance: [String] = []

    @Option(help: ArgumentHelp("Who is asking, such as school-nurse, gp, parent-carer or self.", valueName: "role"))
    var role: String?

    @Option(help: ArgumentHelp("The child's general practice, by name.", valueName: "name"))
    var gp: String?

    @Option(help: ArgumentHelp("The child's school, by name.", valueName: "name"))
    var school: String?

    @Option(help: ArgumentHelp("The council that looks after the child.", valueName: "name"))
    var inCareOf: String?

    @Option(help: ArgumentHelp("A step that is done, such as \"parents' workshop\". Repeatable.", valueName: "step"))
    var done: [String] = []

    @Option(
        help: ArgumentHelp(
            "Whom help is for: child, \"parent or carer\", sibling, \"whole family\", professional.",
            valueName: "whom"
        )
    )
    var audience: String?

    @Option(
        help: ArgumentHelp(
            "The stage: after-treatment, while-waiting, after-refusal, leaving-hospital, move-to-adult, disengaged.",
            valueName: "stage"
        )
    )
    var preset: String?

    @Option(
        help: ArgumentHelp(
            "The day to judge by, such as 2026-11-21 or 2026-11-21T14:30. Default: now.",
            valueName: "date"
        )
    )
    var on: String?

    @Option(
        help: ArgumentHelp(
            "When it must be open: now, Saturday, \"Saturday 11:00\", evenings, weekends, after-school, holidays.",
            valueName: "when"
        )
    )
    var open: String?

    @Flag(help: "Only services that need no referral.")
    var noReferral = false

    @Option(help: ArgumentHelp("Only services whose funding does not end before this day.", valueName: "date"))
    var fundedUntil: String?

    @Flag(name: .customLong("spans-18"), help: "Only services that carry on past the eighteenth birthday.")
    var spans18 = false

    @Option(
        help: ArgumentHelp(
            "The day of the last session of help that ends, to be told by when to ask.",
            valueName: "date"
        )
    )
    var ends: String?

    @Option(help: ArgumentHelp("How many weekly sessions of it are left.", valueName: "number"))
    var sessions: String?

    @Option(help: ArgumentHelp("How many services to show, 1 to 100. Default: 10.", valueName: "number"))
    var limit: String?

    /// The question for words typed with these options.
    func question(_ words: [String], in directory: Directory) throws -> Question {
        var form = QuestionForm(
            text: words.joined(separator: " "),
            age: age,
            near: near,
            within: within,
            quadrant: quadrant,
            need: need,
            circumstance: circumstance,
            role: role,
            gp: gp,
            school: school,
            audience: audience,
            preset: preset,
            on: on,
            limit: limit
        )
        form.home = home
        form.inCareOf = inCareOf
        form.done = done
        form.open = open
        form.noReferral = noReferral ? "yes" : nil
        form.fundedUntil = fundedUntil
        form.spans18 = spans18 ? "yes" : nil
        form.ends = ends
        form.sessions = sessions
        let now = Today.now()
        return try directory.question(from: form, today: now.date, minute: now.minute)
    }
}
