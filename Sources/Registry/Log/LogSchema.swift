import Database

/// What the log keeps: a queue, the entries by position, the tiles of hashes that proofs are made of, and its edge.
enum LogSchema {
    static let migration = Migration(
        "2026-11 log",
        [
            """
            CREATE TABLE log_queue (
                id INTEGER NOT NULL PRIMARY KEY,
                subject TEXT NOT NULL,
                leaf BLOB NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE log_entry (
                position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
                subject TEXT NOT NULL,
                leaf BLOB NOT NULL
            ) STRICT
            """,
            "CREATE INDEX log_entry_by_subject ON log_entry (subject, position)",
            """
            CREATE TABLE log_tile (
                level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 7),
                place INTEGER NOT NULL CHECK (place >= 0),
                hashes BLOB NOT NULL,
                PRIMARY KEY (level, place)
            ) STRICT
            """,
            // One row: how large the log is and its edge; up to where it was handed to the key; what was published last.
            """
            CREATE TABLE log_state (
                id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
                size INTEGER NOT NULL CHECK (size >= 0),
                subtrees BLOB NOT NULL,
                signed_size INTEGER NOT NULL DEFAULT 0,
                published_size INTEGER NOT NULL DEFAULT 0,
                published TEXT,
                CHECK (signed_size <= size AND published_size <= size)
            ) STRICT
            """,
            SQLText(
                sqlite: "INSERT INTO log_state (id, size, subtrees) VALUES (1, 0, x'')",
                postgres: ["INSERT INTO log_state (id, size, subtrees) VALUES (1, 0, '')"]),
        ])
}
