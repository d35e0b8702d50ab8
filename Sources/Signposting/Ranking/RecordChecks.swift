import DirectoryModel
import MappedFile
import SearchIndex

/// What only the record itself can tell of a service, and not its facts: whether its catchment takes the asker, and whether it
/// is open when asked.
///
/// Opens the record of each hit it is asked about, once, and only where the question makes it matter.
struct RecordChecks {
    private var catchments: CatchmentCheck
    private var hours: HoursCheck

    init(_ question: Question, _ locality: Locality, documents: DocumentStore) {
        catchments = CatchmentCheck(Boundary(question, locality), documents: documents)
        hours = HoursCheck(question, calendar: locality.calendar, documents: documents)
    }

    /// Whether the question asks for anything that has to be checked.
    var isNeeded: Bool { catchments.isNeeded || hours.isNeeded }

    /// The services that were found barred.
    var barred: Set<Int> { catchments.barred.union(hours.barred) }

    /// Why a record keeps a hit from being offered; `nil` where it does not.
    ///
    /// - Throws: A ``FileFault`` where the record is damaged.
    mutating func reason(against hit: IndexAnswer.Hit) throws(FileFault) -> NearMiss.Reason? {
        if try catchments.bars(hit) { return .catchment }
        return try hours.bars(hit) ? .hours : nil
    }
}
