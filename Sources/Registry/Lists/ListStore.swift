import Crypto
import Database
import Standards

/// Keeps imported lists. A list is never changed: when its file says something else, that is a new version.
struct ListStore {
    static let tables: [SQLText] = [
        """
        CREATE TABLE authority_list (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            issuer TEXT NOT NULL,
            issued_on TEXT NOT NULL,
            address TEXT NOT NULL,
            valid_from TEXT,
            valid_until TEXT,
            is_example INTEGER NOT NULL CHECK (is_example IN (0, 1)),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            imported_at INTEGER NOT NULL,
            UNIQUE (name, version)
        ) STRICT
        """,
        """
        CREATE TABLE authority_list_entry (
            list_id INTEGER NOT NULL REFERENCES authority_list (id),
            place INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (list_id, place)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE authority_list_match (
            list_id INTEGER NOT NULL,
            place INTEGER NOT NULL,
            aspect TEXT NOT NULL CHECK (aspect IN ('enterprise', 'standard')),
            state TEXT NOT NULL CHECK (state IN ('sure', 'decided', 'doubtful', 'unmatched')),
            target TEXT,
            basis TEXT NOT NULL,
            PRIMARY KEY (list_id, place, aspect),
            FOREIGN KEY (list_id, place) REFERENCES authority_list_entry (list_id, place)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX authority_list_match_by_target ON authority_list_match (target)",
    ]

    /// A version of a list that is there.
    struct Stored {
        var row: Int
        var version: Int
        var list: AuthorityList
        var digest: [UInt8]
        var importedAt: Timestamp
    }

    let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// The latest version of a list, or one by its number.
    func list(_ name: String, version: Int? = nil) throws -> Stored? {
        try lists(
            where: version == nil ? "name = ?1" : "name = ?1 AND version = ?2",
            [.text(name)] + (version.map { [.integer($0)] } ?? [])
        ).last
    }

    /// The latest versions of all lists, in the order of their names.
    func lists() throws -> [Stored] {
        try lists(
            where: "version = (SELECT max(m.version) FROM authority_list m WHERE m.name = l.name)", [])
    }

    private func lists(where condition: String, _ parameters: [SQLValue]) throws -> [Stored] {
        try connection.rows(
            """
            SELECT id, version, name, kind, title, issuer, issued_on, address, valid_from, valid_until,
                is_example, digest, imported_at
            FROM authority_list l WHERE \(condition) ORDER BY name COLLATE BINARY, version
            """, parameters
        ) { row in
            guard let kind = AuthorityList.Kind(rawValue: row.text(3)), let day = CalendarDate(row.text(6))
            else { throw RegistryError.inconsistent("list \(row.text(2))") }
            return Stored(
                row: row.integer(0), version: row.integer(1),
                list: AuthorityList(
                    id: row.text(2), kind: kind, title: row.text(4), issuer: row.text(5), issuedOn: day,
                    address: row.text(7), validFrom: row.optionalText(8).flatMap { CalendarDate($0) },
                    validUntil: row.optionalText(9).flatMap { CalendarDate($0) },
                    isExample: row.integer(10) == 1),
                digest: row.blob(11), importedAt: Timestamp(milliseconds: row.integer(12)))
        }
    }

    /// Stores a version of a list.
    func add(
        _ list: AuthorityList, _ entries: [AuthorityListEntry], version: Int, at moment: Timestamp
    ) throws -> Stored {
        let row = try connection.nextID(in: "authority_list")
        let digest = Self.digest(list, entries)
        try connection.execute(
            """
            INSERT INTO authority_list (id, name, version, kind, title, issuer, issued_on, address,
                valid_from, valid_until, is_example, digest, imported_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """,
            [
                .integer(row), .text(list.id), .integer(version), .text(list.kind.rawValue),
                .text(list.title), .text(list.issuer), .text("\(list.issuedOn)"), .text(list.address),
                .optional(list.validFrom?.description), .optional(list.validUntil?.description),
                .integer(list.isExample ? 1 : 0), .blob(digest), .integer(moment.milliseconds),
            ])
        var rows = SQLRows(["list_id", "place", "content"])
        for (place, entry) in entries.enumerated() {
            rows.append([.integer(row), .integer(place), .text(ListJSON.text(entry))])
        }
        try connection.insert(rows, into: "authority_list_entry")
        return Stored(row: row, version: version, list: list, digest: digest, importedAt: moment)
    }

    /// The entries of a list, in their order, each with the text that is stored.
    func entries(_ stored: Stored) throws -> [AuthorityListEntry] {
        try connection.rows(
            "SELECT content FROM authority_list_entry WHERE list_id = ?1 ORDER BY place",
            [.integer(stored.row)]
        ) { row in
            let text = row.text(0)
            do {
                return try ListJSON.entry(StoredRecord.object(text), kind: stored.list.kind)
            } catch {
                throw RegistryError.inconsistent("entry of list \(stored.list.id): \(error)")
            }
        }
    }

    static func digest(_ list: AuthorityList, _ entries: [AuthorityListEntry]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Array((ListJSON.text(list) + "\n").utf8))
        for entry in entries { hash.update(data: Array((ListJSON.text(entry) + "\n").utf8)) }
        return Array(hash.finalize())
    }
}
