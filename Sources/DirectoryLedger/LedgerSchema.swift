import GRDB

/// The tables of the ledger and how they came about.
///
/// A migration that has shipped is never edited.
enum LedgerSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: feeds, refreshes, records and their revisions") { db in
            try db.execute(
                sql: """
                    CREATE TABLE feed (
                        name TEXT PRIMARY KEY, title TEXT NOT NULL, profile TEXT NOT NULL, publisher TEXT, licence TEXT
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE refresh (
                        id INTEGER PRIMARY KEY, feed TEXT NOT NULL REFERENCES feed(name), day TEXT NOT NULL
                    ) STRICT;
                    CREATE TABLE record (
                        id TEXT PRIMARY KEY, feed TEXT NOT NULL REFERENCES feed(name), revision INTEGER NOT NULL,
                        lastSeen INTEGER NOT NULL, missingSince TEXT, line INTEGER, position INTEGER NOT NULL,
                        payload BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX record_by_feed ON record(feed, lastSeen);
                    CREATE TABLE revision (
                        record TEXT NOT NULL REFERENCES record(id), number INTEGER NOT NULL,
                        refresh INTEGER NOT NULL REFERENCES refresh(id), payload BLOB NOT NULL,
                        PRIMARY KEY (record, number)
                    ) STRICT, WITHOUT ROWID;
                    """
            )
        }
        return migrator
    }
}
