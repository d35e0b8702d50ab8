import DirectoryModel
import MappedFile
import SearchIndex

/// Which services are not certain to be open when a question asks them to be.
///
/// The facts column leaves out what is never open at such an hour; seasons, dates and part hours stand in the documents,
/// so that a service is read when it comes into question, and once.
struct HoursCheck {
    private let question: Question
    private let calendar: LocalCalendar
    private let documents: DocumentStore
    private var known: [Int: Bool] = [:]

    init(_ question: Question, calendar: LocalCalendar, documents: DocumentStore) {
        self.question = question
        self.calendar = calendar
        self.documents = documents
    }

    /// Whether there is anything to check.
    var isNeeded: Bool { question.open != nil }

    /// The services found so far that are not certain to be open.
    var barred: Set<Int> { Set(known.filter(\.value).keys) }

    /// Whether a service is not certain to be open.
    mutating func bars(_ hit: IndexAnswer.Hit) throws(FileFault) -> Bool {
        guard let open = question.open else { return false }
        if let answer = known[hit.document] { return answer }
        let bars = open.holds(try documents.service(hit.document).hours, from: question.on, calendar) != .yes
        known[hit.document] = bars
        return bars
    }
}
