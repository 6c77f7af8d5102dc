import Database

/// The schema as migrations, forward only. A shipped migration is never edited.
enum Schema {
    static let migrations: [Migration] = [
        Migration(
            "2026-11 registry",
            [
                """
                CREATE TABLE term (
                    id INTEGER PRIMARY KEY,
                    text TEXT NOT NULL UNIQUE
                ) STRICT
                """,
                """
                CREATE TABLE enterprise (
                    id INTEGER PRIMARY KEY,
                    id_scheme TEXT NOT NULL,
                    code TEXT NOT NULL,
                    name TEXT NOT NULL,
                    division TEXT,
                    UNIQUE (code, id_scheme)
                ) STRICT
                """,
                """
                CREATE TABLE standard (
                    id INTEGER PRIMARY KEY,
                    enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
                    number_key TEXT NOT NULL,
                    UNIQUE (enterprise_id, number_key)
                ) STRICT
                """,
                "CREATE INDEX standard_by_number ON standard (number_key)",
                """
                CREATE TABLE scheme (
                    id INTEGER PRIMARY KEY,
                    name TEXT NOT NULL,
                    version TEXT NOT NULL,
                    source TEXT NOT NULL,
                    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
                    generation INTEGER NOT NULL DEFAULT 0,
                    reader_version INTEGER NOT NULL,
                    UNIQUE (name, version)
                ) STRICT
                """,
                "CREATE UNIQUE INDEX scheme_current ON scheme (name) WHERE is_current = 1",
                """
                CREATE TABLE declaration (
                    id INTEGER PRIMARY KEY,
                    standard_id INTEGER NOT NULL REFERENCES standard (id),
                    version INTEGER NOT NULL CHECK (version > 0),
                    replaces INTEGER,
                    recorded_at INTEGER NOT NULL,
                    digest BLOB NOT NULL,
                    number TEXT NOT NULL,
                    title TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    disclosure TEXT NOT NULL CHECK (disclosure IN ('fullText', 'table')),
                    channel_name INTEGER REFERENCES term (id),
                    channel_address TEXT,
                    declared_at TEXT,
                    scheme_id INTEGER REFERENCES scheme (id),
                    attributes TEXT NOT NULL,
                    offering_count INTEGER NOT NULL,
                    offerings TEXT NOT NULL,
                    indicators TEXT NOT NULL,
                    CHECK ((channel_name IS NULL) = (declared_at IS NULL)),
                    UNIQUE (standard_id, version)
                ) STRICT
                """,
                "CREATE INDEX declaration_by_scheme ON declaration (scheme_id, standard_id)",
                """
                CREATE TABLE finding (
                    scheme_id INTEGER NOT NULL REFERENCES scheme (id),
                    standard_id INTEGER NOT NULL REFERENCES standard (id),
                    declaration_id INTEGER NOT NULL REFERENCES declaration (id),
                    items BLOB NOT NULL,
                    summary BLOB NOT NULL,
                    PRIMARY KEY (scheme_id, standard_id)
                ) STRICT, WITHOUT ROWID
                """,
                """
                CREATE TABLE standard_state (
                    standard_id INTEGER NOT NULL PRIMARY KEY REFERENCES standard (id),
                    declaration_id INTEGER NOT NULL REFERENCES declaration (id),
                    number_key TEXT NOT NULL,
                    division TEXT,
                    declared_year INTEGER,
                    scheme_id INTEGER REFERENCES scheme (id),
                    grade INTEGER CHECK (grade BETWEEN 0 AND 3)
                ) STRICT
                """,
                """
                CREATE TABLE gate_verdict (
                    enterprise_code TEXT NOT NULL,
                    number_key TEXT NOT NULL,
                    gate TEXT NOT NULL,
                    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
                    basis TEXT NOT NULL,
                    PRIMARY KEY (enterprise_code, number_key, gate)
                ) STRICT, WITHOUT ROWID
                """,
                StandardSearch.table,
                EnterpriseIndex.table,
            ]),
        LogSchema.migration, ChangeCounter.migration, rights, catalogue, lists, readModels, history, jobs,
        ForgottenQuestions.migration,
        search, categoryCounts, packedWords,
    ]
}
