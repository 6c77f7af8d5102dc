import Database
import Ledger
import Standards

/// Reads the versions of a standard.
struct VersionReader {
    /// A version with its row.
    struct Stored {
        let row: Int
        var recorded: RecordedVersion
    }

    let connection: any SQLConnection
    private let store: DeclarationStore
    /// The last row that is read.
    private let last: Int

    /// - Parameter last: declarations behind this row are not read.
    init(_ connection: any SQLConnection, _ terms: TermShelf, through last: Int = .max) {
        self.connection = connection
        self.last = last
        store = DeclarationStore(connection, terms)
    }

    /// The standard of an enterprise, by the normal form of its number.
    func standard(enterprise: String, numberKey: String) throws -> Int? {
        try store.standard(enterprise: enterprise, numberKey: numberKey)
    }

    /// The versions, the latest first.
    func versions(of standard: Int) throws -> [Stored] {
        let tombstones = TombstoneStore(connection: connection)
        let found = try connection.rows(
            """
            SELECT d.id, e.code, d.number, s.number_key, d.version, d.replaces, d.recorded_at, d.digest, c.text,
                d.channel_address, d.declared_at, d.tombstone_id
            FROM declaration d
            JOIN standard s ON s.id = d.standard_id
            JOIN enterprise e ON e.id = s.enterprise_id
            LEFT JOIN term c ON c.id = d.channel_name
            WHERE d.standard_id = ?1 AND d.id <= ?2 ORDER BY d.version DESC
            """, [.integer(standard), .integer(last)]
        ) { row -> (stored: Stored, tombstone: Int?) in
            let channel = row.optionalText(8).flatMap { name in
                CalendarDate(row.text(10)).map {
                    Channel(name: name, address: row.optionalText(9), declaredAt: $0)
                }
            }
            let recorded = RecordedVersion(
                enterprise: row.text(1), number: row.isNull(11) ? row.text(2) : row.text(3),
                version: row.integer(4), replaces: row.optionalInteger(5), replacedBy: nil,
                recordedAt: Timestamp(milliseconds: row.integer(6)), digest: .plain(row.blob(7)),
                channel: channel)
            return (Stored(row: row.integer(0), recorded: recorded), row.optionalInteger(11))
        }
        var versions = found.map(\.stored)
        // Of several that replace the same version the first one counts: versions come from the latest down.
        var replacing: [Int: Int] = [:]
        for version in versions.map(\.recorded) {
            if let replaces = version.replaces, replaces < version.version {
                replacing[replaces] = version.version
            }
        }
        for place in versions.indices {
            versions[place].recorded.tombstone = try found[place].tombstone.map(tombstones.tombstone)
            versions[place].recorded.replacedBy =
                replacing[versions[place].recorded.version]
                ?? (place > 0 ? versions[place - 1].recorded.version : nil)
        }
        return versions
    }

    /// One version with what it declared; `nil` where there is none.
    ///
    /// - Throws: ``Gone`` where it was forgotten.
    func detail(_ version: Int, of standard: Int) throws -> VersionDetail? {
        let versions = try versions(of: standard)
        guard let stored = versions.first(where: { $0.recorded.version == version }) else { return nil }
        if let tombstone = stored.recorded.tombstone { throw Gone(tombstone) }
        guard let declaration = try store.read(stored.row) else {
            throw RegistryError.inconsistent("no declaration \(stored.row)")
        }
        let latest = versions.first { $0.recorded.tombstone == nil }
        return VersionDetail(
            recorded: stored.recorded, declaration: declaration,
            latest: latest?.recorded.version ?? version, leaf: try leaf(ofDeclaration: stored.row))
    }

    /// The leaf of a declaration in the published log.
    private func leaf(ofDeclaration row: Int) throws -> DeclarationLeaf? {
        guard let change = try ChangeJournal(connection: connection).row(ofDeclaration: row) else {
            return nil
        }
        let subject = LogSubject.declarations(change.rows)
        let published = try LogState.publishedSize(connection)
        let entry = try connection.first(
            """
            SELECT position, leaf FROM log_entry WHERE subject = ?1 AND position < ?2 ORDER BY position LIMIT 1
            """, [.text(subject), .integer(Int(clamping: published))]
        ) { (position: UInt64($0.integer(0)), leaf: try LogLeaf(bytes: $0.blob(1))) }
        return entry.map {
            DeclarationLeaf(
                position: $0.position, subject: subject, time: Timestamp(milliseconds: $0.leaf.time),
                row: row - change.rows.lowerBound, rows: change.rows.count)
        }
    }
}
