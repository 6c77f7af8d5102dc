import Database
public import Standards

/// A list of the registry, with what its entries mean here.
public struct AuthorityListDetail: Sendable {
    /// An entry with what it means.
    public struct Entry: Sendable {
        /// What the authority wrote.
        public var entry: AuthorityListEntry
        /// Which enterprise is meant.
        public var enterprise: ListMatch
        /// Which declared standard is meant.
        public var standard: ListMatch
    }

    /// The list.
    public var list: AuthorityList
    /// Its version here, from 1.
    public var version: Int
    /// When it was taken in.
    public var importedAt: Timestamp
    /// Its entries, in their order.
    public var entries: [Entry]

    /// How many entries' enterprises are in each state.
    public var enterpriseStates: [ListMatch.State: Int] {
        entries.reduce(into: [:]) { $0[$1.enterprise.state, default: 0] += 1 }
    }
}

extension Registry {
    /// Takes a list in and matches its entries. The same list again is matched again; one that says something else is a
    /// new version.
    public func importList(
        _ list: AuthorityList, _ entries: [AuthorityListEntry]
    ) async throws -> AuthorityListDetail {
        try actor.requires(.lists)
        let (actor, moment) = (actor, now())
        return try await database.write { connection in
            let store = ListStore(connection)
            let latest = try store.list(list.id)
            let isKnown = latest?.digest == ListStore.digest(list, entries)
            let stored: ListStore.Stored
            if isKnown, let latest {
                stored = latest
            } else {
                stored = try store.add(list, entries, version: (latest?.version ?? 0) + 1, at: moment)
            }
            try ListMatching(connection, actor: actor, at: moment).match(stored)
            try AuditTrail(connection, actor: actor, at: moment).record(
                isKnown ? .listMatched : .listImported, subject: list.id,
                details: ["version": "\(stored.version)", "entries": "\(entries.count)"])
            return try Self.detail(stored, connection)
        }
    }

    /// A list, in its latest version or an earlier one; `nil` where there is none.
    public func authorityList(_ id: String, version: Int? = nil) async throws -> AuthorityListDetail? {
        try await database.read { connection in
            try ListStore(connection).list(id, version: version).map { try Self.detail($0, connection) }
        }
    }

    /// The latest versions of all lists, in the order of their ids.
    public func authorityLists() async throws -> [AuthorityList] {
        try await database.read { try ListStore($0).lists().map(\.list) }
    }

    private static func detail(
        _ stored: ListStore.Stored, _ connection: any SQLConnection
    ) throws -> AuthorityListDetail {
        var enterprises: [Int: ListMatch] = [:]
        var standards: [Int: ListMatch] = [:]
        try connection.forEachRow(
            "SELECT place, aspect, state, target, basis FROM authority_list_match WHERE list_id = ?1",
            [.integer(stored.row)]
        ) { row in
            let match = ListMatch(
                state: ListMatch.State(rawValue: row.text(2)) ?? .unmatched, target: row.optionalText(3),
                basis: row.text(4))
            if row.text(1) == "enterprise" {
                enterprises[row.integer(0)] = match
            } else {
                standards[row.integer(0)] = match
            }
        }
        return AuthorityListDetail(
            list: stored.list, version: stored.version, importedAt: stored.importedAt,
            entries: try ListStore(connection).entries(stored).enumerated().map { place, entry in
                AuthorityListDetail.Entry(
                    entry: entry, enterprise: enterprises[place] ?? .nothing,
                    standard: standards[place] ?? .nothing)
            })
    }
}
