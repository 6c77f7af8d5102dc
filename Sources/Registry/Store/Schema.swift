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
                    number TEXT NOT NULL,
                    title TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    disclosure TEXT NOT NULL CHECK (disclosure IN ('fullText', 'table')),
                    channel_name INTEGER REFERENCES term (id),
                    channel_address TEXT,
                    declared_at TEXT,
                    attributes TEXT NOT NULL,
                    scheme_id INTEGER REFERENCES scheme (id),
                    CHECK ((channel_name IS NULL) = (declared_at IS NULL)),
                    UNIQUE (standard_id, version)
                ) STRICT
                """,
                "CREATE INDEX declaration_by_scheme ON declaration (scheme_id, standard_id)",
                """
                CREATE TABLE offering (
                    declaration_id INTEGER NOT NULL REFERENCES declaration (id),
                    place INTEGER NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('model', 'service')),
                    name TEXT NOT NULL,
                    common_name INTEGER REFERENCES term (id),
                    brand TEXT,
                    barcode TEXT,
                    specification TEXT,
                    model TEXT,
                    outlets TEXT,
                    PRIMARY KEY (declaration_id, place)
                ) STRICT, WITHOUT ROWID
                """,
                """
                CREATE TABLE indicator (
                    declaration_id INTEGER NOT NULL REFERENCES declaration (id),
                    place INTEGER NOT NULL,
                    name INTEGER NOT NULL REFERENCES term (id),
                    parents INTEGER REFERENCES term (id),
                    grade INTEGER REFERENCES term (id),
                    segment INTEGER REFERENCES term (id),
                    requirement TEXT NOT NULL,
                    unit INTEGER REFERENCES term (id),
                    methods INTEGER REFERENCES term (id),
                    source_place TEXT,
                    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
                    PRIMARY KEY (declaration_id, place)
                ) STRICT, WITHOUT ROWID
                """,
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
                CREATE TABLE gate_verdict (
                    enterprise_code TEXT NOT NULL,
                    number_key TEXT NOT NULL,
                    gate TEXT NOT NULL,
                    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
                    basis TEXT NOT NULL,
                    PRIMARY KEY (enterprise_code, number_key, gate)
                ) STRICT, WITHOUT ROWID
                """,
                SearchIndex.table,
            ])
    ]
}
