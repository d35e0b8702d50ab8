import DirectoryModel
import SearchIndex

/// A question that was read and made ready for the searches that answer it.
struct Inquiry {
    /// What was read out of the question.
    let reading: QuestionReading
    /// The question as the index understands it.
    var plan: QuestionPlan
    /// How well services fit it.
    let fit: Fit
    /// What only records can tell; it remembers what they told.
    var checks: RecordChecks
    /// Whether what stands in quotation marks is no longer required side by side.
    private(set) var dropsPhrases = false

    /// Reads a question whose purpose prefers some kinds of support.
    init(_ asked: Question, of directory: Directory, supports: [(TermSlug, Float)] = [], parts: RankingParts = .all) {
        reading = QuestionReading(asked, vocabulary: directory.vocabulary, roles: directory.roles)
        plan = QuestionPlan(reading, labels: directory.labels, supports: supports, parts: parts)
        let role = reading.role.flatMap { role in directory.roles.firstIndex { $0.slug == role.slug } }
        fit = Fit(reading, roleIndex: role, bits: directory.bits, parts: parts)
        checks = RecordChecks(reading.question, directory.locality, documents: directory.documents)
    }

    /// The question, with what its words tell in the fields that were left open.
    var question: Question { reading.question }

    /// Looks for quoted words one by one from now on: quotation marks also stand around what a child said.
    mutating func dropPhrases() {
        plan = plan.withoutPhrases()
        dropsPhrases = true
    }
}

/// The services that a search found for an offer.
struct Offers {
    /// Those to offer, best first.
    var hits: [IndexAnswer.Hit]
    /// Those that match most closely, whether they fit or not, closest first; none where they were not asked for.
    var closest: [IndexAnswer.Hit]
    /// How the words of the question were read.
    var readings: [IndexAnswer.WordReading]

    /// How many hits more than are offered a search wants where records may bar some.
    static let spare = 20
}
