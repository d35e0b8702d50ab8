package import DirectoryModel
import GRDB

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One reading of a feed while it is being recorded.
///
/// Used on the thread that opened it, and only inside its closure.
///
/// Records wait in a temporary table until the feed has been read to its end, because a later record of the same
/// identity may still fill the gaps of an earlier one.
package final class FeedRun {
    private let database: Database
    private let feed: String
    private let refresh: Int64

    init(_ database: Database, feed: String, refresh: Int64) throws {
        self.database = database
        self.feed = feed
        self.refresh = refresh
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.incoming;
                CREATE TEMP TABLE incoming (
                    id TEXT PRIMARY KEY, line INTEGER, position INTEGER NOT NULL, payload BLOB NOT NULL
                ) WITHOUT ROWID;
                """
        )
    }

    /// Takes a record; one of the same identity that was taken before is replaced.
    ///
    /// - Throws: A `DatabaseError` whenever an SQLite error occurs.
    package func receive(_ service: Service) throws {
        // Where a record stands in its feed is kept beside it: one that has only moved has not changed.
        let place = service.provenance.place
        var content = service
        content.provenance.place = RecordPlace(record: 0)
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO incoming (id, line, position, payload) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [service.id.rawValue, place.line, place.record, Data(try content.json())])
    }

    /// Takes a second record of an identity that this run has already received.
    ///
    /// - Parameters:
    ///   - service: The later record.
    ///   - combine: Makes one record of the earlier and the later.
    /// - Throws: A `DatabaseError` whenever an SQLite error occurs.
    package func merge(_ service: Service, combine: (_ earlier: Service, _ later: Service) -> Service) throws {
        let stored = try database.cachedStatement(sql: "SELECT line, position, payload FROM incoming WHERE id = ?")
        guard let earlier = try Row.fetchOne(stored, arguments: [service.id.rawValue]) else {
            return try receive(service)
        }
        var first = try Service(json: Array(earlier["payload"] as Data))
        first.provenance.place = RecordPlace(line: earlier["line"], record: earlier["position"])
        try receive(combine(first, service))
    }

    /// Turns what waited into records and revisions, and marks what the feed no longer has; nothing is deleted.
    func finish(on day: CalendarDate) throws -> LedgerChanges {
        var changes = LedgerChanges()
        changes.new = try insertNew()
        changes.changed = try insertRevisions()
        changes.unchanged = try touchSeen() - changes.new - changes.changed
        changes.missing = try markMissing(on: day)
        try database.execute(sql: "DROP TABLE temp.incoming")
        return changes
    }

    private func insertNew() throws -> Int {
        try database.execute(
            sql: """
                INSERT INTO record (id, feed, revision, lastSeen, position, payload)
                SELECT id, ?, 0, 0, 0, x'' FROM incoming WHERE id NOT IN (SELECT id FROM record)
                """,
            arguments: [feed]
        )
        return database.changesCount
    }

    /// Adds a revision for every record that differs from its last; returns how many were not new.
    private func insertRevisions() throws -> Int {
        try database.execute(
            sql: """
                INSERT INTO revision (record, number, refresh, payload)
                SELECT incoming.id, record.revision + 1, ?, incoming.payload
                FROM incoming JOIN record ON record.id = incoming.id WHERE record.payload <> incoming.payload
                """,
            arguments: [refresh]
        )
        try database.execute(
            sql: """
                UPDATE record SET revision = revision + 1, payload = incoming.payload
                FROM incoming WHERE record.id = incoming.id AND record.payload <> incoming.payload
                """
        )
        return try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM revision WHERE refresh = ? AND number > 1",
            arguments: [refresh]
        ) ?? 0
    }

    private func touchSeen() throws -> Int {
        try database.execute(
            sql: """
                UPDATE record
                SET lastSeen = ?, missingSince = NULL, line = incoming.line, position = incoming.position
                FROM incoming WHERE record.id = incoming.id
                """,
            arguments: [refresh]
        )
        return database.changesCount
    }

    private func markMissing(on day: CalendarDate) throws -> Int {
        try database.execute(
            sql: "UPDATE record SET missingSince = ? WHERE feed = ? AND lastSeen < ? AND missingSince IS NULL",
            arguments: [day.iso, feed, refresh]
        )
        return try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM record WHERE feed = ? AND missingSince IS NOT NULL",
            arguments: [feed]
        ) ?? 0
    }
}
