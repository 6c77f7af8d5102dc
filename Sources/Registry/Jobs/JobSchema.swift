import Database

extension Schema {
    /// Jobs, and the rows that their imports rejected.
    static let jobs = Migration(
        "2026-11 jobs",
        [
            """
            CREATE TABLE job (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('import', 'evaluate')),
                task TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
                actor TEXT NOT NULL,
                by_right TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                available_at INTEGER NOT NULL,
                started_at INTEGER,
                ended_at INTEGER,
                attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
                hold INTEGER NOT NULL DEFAULT 0,
                worker TEXT,
                lease_until INTEGER,
                cancelling INTEGER NOT NULL DEFAULT 0 CHECK (cancelling IN (0, 1)),
                place TEXT NOT NULL DEFAULT '{}',
                report TEXT NOT NULL,
                done INTEGER NOT NULL DEFAULT 0,
                total INTEGER,
                rate REAL NOT NULL DEFAULT 0,
                failure TEXT,
                CHECK ((state = 'running') = (worker IS NOT NULL)),
                CHECK ((state = 'running') = (lease_until IS NOT NULL)),
                CHECK ((state IN ('done', 'failed', 'cancelled')) = (ended_at IS NOT NULL))
            ) STRICT
            """,
            "CREATE INDEX job_by_state ON job (state, id)",
            """
            CREATE TABLE job_reject (
                job_id INTEGER NOT NULL REFERENCES job (id),
                number INTEGER NOT NULL,
                line TEXT NOT NULL,
                PRIMARY KEY (job_id, number)
            ) STRICT, WITHOUT ROWID
            """,
        ])
}
