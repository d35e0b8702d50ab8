import DirectoryModel
import Testing

@testable import Vocabulary

@Suite("Reading terms in words")
struct ReadingTests {
    private func slugs(_ text: String, _ kind: TermKind = .need) throws -> [String] {
        try Bundled.vocabulary.get().read(text, asQuestion: true).slugs(kind)
    }

    static let educationAndHealth: [(String, String)] = [
        ("persistent disruptive behaviour in Year 9", "challenging-behaviour"),
        ("he is called naughty and disruptive", "challenging-behaviour"),
        ("SEMH is his primary area of need", "challenging-behaviour"),
        ("pupil permanently excluded last week", "exclusion"), ("at risk of PEX", "exclusion"),
        ("suspended from school twice", "exclusion"), ("on a managed move", "exclusion"),
        ("EBSA for two terms", "school-avoidance"), ("school refusal since Easter", "school-avoidance"),
        ("persistent absence, severe absence", "school-avoidance"), ("needs an EHCP", "send-support"),
        ("GAD and panic disorder", "panic"), ("GAD diagnosed", "anxiety-general"),
        ("suspected ASC, awaiting assessment", "autism"), ("ADHD titration clinic", "adhd"),
        ("first episode, under EIP", "psychosis"), ("ARFID, restricted range", "arfid"),
        ("enuresis and soiling", "continence"), ("SLCN and DLD", "speech-language"),
        ("emotional dysregulation", "anger"), ("dysthymia", "low-mood"), ("PTSD after a crash", "trauma"),
    ]

    @Test("SR112 SR101 words of schools and of health lead to the same needs", arguments: educationAndHealth)
    func sectors(text: String, slug: String) throws {
        #expect(try slugs(text).contains(slug))
    }

    static let socialCare: [(String, String)] = [
        ("CIN plan, neglect", "physical-emotional-abuse-neglect"),
        ("child on a CP plan", "physical-emotional-abuse-neglect"),
        ("LAC, placement breakdown", "kinship-fostering-adoption"), ("known to YOT", "youth-offending"),
        ("missing from home twice", "missing"), ("return home interview", "missing"), ("CSE concerns", "exploitation"),
        ("county lines", "exploitation"), ("MARAC case", "domestic-abuse"),
        ("parent drinks, hidden harm", "parental-substance-use"),
        ("COPMI", "parental-mental-illness"), ("UASC in our area", "immigration"), ("NRPF family", "immigration"),
        ("special guardianship, SGO", "kinship-fostering-adoption"), ("HSB", "risk-to-others"),
    ]

    @Test("SR113 words of social care lead to needs that health knows", arguments: socialCare)
    func socialCareWords(text: String, slug: String) throws {
        #expect(try slugs(text).contains(slug))
    }

    static let youngAndLay: [(String, String)] = [
        ("my head won't shut up", "stress-overwhelm"), ("I've got no mates", "loneliness"),
        ("feel sick with worry every morning", "anxiety-general"), ("kicks off over nothing", "anger"),
        ("hate how I look", "body-image"), ("only eats beige food", "arfid"),
        ("making herself sick", "eating-disorder"),
        ("skipping meals again", "eating-disorder"), ("can't sleep", "sleep"),
        ("up all night gaming", "gaming-gambling"),
        ("screams at the gate every day", "separation-anxiety"),
        ("he hears voices, hearing voices at night", "psychosis"),
        ("spaced out and not real", "dissociation"), ("zoning out a lot", "dissociation"),
        ("everything's pointless", "low-mood"), ("feeling down", "low-mood"),
        ("scared of my daughter", "child-to-parent-violence"),
        ("lost her mum", "bereavement"), ("nan passed away", "bereavement"),
        ("parents split up", "parental-separation"),
        ("won't talk at school", "selective-mutism"), ("always on the go, can't sit still", "adhd"),
        ("matched enby", "gender-identity"), ("coming out to my family", "sexuality"),
        ("picked on at school", "bullying"),
        ("sofa surfing since June", "housing"), ("proper skint", "money"), ("smoking weed", "drugs"),
        ("dumped by my boyfriend", "friendships-relationships"), ("hates haircuts and covers ears", "sensory"),
        ("scared of needles", "phobia"), ("washing hands and bad thoughts", "ocd"),
        ("can't keep up, thick", "learning-difficulty"),
    ]

    @Test("SR115 words of children and families without terms lead to needs", arguments: youngAndLay)
    func layWords(text: String, slug: String) throws {
        #expect(try slugs(text).contains(slug))
    }

    @Test(
        "SR091 hidden young carers are found by what they do",
        arguments: [
            "looks after mum", "I look after my mum and I'm a young carer", "helps with tablets",
            "translates for parents",
            "she is the man of the house", "looks after his dad", "does the shopping and helps with tablets",
        ]
    )
    func youngCarers(text: String) throws {
        #expect(try slugs(text).contains("young-caring"))
    }

    @Test(
        "circumstances, roles, support types and methods are read as well",
        arguments: [
            ("I'm a SENCO, can I refer?", TermKind.role, "school-staff"), ("DSL in a primary", .role, "school-staff"),
            ("our school nurse", .role, "school-nurse"), ("GP referral", .role, "gp"),
            ("health visitor", .role, "health-visitor"),
            ("via CAMHS", .role, "camhs"), ("no referral needed", .role, "none-needed"),
            ("in foster care", .circumstance, "looked-after"), ("BSL interpreter", .circumstance, "deaf"),
            ("young carers", .circumstance, "young-carer"), ("care leavers", .circumstance, "care-leaver"),
            ("a crisis café", .supportType, "safe-haven"),
            ("one-to-one counselling", .supportType, "one-to-one-counselling"),
            ("Mentoring", .supportType, "mentoring"), ("fill in the online form", .referralMethod, "online-form"),
        ]
    )
    func otherKinds(text: String, kind: TermKind, slug: String) throws {
        #expect(try slugs(text, kind).contains(slug))
    }

    @Test(
        "negated terms are marked, in lists too, and wordings that only look negative are not",
        arguments: [
            ("Not for eating disorders.", ["eating-disorder"], [] as [String]),
            ("The service does not treat anxiety.", ["anxiety-general"], []),
            (
                "We are unable to support psychosis, self-harm or eating disorders.",
                ["psychosis", "self-harm", "eating-disorder"], []
            ),
            ("All needs excluding psychosis.", ["psychosis"], []),
            ("We help with anxiety but not eating disorders.", ["eating-disorder"], ["anxiety-general"]),
            ("Not for psychosis, but we welcome ADHD.", ["psychosis"], ["adhd"]),
            ("Not just for autism.", [], ["autism"]), ("Not only for ADHD but also autism.", [], ["adhd", "autism"]),
            ("No bullying is too small.", ["bullying"], []), ("Bereavement is not covered.", ["bereavement"], []),
            ("We do not see ADHD. We do see bullying.", ["adhd"], ["bullying"]),
            ("He can't sleep", [], ["sleep"]), ("Not eating and can't sleep", [], ["eating-disorder", "sleep"]),
            ("Not for:\n- eating disorders\n- psychosis", ["eating-disorder", "psychosis"], []),
            ("With or without a diagnosis of autism", [], ["autism"]),
            ("Anxiety, low mood and bereavement", [], ["anxiety-general", "low-mood", "bereavement"]),
        ]
    )
    func negation(text: String, negated: [String], affirmed: [String]) throws {
        let matches = try Bundled.vocabulary.get().read(text, kinds: .needs).matches
        #expect(Set(matches.filter(\.isNegated).map(\.slug)) == Set(negated))
        #expect(Set(matches.filter { !$0.isNegated }.map(\.slug)) == Set(affirmed))
    }

    @Test(
        "routes that are closed are negated",
        arguments: [
            ("No self-referral.", "self"), ("We cannot accept self-referrals.", "self"),
            ("GP referrals are not accepted.", "gp"),
        ]
    )
    func closedRoutes(text: String, role: String) throws {
        let matches = try Bundled.vocabulary.get().read(text, kinds: .roles).matches
        #expect(matches.contains { $0.slug == role && $0.isNegated })
        #expect(!matches.contains { $0.slug == role && !$0.isNegated })
    }

    @Test(
        "abbreviations count in capitals and in their own company only",
        arguments: [
            ("Support for ED", "eating-disorder", true), ("Ed is my name", "eating-disorder", false),
            ("seen in ED after triage", "eating-disorder", false), ("SH most days", "self-harm", true),
            ("sh quiet please", "self-harm", false), ("SH supported housing", "self-harm", false),
            ("my PA at the council", "independence", true), ("pa system", "independence", false),
            ("PA as in panic attack", "independence", false), ("SLT waiting list", "speech-language", true),
            ("SLT is our senior leadership team", "speech-language", false), ("DA worker", "domestic-abuse", true),
            ("da da da", "domestic-abuse", false), ("DA means demand avoidance", "domestic-abuse", false),
            ("OD last week", "suicide-attempt", true), ("OD consultant", "suicide-attempt", false),
            ("I NEED AN OPEN DOOR", "eating-disorder", false), ("ADHD, ASD, ED, LD", "eating-disorder", true),
            ("a strong pair of arms", "psychosis", false), ("he sat his tests", "exam-pressure", false),
            ("SATs week", "exam-pressure", true), ("sausage and mash", "physical-emotional-abuse-neglect", false),
        ]
    )
    func abbreviations(text: String, slug: String, isMeant: Bool) throws {
        #expect(try slugs(text).contains(slug) == isMeant)
    }

    @Test(
        "harmless words make no need",
        arguments: [
            "hair cutting course", "dogs welcome", "water fountain for drinking", "bi-weekly newsletter",
            "art of the possible",
            "parents' noticeboard contact", "the village hall is open tonight", "knife skills cookery",
            "drop-ins are suspended in August", "a flat tyre", "revision of this page", "hedgehog refuge",
            "edge cutting",
            "checking in and out", "customer services", "bring your own pills of wisdom",
        ]
    )
    func traps(text: String) throws {
        #expect(try slugs(text).isEmpty)
    }

    @Test("the longest phrase wins, and no term of a kind shares words with another")
    func longestPhrase() throws {
        let vocabulary = try Bundled.vocabulary.get()
        #expect(try slugs("kicked out of school") == ["exclusion"])
        #expect(try slugs("kicked out") == ["housing"])
        #expect(try slugs("bereaved by suicide") == ["suicide-bereavement"])
        #expect(try slugs("health anxiety").contains("anxiety-general") == false)
        let matches = vocabulary.read("panic attacks after being bullied at a new school; panic disorder").matches
        for kind in TermKind.allCases {
            let ranges = matches.filter { $0.kind == kind }.map(\.range)
            for (index, range) in ranges.enumerated() {
                #expect(ranges.dropFirst(index + 1).allSatisfy { $0 == range || !$0.overlaps(range) })
            }
        }
    }

    @Test("hints count only together")
    func hints() throws {
        #expect(try slugs("numb").isEmpty)
        #expect(try slugs("numb and empty") == ["low-mood"])
        #expect(try slugs("depressed and numb") == ["low-mood"])
    }

    @Test("SR112 a match reports itself in the words that were typed")
    func words() throws {
        let text = "My son is Non-Binary (enby) & has panic ATTACKS"
        let matches = try Bundled.vocabulary.get().read(text, kinds: .needs).matches
        #expect(matches.map(\.words) == ["Non-Binary", "enby", "panic ATTACKS"])
        #expect(matches.map(\.slug) == ["gender-identity", "gender-identity", "panic"])
        for match in matches {
            #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self) == match.words)
        }
    }

    @Test("words of a question that mean nothing here are reported, ordinary ones are not")
    func notUnderstood() throws {
        let reading = try Bundled.vocabulary.get().read(
            "help for anxiety near Blatherwick, 12, not zorbing",
            asQuestion: true
        )
        #expect(reading.notUnderstood == ["Blatherwick", "zorbing"])
    }

    @Test(
        "signals of THRIVE groups are found with their words",
        arguments: [
            ("A weekly youth club, open to all", "thriving", ["youth club", "open to all"]),
            (
                "Counselling for up to 12 sessions, with outcome measures", "getting-help",
                ["Counselling", "up to 12 sessions", "outcome measures"]
            ),
            (
                "Home treatment and a safety plan in crisis", "getting-risk-support",
                ["Home treatment", "safety plan", "crisis"]
            ),
            ("We are not a crisis service", "getting-risk-support", []),
        ]
    )
    func thriveSignals(text: String, group: String, words: [String]) throws {
        let signals = try Bundled.vocabulary.get().thriveSignals(in: text)
        #expect(signals.filter { $0.group.rawValue == group && !$0.isAgainst }.map(\.words) == words)
    }
}
