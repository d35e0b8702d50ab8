/// The words by which people say who they are to the child they ask for.
enum AskerWords {
    static let children: Set<String> = [
        "son", "sons", "daughter", "daughters", "child", "children", "kid", "kids", "lad", "lads", "girl", "girls",
        "boy",
        "boys", "twins", "baby", "toddler", "teenager", "teenagers", "teen", "teens", "tween", "eldest", "oldest",
        "youngest", "stepson", "stepdaughter", "bairn", "wean", "ds", "dd",
    ]
    /// Of these no "my" need stand before: "son 10", "daughter won't eat".
    static let ownChildren: Set<String> = [
        "son", "sons", "daughter", "daughters", "eldest", "youngest", "stepson", "stepdaughter", "dd", "ds",
    ]
    static let grandchildren: Set<String> = [
        "grandson", "grandsons", "granddaughter", "granddaughters", "grandchild", "grandchildren", "grandkids",
    ]
    static let otherYoung: Set<String> = [
        "niece", "nieces", "nephew", "nephews", "neice", "godson", "goddaughter", "godchild",
    ]
    static let friends: Set<String> = ["friend", "mate", "bestie", "classmate", "neighbour", "housemate", "flatmate"]
    static let parents: Set<String> = [
        "mum", "mam", "mom", "mummy", "mother", "dad", "father", "parent", "parents", "stepmum", "stepdad", "guardian",
    ]
    static let grandparents: Set<String> = [
        "nan", "nana", "gran", "granny", "grandma", "grandmother", "grandad", "granddad", "grandpa", "grandfather",
        "grandparent", "grandparents",
    ]
    static let relatives: Set<String> = [
        "aunt", "auntie", "aunty", "uncle", "neighbour", "godmother", "godfather", "sister", "brother", "cousin",
        "friend",
    ]
    static let thirdPersons: Set<String> = [
        "he", "hes", "she", "shes", "him", "her", "his", "pupil", "yp", "client", "patient", "someone",
    ]
    /// What tells that a grandparent brings a child up.
    static let raising: [[String]] = [
        ["raising"], ["guardian"], ["guardianship"], ["sgo"], ["kinship"], ["bringing", "up"], ["lives", "with", "us"],
        ["lives", "with", "me"], ["live", "with", "us"], ["live", "with", "me"], ["living", "with", "us"],
        ["living", "with", "me"], ["have", "custody"], ["look", "after", "my"], ["looking", "after", "my"],
        ["care", "for", "my"], ["caring", "for", "my"], ["live", "with", "me"], ["came", "to", "us"],
        ["brought", "up"], ["took", "him", "in"], ["took", "her", "in"],
    ]
    /// The endings and names of people's work: "nurse" asks, "nursery" does not.
    static let workers: Set<String> = [
        "nurse", "midwife", "lead", "gp", "hv", "senco", "sendco", "dsl", "smhl", "ot", "slt", "salt", "ep", "sw", "pc",
        "pcso", "priest", "head", "crew", "idva", "isva", "rabbi", "imam", "dr", "paramedic", "custody", "headteacher",
        "trainee",
    ]
    static let workerEndings = ["er", "or", "ist", "ian", "ant"]
    /// What may stand before a worker's name at the head of a note.
    static let workerQualities: Set<String> = [
        "community", "primary", "secondary", "infant", "junior", "nursery", "school", "college", "young", "senior",
        "trainee",
        "lead", "hospital", "class", "subject", "form", "special", "reception", "a", "im", "am", "i", "student",
        "specialist", "local", "village", "hi", "hello",
    ]
    /// After a worker's name at the head of a note: "PC attached to the MASH", "SENCO in a primary".
    static let workerFollowers: Set<String> = [
        "here", "asking", "attached", "based", "working", "supporting", "looking", "wanting", "seeking", "requesting",
        "covering", "trying", "wondering", "for", "from", "at", "in", "with", "and",
    ]
}
