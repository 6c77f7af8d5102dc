import Crypto
import Database
import Standards

/// Records of one issue on their way into the store.
struct CatalogueBatch {
    /// A record that is there.
    struct Stored {
        var id: Int
        var version: Int
        var digest: [UInt8]
        /// The day of the issue that said so last.
        var confirmed: CalendarDate?
    }

    var report = CatalogueReport()
    private let connection: any SQLConnection
    private let issue: CatalogueIssue
    private let catalogueID: Int
    private let issueID: Int
    private var nextID: Int
    private var rows = SQLRows([
        "id", "catalogue_id", "number", "version", "is_current", "issue_id", "confirmed_id", "number_key",
        "family_key", "digest", "content",
    ])
    private var claims: [(entry: Int, claim: ReplacementClaim)] = []
    private var confirmed: [Int] = []

    init(
        _ connection: any SQLConnection, issue: CatalogueIssue, catalogueID: Int, issueID: Int, nextID: Int
    ) {
        self.connection = connection
        self.issue = issue
        self.catalogueID = catalogueID
        self.issueID = issueID
        self.nextID = nextID
    }

    /// Adds a record, unless it says what is stored or its issue is older.
    mutating func add(_ entry: CatalogueEntry, stored: Stored?) throws {
        let content = CatalogueJSON.text(entry)
        let digest = Array(SHA256.hash(data: Array(content.utf8)))
        if !entry.number.isUnderstood { report.notUnderstood += 1 }
        if let stored {
            if let day = stored.confirmed, issue.dated < day {
                report.outdated += 1
                return
            }
            if stored.digest == digest {
                report.unchanged += 1
                if stored.confirmed != issue.dated { confirmed.append(stored.id) }
                return
            }
            try connection.execute(
                "UPDATE catalogue_entry SET is_current = 0 WHERE id = ?1", [.integer(stored.id)])
            report.changed += 1
        } else {
            report.added += 1
        }
        rows.append([
            .integer(nextID), .integer(catalogueID), .text(entry.number.text),
            .integer((stored?.version ?? 0) + 1), 1, .integer(issueID), .integer(issueID),
            .text(entry.number.normalized), .text(entry.number.withoutYear), .blob(digest), .text(content),
        ])
        claims += Set(entry.claims).map { (nextID, $0) }
        nextID += 1
    }

    /// Sends what was not sent yet: the records first, to which the other rows point.
    mutating func finish() throws -> CatalogueReport {
        try connection.insert(rows, into: "catalogue_entry")
        var replacements = SQLRows(["entry_id", "newer_key", "older_key"])
        for (entry, claim) in claims {
            replacements.append([
                .integer(entry), .text(claim.newer.normalized), .text(claim.older.normalized),
            ])
        }
        try connection.insert(replacements, into: "catalogue_replacement")
        for id in confirmed {
            try connection.execute(
                "UPDATE catalogue_entry SET confirmed_id = ?1 WHERE id = ?2",
                [.integer(issueID), .integer(id)])
        }
        return report
    }
}
