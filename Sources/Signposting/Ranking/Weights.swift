import DirectoryModel

/// Every number that ranking uses, named; `docs/ranking.md` says why each has its value.
enum Weights {
    // MARK: Text fields (BM25F)

    static let name: Float = 4
    static let summary: Float = 2
    static let terms: Float = 2
    static let organisation: Float = 1
    static let description: Float = 1
    /// How much longer fields are marked down, 0 to 1.
    static let lengthNormalisation: Float = 0.4
    /// BM25F saturation.
    static let k1: Float = 1.2

    /// A word of the question that the vocabulary knows nothing of: a name, a place, an interest.
    static let word: Float = 1.5
    /// A word that a term was read from, which counts by its term already.
    static let understoodWord: Float = 0.7
    /// A word that a term was read from which it means as a rule, or may mean.
    static let likelyWord: Float = 0.5
    /// A word that says nothing of what is looked for: "want", "somebody".
    static let ordinaryWord: Float = 0.2

    // MARK: Terms, in the units of the text score

    /// A need that was asked for.
    static let need: Float = 16
    /// What a term counts that words mean as a rule, or may mean.
    static let likelyTerm: Float = 0.75
    static let hintedTerm: Float = 0.6
    /// The broad group of a need that was asked for.
    static let needGroup: Float = 2.5
    /// A circumstance that was asked for.
    static let circumstance: Float = 4.5
    /// A kind of support that was asked for in words.
    static let support: Float = 6
    /// The school or practice that a question names, where a service takes its people by name.
    static let ownSchoolOrPractice: Float = 8
    /// A place that the words name, where a service takes its people.
    static let namedArea: Float = 6
    /// A kind of support that usually helps with what is asked for.
    static let usualHelp: Float = 2
    /// A wish that a service meets.
    static let wish: Float = 1
    /// How much several words together must lean to a need for it to be looked for, alone and where a need is read
    /// besides; from what on it is surely meant, and what it then counts of a need that was asked for.
    static let leastLeaning: Float = 0.23
    static let leastLeaningBeside: Float = 0.28
    static let wholeLeaning: Float = 0.45
    static let leaning: Float = 0.6
    /// How many needs words may lean to.
    static let mostLeanings = 1
    /// What a need counts that the presets add of themselves.
    static let presetNeed: Float = 4

    /// Kinds of support that come first where somebody asks who may refer.
    static let routeSupports: [(TermSlug, Float)] = [
        ("assessment", 8), ("specialist-clinic", 5), ("single-point-of-access", 4),
    ]

    /// How much the words of a service must lean to a need for it to be one of its needs, where nothing is read of it and where a need
    /// is; how many needs they may lean to.
    static let leastServiceLeaning: Float = 0.22
    static let leastServiceLeaningBeside: Float = 0.35
    /// How much the words must lean to a need that a pattern reads in a service, for it to be believed.
    static let leastReadOfService: Float = 0.1
    static let mostServiceLeanings = 2

    // MARK: Strength of a tag on a service, 0 to 1

    /// The feed or an officer said so.
    static let statedStrength: Float = 1
    /// The reader found it in the name, in the summary, anywhere in the text.
    static let derivedFromName: Float = 0.9
    static let derivedFromSummary: Float = 0.75
    static let derivedStrength: Float = 0.5
    /// What part of the way these go to 1 for a service of which nobody stated a need: its text is all there is.
    static let derivedAlone: Float = 0.5
    /// How many needs a service may have before each counts less: `sqrt(broad / needs)`, since who does everything is
    /// seldom the best for one thing.
    static let broad: Float = 8
    /// What each further need of a feed's list counts less than the one before, and the least that one counts.
    static let laterNeed: Float = 0.08
    static let lastNeed: Float = 0.6

    // MARK: Place

    /// The distance at which a site counts half.
    static let decayMetres: Float = 12_000
    /// What a service without a site counts: as one 8 km away, so that it is never dropped and never crowds out.
    static let placelessFactor: Float = 0.6

    // MARK: Fit, factors of at most 1

    static let ageNotStated: Float = 0.8
    static let ageAtUnclearEnd: Float = 0.85
    static let ageOnlyIf: Float = 0.7
    static let ageInPart: Float = 0.9
    static let quadrantNotStated: Float = 0.6
    static let otherQuadrant: Float = 0.3
    /// A service of the quadrant asked for that gives Getting More Help too, which is not asked for: specialists after others.
    static let specialistBesides: Float = 0.85
    static let wayInClosedToRole: Float = 0.7
    static let wayInConditional: Float = 0.92
    static let wayInNotStated: Float = 0.95
    static let notChecked: Float = 0.92
    static let checkedLongAgo: Float = 0.85
    static let fundingEnded: Float = 0.5
    static let fundingEndsSoon: Float = 0.95
    static let statusNotStated: Float = 0.9
    /// For a service meant for others than the one asked about.
    static let otherAudience: Float = 0.4
    /// For a service for adults around a child, where the young person asks.
    static let adultsAround: Float = 0.35
    /// For a service for adults around a child, where somebody else asks for the child.
    static let adultsForOthers: Float = 0.85
    static let adultsForFamily: Float = 0.92
    /// For a service for workers alone, where nobody asks for one.
    static let workersOnly: Float = 0.4
    /// For a service for people in a circumstance that the question does not tell: for them alone; a circumstance whose help
    /// is seldom for others; any other.
    static let otherCircumstanceOnly: Float = 0.4
    static let otherDefiningCircumstance: Float = 0.65
    static let otherCircumstance: Float = 0.85
    /// For a service for people in such a circumstance, where the question tells another that it is for too.
    static let besideDefiningCircumstance: Float = 0.8
    /// For a service for people at another stage of the journey: after treatment, on leaving hospital.
    static let otherStage: Float = 0.6
    /// For a service for members alone.
    static let membersOnly: Float = 0.5
    /// For a service that takes pupils or patients by name, where the question names no school or practice.
    static let namedPlacesUnknown: Float = 0.85
    /// For a service with a threshold, where nobody asks for more help or risk support.
    static let threshold: Float = 0.85
    /// For a service that a whole nation may use, in a directory of what is near.
    static let national: Float = 0.8
    /// For a service of another council's area, or another nation.
    static let elsewhere: Float = 0.3
    /// For each wish that the record does not meet, or says nothing of.
    static let wishUnmet: Float = 0.85
    static let wishNotStated: Float = 0.95
    /// For a service that is what somebody does not want.
    static let unwanted: Float = 0.3
    /// For a service that is not for people in crisis, where the words tell of danger; of harm that may come.
    static let besideDanger: Float = 0.5
    static let besideRisk: Float = 0.85

    /// For a service for people in crisis, where nothing in the question tells of one.
    static let crisisForOrdinary: Float = 0.6
    /// For one where words tell of a risk that is neither danger now nor for a doctor.
    static let crisisForRisk: Float = 1

    // MARK: Variety

    /// How many of an urgent list may be help in a crisis, so that the next days and weeks are answered too.
    static let mostCrisisServices = 9

    /// How many of the first five may be of one kind where another kind is nearly as good.
    static let ofOneKind = 3
    /// The share of the score that another kind needs to go before.
    static let nearlyAsGood = 0.75
}
