import DirectoryModel
import MappedFile
import Synchronization

/// A record of the crisis roll, and how its line was worded last.
///
/// Answers share it: a copy of a whole record counts the references of all its texts.
final class CrisisRecord: Sendable {
    /// The record.
    let service: Service
    /// What the line says depends on the time alone, and on nothing else of a question.
    private let told = Mutex<(time: AskedTime, line: CrisisBlock.Line)?>(nil)

    init(_ service: Service) { self.service = service }

    /// The line for a time, worded where it was not worded last.
    func line(at time: AskedTime, worded: (Service) -> CrisisBlock.Line) -> CrisisBlock.Line {
        if let known = told.withLock({ $0 }), known.time == time { return known.line }
        let line = worded(service)
        told.withLock { $0 = (time, line) }
        return line
    }
}

/// The records of the crisis roll, opened once each: every answer shows the same ones.
///
/// It keeps records of the directory, and nothing of a question but the time for which lines were worded last.
final class CrisisRecords: Sendable {
    private let documents: DocumentStore
    private let opened = Mutex<[Int: CrisisRecord]>([:])

    init(_ documents: DocumentStore) { self.documents = documents }

    /// The records of some services of the roll.
    ///
    /// - Throws: A ``FileFault`` where one of them is damaged.
    func records(_ ordinals: [Int]) throws(FileFault) -> [CrisisRecord] {
        var records: [CrisisRecord] = []
        records.reserveCapacity(ordinals.count)
        for ordinal in ordinals { records.append(try record(ordinal)) }
        return records
    }

    private func record(_ ordinal: Int) throws(FileFault) -> CrisisRecord {
        if let known = opened.withLock({ $0[ordinal] }) { return known }
        let record = CrisisRecord(try documents.service(ordinal))
        return opened.withLock { opened in
            let first = opened[ordinal] ?? record
            opened[ordinal] = first
            return first
        }
    }
}
