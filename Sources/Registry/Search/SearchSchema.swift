import Database

extension Schema {
    /// The facts of standards, packed for searches, and what they refer to. What is there already is packed when the
    /// registry is opened (``Registry/prepareSearch(fewest:)``).
    static let search = Migration(
        "2026-11 search",
        [
            """
            CREATE TABLE standard_block (
                block INTEGER PRIMARY KEY,
                changed INTEGER NOT NULL,
                bytes BLOB NOT NULL
            ) STRICT
            """,
            "CREATE INDEX standard_block_changed ON standard_block (changed)",
            """
            CREATE TABLE search_division (
                id INTEGER PRIMARY KEY,
                code TEXT NOT NULL UNIQUE
            ) STRICT
            """,
            """
            CREATE TABLE common_word (
                place INTEGER PRIMARY KEY,
                word TEXT NOT NULL
            ) STRICT
            """,
            // How texts are cut into words there, and of how many standards the common words were chosen.
            """
            CREATE TABLE search_index (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                words_version INTEGER NOT NULL,
                standards INTEGER NOT NULL
            ) STRICT
            """,
            "INSERT INTO search_index (id, words_version, standards) VALUES (1, 0, 0)",
        ])
}
