import DirectoryModel
import MappedFile
import SearchIndex

/// Which services certainly do not take somebody of the home, practice or school that a question tells.
///
/// Catchments stand in the documents, so a service is read when it comes into question, and once.
struct CatchmentCheck {
    private let boundary: Boundary
    private let documents: DocumentStore
    private var known: [Int: Bool] = [:]

    init(_ boundary: Boundary, documents: DocumentStore) {
        self.boundary = boundary
        self.documents = documents
    }

    /// Whether there is anything to check.
    var isNeeded: Bool { boundary.isKnown }

    /// The services found so far that do not take the person.
    var barred: Set<Int> { Set(known.filter(\.value).keys) }

    /// Whether the catchment of a service certainly does not take the person.
    mutating func bars(_ hit: IndexAnswer.Hit) throws(FileFault) -> Bool {
        guard isNeeded else { return false }
        if let answer = known[hit.document] { return answer }
        let service = try documents.service(hit.document)
        let bars = boundary.reason(service)?.holds == .no
        known[hit.document] = bars
        return bars
    }
}
