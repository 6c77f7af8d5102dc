import Database

extension Schema {
    /// The packed words of standards (``WordSegments``), their numbers as they are searched for, and who fills the registry.
    static let packedWords = Migration(
        "2026-11 packed words",
        [
            """
            CREATE TABLE search_segment (
                id INTEGER PRIMARY KEY,
                first_row INTEGER NOT NULL,
                last_row INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE search_block (
                segment INTEGER NOT NULL,
                first_word BLOB NOT NULL,
                bytes BLOB NOT NULL,
                PRIMARY KEY (segment, first_word)
            ) STRICT
            """,
            // Packed as they are; to compress them again would cost more than it saves.
            SQLText(postgres: ["ALTER TABLE search_block ALTER COLUMN bytes SET STORAGE EXTERNAL"]),
            "ALTER TABLE search_index ADD COLUMN filler INTEGER NOT NULL DEFAULT 0",
            // Written when words are cut anew, and for what comes.
            "ALTER TABLE standard ADD COLUMN number_word TEXT NOT NULL DEFAULT ''",
        ])
}
