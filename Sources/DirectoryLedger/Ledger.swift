package import DirectoryModel
import GRDB

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Everything a workspace ever received: feeds, refreshes and every revision of every record, in one SQLite file.
///
/// The ledger is the write side alone; a published snapshot never needs it. A refresh is one transaction, so that a
/// feed that fails half-way leaves the ledger as it was.
package final class Ledger: Sendable {
    private let database: DatabaseQueue
    private let path: String

    /// How long to wait, in seconds, for another command to finish with the ledger.
    private static let secondsToWait: TimeInterval = 60

    /// Opens the ledger at a path, making or migrating it where needed.
    ///
    /// - Throws: A ``LedgerFault`` where the file cannot be opened or is no ledger.
    package init(path: String) throws {
        self.path = path
        do {
            var configuration = Configuration()
            // Two commands on one workspace take turns instead of failing.
            configuration.busyMode = .timeout(Self.secondsToWait)
            database = try DatabaseQueue(path: path, configuration: configuration)
            try LedgerSchema.migrator.migrate(database)
        } catch {
            throw LedgerFault(path: path, error: error)
        }
    }

    /// A ledger that is gone when the process ends, for trying a feed out.
    package init() throws {
        path = "the ledger in memory"
        database = try DatabaseQueue()
        try LedgerSchema.migrator.migrate(database)
    }

    /// Records one reading of a feed: what `body` receives is kept, and what it does not receive is marked missing.
    ///
    /// - Parameters:
    ///   - feed: The feed; its entry is made or brought up to date.
    ///   - day: The day of the refresh.
    ///   - keeping: Whether the changes are kept, or only counted and undone.
    ///   - body: Hands over each record.
    /// - Returns: What changed, and what `body` returned.
    /// - Throws: Whatever `body` throws, after undoing everything; a ``LedgerFault`` whenever an SQLite error occurs.
    package func refresh<Result>(
        _ feed: FeedEntry,
        on day: CalendarDate,
        keeping: Bool = true,
        _ body: (FeedRun) throws -> Result
    ) throws -> (changes: LedgerChanges, result: Result) {
        var outcome: (changes: LedgerChanges, result: Result)?
        do {
            try database.writeWithoutTransaction { db in
                try db.inTransaction {
                    try feed.save(db)
                    try db.execute(
                        sql: "INSERT INTO refresh (feed, day) VALUES (?, ?)",
                        arguments: [feed.name, day.iso]
                    )
                    let run = try FeedRun(db, feed: feed.name, refresh: db.lastInsertedRowID)
                    let result = try body(run)
                    outcome = (try run.finish(on: day), result)
                    return keeping ? .commit : .rollback
                }
            }
        } catch let error as DatabaseError {
            throw LedgerFault(path: path, error: error)
        }
        guard let outcome else { throw DatabaseError(message: "The refresh was not run.") }
        return outcome
    }

    /// The feeds in the order of their names.
    ///
    /// - Throws: A `DatabaseError` whenever an SQLite error occurs.
    package func feeds() throws -> [FeedEntry] {
        try database.read { try FeedEntry.fetchAll($0, sql: "SELECT * FROM feed ORDER BY name") }
    }

    /// The imports of every feed that has some, in the order of the feeds' names.
    ///
    /// - Throws: A `DatabaseError` whenever an SQLite error occurs.
    package func imports() throws -> [FeedImports] {
        try database.read { db in
            try FeedImports.fetchAll(
                db,
                sql: "SELECT feed, count(*) AS count, max(day) AS lastDay FROM refresh GROUP BY feed ORDER BY feed"
            )
        }
    }

    /// Hands every record in force to `body`, in the order of their identifiers.
    ///
    /// One record is in memory at a time.
    ///
    /// - Throws: Whatever `body` throws; a `DatabaseError` whenever an SQLite error occurs.
    package func forEachService(_ body: (Service) throws -> Void) throws {
        try database.read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT payload, missingSince, line, position FROM record ORDER BY id"
            )
            while let row = try rows.next() {
                let payload: [UInt8] = Array(row["payload"] as Data)
                var service = try Service(json: payload)
                service.provenance.place = RecordPlace(line: row["line"], record: row["position"])
                service.provenance.missingSince = (row["missingSince"] as String?).flatMap { CalendarDate(iso: $0) }
                try body(service)
            }
        }
    }

    /// How many records are in force.
    ///
    /// - Throws: A `DatabaseError` whenever an SQLite error occurs.
    package func serviceCount() throws -> Int {
        try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM record") ?? 0 }
    }

    /// How many revisions a record has had.
    ///
    /// - Throws: A `DatabaseError` whenever an SQLite error occurs.
    package func revisionCount(of id: ServiceID) throws -> Int {
        try database.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM revision WHERE record = ?", arguments: [id.rawValue]) ?? 0
        }
    }
}
