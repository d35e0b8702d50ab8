/// The words that make a number an age, or something else.
enum AgeWords {
    static let years: Set<String> = ["year", "years", "yr", "yrs", "y", "yo", "yro"]
    static let months: Set<String> = ["month", "months", "mo", "mth", "mths"]
    static let old: Set<String> = ["old", "olds", "o"]
    static let sexes: Set<String> = ["f", "m", "yof", "yom", "yrf", "yrm"]
    /// Children; one of them right after a number makes it an age.
    static let children: Set<String> = [
        "girl", "boy", "lad", "son", "daughter", "child", "kid", "male", "female", "lass",
    ]
    /// After these a number is an age whatever follows, but for a unit.
    static let strong: Set<String> = children.union([
        "age", "aged", "ages", "im", "imma", "am", "hes", "shes", "turned", "hit", "theyre", "yp", "client", "pupil",
        "student", "patient", "tenant", "neet", "lac", "asd", "adhd", "autistic", "brother", "sister", "cousin",
        "grandson", "granddaughter", "grandchild", "nephew", "niece", "stepson", "stepdaughter", "teenager", "teen",
        "sons", "daughters", "boys", "girls", "children", "kids", "lads", "nephews", "nieces", "grandsons",
        "granddaughters", "grandchildren", "brothers", "sisters", "twins", "siblings", "eldest", "oldest", "youngest",
    ])
    /// After these a number may count things.
    static let weak: Set<String> = ["is", "was", "hers", "now", "only", "just", "are", "at", "both", "with"]
    static let calendarMonths: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
    ]
    static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter",
    ]
    static let about: Set<String> = ["about", "around", "roughly", "approx", "approximately", "maybe", "probably"]
    static let approaching: Set<String> = ["nearly", "almost", "turning", "turns", "soon", "coming", "rising"]
    /// "Will be" in one word.
    static let willBe: Set<String> = ["will", "to", "ll", "hell", "shell", "ill", "theyll", "itll"]
    /// After these a number counts something else.
    static let units: Set<String> = [
        "day", "days", "week", "weeks", "wk", "wks", "month", "months", "mths", "year", "years", "hour", "hours", "hr",
        "hrs", "minute", "minutes", "min", "mins", "time", "times", "session", "sessions", "mile", "miles", "km", "kg",
        "stone", "people", "kids", "children", "school", "schools", "st", "pm", "am", "oclock", "percent", "pounds",
        "quid", "p", "siblings", "of", "in", "brothers", "sisters", "other", "others", "dogs", "cats", "x", "pupils",
        "students", "terms", "term", "tablets", "stars", "ft", "foot", "paracetamol", "pills", "night", "nights",
        "lessons", "friends", "mates", "appointments", "tonight", "tomorrow",
    ]
    /// Units that are none after a strong word: "I'm 16 in foster care".
    static let looseUnits: Set<String> = ["in", "school"]
    /// Words in "s" that are no plurals.
    static let verbs: Set<String> = [
        "is", "has", "was", "does", "wants", "needs", "hates", "loves", "likes", "says", "goes", "keeps", "gets",
        "cuts", "feels", "struggles", "lives", "thinks", "cries", "refuses", "plays", "talks", "wets", "misses",
        "hes", "shes", "its", "always", "this", "his", "theres", "as", "us", "plus", "perhaps", "runs", "bites",
    ]
}
