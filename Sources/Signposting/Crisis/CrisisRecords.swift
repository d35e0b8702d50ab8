import DirectoryModel
import MappedFile
import Synchronization

/// The records of the crisis roll, opened once each: every answer shows the same ones.
///
/// It keeps records of the directory, and nothing of a question.
final class CrisisRecords: Sendable {
    private let documents: DocumentStore
    private let opened = Mutex<[Int: Service]>([:])

    init(_ documents: DocumentStore) { self.documents = documents }

    /// The records of some services of the roll.
    ///
    /// - Throws: A ``FileFault`` where one of them is damaged.
    func services(_ ordinals: [Int]) throws(FileFault) -> [Service] {
        var services: [Service] = []
        for ordinal in ordinals { services.append(try service(ordinal)) }
        return services
    }

    private func service(_ ordinal: Int) throws(FileFault) -> Service {
        if let known = opened.withLock({ $0[ordinal] }) { return known }
        let service = try documents.service(ordinal)
        opened.withLock { $0[ordinal] = service }
        return service
    }
}
