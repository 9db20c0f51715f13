import GRDB

/// The tables of the journal, by version.
///
/// Paths are BLOBs: a name is bytes. Times are text in UTC and for people only; no decision rests on a clock.
enum Schema {
    /// Marks the file as a journal of ours: "plxo" in the SQLite header.
    ///
    /// - SeeAlso: <https://www.sqlite.org/pragma.html#pragma_application_id>
    static let applicationID: Int32 = 0x706C_786F

    /// The names of all versions, oldest first, as the journal keeps them.
    static let versions = ["1", "2", "3", "4"]

    /// All versions, oldest first.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: version1)
        }
        migrator.registerMigration("2") { database in
            try database.execute(sql: version2)
        }
        migrator.registerMigration("3") { database in
            try database.execute(sql: version3)
        }
        migrator.registerMigration("4") { database in
            try database.execute(sql: version4)
        }
        return migrator
    }

    private static let version1 = """
        CREATE TABLE batch (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- Part of the names of parked files, so that recovery knows every name that can exist.
            token TEXT NOT NULL UNIQUE,
            created_at TEXT NOT NULL,
            action TEXT NOT NULL,
            layout TEXT,
            library BLOB,
            state TEXT NOT NULL
        );
        CREATE TABLE root (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES batch(id),
            path BLOB NOT NULL,
            mount TEXT
        );
        CREATE TABLE operation_group (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch_id INTEGER NOT NULL REFERENCES batch(id),
            origin TEXT,
            certainty TEXT,
            identity TEXT,
            model TEXT,
            digest TEXT,
            suggestion TEXT,
            decided_by TEXT
        );
        CREATE TABLE operation (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch_id INTEGER NOT NULL REFERENCES batch(id),
            group_id INTEGER NOT NULL REFERENCES operation_group(id),
            -- Groups that can only be performed or taken back together, within a batch.
            unit INTEGER NOT NULL,
            role TEXT,
            kind TEXT NOT NULL CHECK (kind IN ('move', 'copy', 'hardlink', 'symlink', 'reflink')),
            source BLOB NOT NULL,
            destination BLOB NOT NULL,
            state TEXT NOT NULL,
            cause TEXT,
            -- Whether it was being taken back when it got stuck.
            taken_back INTEGER NOT NULL DEFAULT 0,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            ctime_ns INTEGER NOT NULL,
            mode INTEGER NOT NULL,
            nlink INTEGER NOT NULL,
            mount TEXT,
            checksum TEXT,
            -- The second file that copies and links make.
            inode2 INTEGER,
            size2 INTEGER,
            mtime2_ns INTEGER,
            checksum2 TEXT,
            changed_at TEXT NOT NULL
        );
        CREATE INDEX operation_open ON operation(state)
            WHERE state IN ('planned', 'performing', 'rolling_back', 'needs_attention');
        CREATE INDEX operation_batch ON operation(batch_id, state);
        CREATE INDEX operation_group_id ON operation(group_id);
        CREATE INDEX operation_source ON operation(source);
        CREATE INDEX operation_destination ON operation(destination);
        CREATE TABLE directory (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch_id INTEGER NOT NULL REFERENCES batch(id),
            path BLOB NOT NULL,
            -- 'made': absent before the batch. 'emptied': removed after it if nothing is left inside.
            role TEXT NOT NULL CHECK (role IN ('made', 'emptied')),
            -- 'planned', 'done' (made or removed) or 'undone' (removed or made again, or left alone).
            state TEXT NOT NULL,
            mode INTEGER NOT NULL,
            owner INTEGER NOT NULL,
            owning_group INTEGER NOT NULL
        );
        CREATE INDEX directory_batch ON directory(batch_id, role, state);
        """

    private static let version2 = """
        -- What is done where a link cannot be made: 'copy', or nothing.
        ALTER TABLE batch ADD COLUMN fallback TEXT;
        -- The later batch that did again what an interrupted run had left undone.
        ALTER TABLE batch ADD COLUMN taken_over_by INTEGER REFERENCES batch(id);
        ALTER TABLE operation ADD COLUMN owner INTEGER;
        ALTER TABLE operation ADD COLUMN owning_group INTEGER;
        -- What was tried in vain: refused before it was recorded, or done again by a later batch. No file is anywhere
        -- but at its source because of these rows.
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch_id INTEGER NOT NULL REFERENCES batch(id),
            -- The number that it had as an operation, if it had one.
            operation_id INTEGER,
            role TEXT,
            kind TEXT NOT NULL,
            source BLOB NOT NULL,
            destination BLOB NOT NULL,
            state TEXT NOT NULL,
            cause TEXT,
            taken_over_by INTEGER REFERENCES batch(id),
            changed_at TEXT NOT NULL
        );
        CREATE INDEX attempt_batch ON attempt(batch_id);
        """

    private static let version3 = """
        -- What waits for a person, and nothing else: however much is done, the next recovery looks at no more than this
        -- and the batches that are open. Each further state in the index would be paid for by every rename.
        DROP INDEX operation_open;
        CREATE INDEX operation_attention ON operation(batch_id) WHERE state = 'needs_attention';
        CREATE INDEX batch_open ON batch(state) WHERE state IN ('running', 'rolling_back');
        -- The numbers of a batch are in the order of its operations; its states change twice with each of them.
        DROP INDEX operation_batch;
        CREATE INDEX operation_batch ON operation(batch_id);
        """

    private static let version4 = """
        -- The chunk that a batch has under way: its operations from first to last whose rows say "before" are in the
        -- state "intent". One row instead of hundreds makes the intent durable.
        CREATE TABLE open_chunk (
            batch_id INTEGER PRIMARY KEY REFERENCES batch(id),
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            before TEXT NOT NULL,
            intent TEXT NOT NULL
        );
        -- How many operations of a settled batch are in each state, so that a list of batches reads none of them.
        CREATE TABLE batch_count (
            batch_id INTEGER NOT NULL REFERENCES batch(id),
            state TEXT NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (batch_id, state)
        ) WITHOUT ROWID;
        INSERT INTO batch_count SELECT batch_id, state, count(*) FROM operation GROUP BY batch_id, state;
        """
}
