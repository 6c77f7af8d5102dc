import Database
import Foundation
import Ledger
import Reading
import Standards

/// Writes the files of a snapshot from one consistent state of the database, a page of rows in memory at a time.
struct SnapshotWriter {
    let connection: any SQLConnection
    let terms: TermShelf
    let folder: URL

    /// Rows that are read at a time.
    private static let page = 500

    /// Writes all files.
    ///
    /// - Returns: the manifest, which is not written.
    func write(at moment: Timestamp) throws -> SnapshotManifest {
        let change = try ChangeJournal(connection: connection).last()?.last ?? 0
        let state = try LogState.read(connection)
        let (declarations, unreproduced) = try declarations()
        return SnapshotManifest(
            format: SnapshotManifest.format, id: SnapshotManifest.id(day: moment.day, change: change),
            at: moment.description, change: change,
            log: SnapshotManifest.Log(
                size: Int(clamping: state.frontier.size), root: state.frontier.root.description,
                checkpoint: state.published),
            unreproduced: unreproduced,
            files: [declarations, try enterprises(), try schemes(), try catalogue(), try forgotten()])
    }

    /// The versions of all standards in the order in which they were recorded, as `lingpao import` reads them. Where only the
    /// indicator table is disclosed, what points into the document is left out.
    private func declarations() throws -> (file: SnapshotManifest.File, unreproduced: Int) {
        let file = try SnapshotFile("declarations.jsonl.gz", in: folder)
        let store = DeclarationStore(connection, terms)
        var (last, unreproduced) = (0, 0)
        var writer = DeclarationWriter(requirements: .brief)
        while case let page = try store.read(after: last, limit: Self.page), let end = page.last {
            for entry in page {
                if DeclarationDigest.of(entry.declaration).bytes != entry.digest { unreproduced += 1 }
                writer.write(entry.declaration.disclosed)
            }
            try file.add(writer.bytes, rows: page.count)
            writer.removeAll()
            last = end.row
        }
        return (try file.finish(), unreproduced)
    }

    /// The enterprises with their names, the first one first, as `lingpao enterprise import` reads them.
    private func enterprises() throws -> SnapshotManifest.File {
        let file = try SnapshotFile("enterprises.jsonl.gz", in: folder)
        var last = 0
        while case let page = try enterprises(after: last), let end = page.last {
            for (row, reference) in page {
                var names = try connection.rows(
                    "SELECT name, division FROM enterprise_name WHERE enterprise_id = ?1 ORDER BY id",
                    [.integer(row)]
                ) { (name: $0.text(0), division: $0.optionalText(1)) }
                if names.first.map({ $0 != (reference.name, reference.division) }) ?? true {
                    names.insert((reference.name, reference.division), at: 0)
                }
                for name in names {
                    var enterprise = reference
                    (enterprise.name, enterprise.division) = name
                    var json = JSONWriter()
                    DeclarationWriter.write(enterprise, to: &json)
                    json.endLine()
                    try file.add(json.bytes)
                }
            }
            last = end.row
        }
        return try file.finish()
    }

    private func enterprises(after row: Int) throws -> [(row: Int, reference: EnterpriseReference)] {
        try connection.rows(
            """
            SELECT \(EnterpriseRow.columns), e.id FROM enterprise e
            WHERE e.id > ?1 AND e.tombstone_id IS NULL ORDER BY e.id LIMIT ?2
            """, [.integer(row), .integer(Self.page)]
        ) { ($0.integer(4), EnterpriseRow.read($0)) }
    }

    /// All versions of all schemes, with their text.
    private func schemes() throws -> SnapshotManifest.File {
        let file = try SnapshotFile("schemes.jsonl.gz", in: folder)
        let rows = try connection.rows("SELECT id FROM scheme ORDER BY id") { $0.integer(0) }
        for row in rows {
            try connection.forEachRow(
                """
                SELECT s.name, s.version, s.is_current, s.source,
                    (SELECT max(t.at) FROM scheme_standing t WHERE t.scheme_id = s.id)
                FROM scheme s WHERE s.id = ?1
                """, [.integer(row)]
            ) { row in
                let since = row.optionalInteger(4).flatMap { $0 > 0 ? Timestamp(milliseconds: $0) : nil }
                var json = JSONWriter()
                json.object {
                    $0.field("id", row.text(0))
                    $0.field("version", row.text(1))
                    $0.field("current") { $0.value(raw: row.integer(2) == 1) }
                    $0.field("since", since?.description)
                    $0.field("digest", LogDigest.of(Array(row.text(3).utf8)).description)
                    $0.field("source", row.text(3))
                }
                json.endLine()
                try file.add(json.bytes)
            }
        }
        return try file.finish()
    }

    /// All records of all catalogues of standards, each with the catalogue and the day from which it is.
    private func catalogue() throws -> SnapshotManifest.File {
        let file = try SnapshotFile("catalogue.jsonl.gz", in: folder)
        var last: Int? = 0
        while let row = last {
            last = nil
            try connection.forEachRow(
                """
                SELECT c.name, i.dated, e.version, e.is_current, e.content, e.id FROM catalogue_entry e
                JOIN catalogue c ON c.id = e.catalogue_id JOIN catalogue_issue i ON i.id = e.issue_id
                WHERE e.id > ?1 ORDER BY e.id LIMIT ?2
                """, [.integer(row), .integer(Self.page)]
            ) { row in
                var json = JSONWriter()
                json.object {
                    $0.field("catalogue", row.text(0))
                    $0.field("dated", row.text(1))
                    $0.field("version", number: row.integer(2))
                    $0.field("current") { $0.value(raw: row.integer(3) == 1) }
                    $0.field("entry") { $0.value(raw: row.text(4)) }
                }
                json.endLine()
                try file.add(json.bytes)
                last = row.integer(5)
            }
        }
        return try file.finish()
    }

    /// What was forgotten, in the order in which it was.
    private func forgotten() throws -> SnapshotManifest.File {
        let file = try SnapshotFile("forgotten.jsonl.gz", in: folder)
        let feed = ChangeFeed(connection)
        let end = try connection.nextID(in: "tombstone")
        for start in stride(from: 1, to: end, by: Self.page) {
            for change in try feed.tombstones(start...min(start + Self.page, end) - 1) {
                var json = JSONWriter()
                json.object {
                    $0.field("enterprise", change.enterprise)
                    $0.field("standard", change.standard)
                    $0.field("version", number: change.version)
                    $0.field("digest", change.digest?.description)
                    $0.field("scope", change.tombstone?.scope.rawValue)
                    $0.field("since", change.tombstone?.since.description)
                    $0.field("ground", change.tombstone?.ground)
                }
                json.endLine()
                try file.add(json.bytes)
            }
        }
        return try file.finish()
    }
}
