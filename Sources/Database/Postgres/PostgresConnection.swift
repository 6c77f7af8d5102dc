import CLibPQ
import Foundation

/// One connection to PostgreSQL; used by one thread at a time.
///
/// Statements are prepared once and then known by name; values travel in binary.
final class PostgresConnection: SQLConnection {
    let dialect = SQLDialect.postgres
    private let handle: OpaquePointer
    private var prepared: [String: Prepared] = [:]
    /// Whether the server said that another one has to be looked for.
    private var isTurnedAway = false
    /// How far the server was in the write-ahead log when it was last asked; 0 where it never was.
    private(set) var position = 0

    private struct Prepared {
        let name: String
        let types: [Oid]
    }

    /// Connects.
    ///
    /// - Parameter turn: with which of several hosts it begins.
    init(_ address: PostgresAddress, for purpose: PostgresAddress.Purpose, turn: Int) throws(DatabaseError) {
        guard let handle = address.connect(for: purpose, turn: turn) else {
            throw .cannotOpen("postgres", reason: "out of memory")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(handle))
            PQfinish(handle)
            throw .cannotOpen("postgres", reason: reason.trimmingCharacters(in: .newlines))
        }
        self.handle = handle
        // Notices ("relation exists, skipping") are for people at a terminal.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit { PQfinish(handle) }

    /// Whether the server is there and does what is asked of it, as far as was noticed.
    var isServing: Bool { !isTurnedAway && PQstatus(handle) == CONNECTION_OK }

    /// Whether another task can have the connection: it serves, and no transaction is open.
    var isReusable: Bool { isServing && PQtransactionStatus(handle) == PQTRANS_IDLE }

    /// Whether the server has hung up, as far as the network says; asks it nothing.
    var hasHungUp: Bool {
        // What it said last comes before the end, and other servers say things without being asked too.
        for _ in 0..<2 {
            var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 0) != 0 else { return false }
            if PQconsumeInput(handle) == 0 { return true }
        }
        return PQstatus(handle) != CONNECTION_OK
    }

    /// Commits.
    ///
    /// - Parameter isMeasured: whether to ask, on the same way, how far the server is then.
    /// - Returns: where that is in the write-ahead log; `nil` where it was not asked for, or the answer was lost.
    /// - Throws: ``DatabaseError/commitUnknown(reason:)`` where the server did not answer; ``DatabaseError/statement(_:reason:)``
    ///   where nothing was kept.
    func commit(isMeasured: Bool) throws -> Int? {
        let sql = isMeasured ? "COMMIT; \(Self.positionQuery)" : "COMMIT"
        // A connection that is seen to be gone before COMMIT is sent leaves nothing unknown.
        if hasHungUp {
            throw DatabaseError.statement("COMMIT", reason: "the connection was lost before it")
        }
        guard PQsendQuery(handle, sql) == 1 else { throw unknownCommit(nil) }
        var results: [PostgresResult] = []
        while let pointer = PQgetResult(handle) { results.append(PostgresResult(pointer)) }
        guard let first = results.first else { throw unknownCommit(nil) }
        if let reason = first.failure {
            if PQstatus(handle) != CONNECTION_OK { throw unknownCommit(reason) }
            try check(first, "COMMIT")
        }
        guard first.command == "COMMIT" else {
            throw DatabaseError.statement("COMMIT", reason: "the transaction had failed before")
        }
        return isMeasured ? results.last?.firstText.flatMap(Int.init) : nil
    }

    private func unknownCommit(_ reason: String?) -> DatabaseError {
        .commitUnknown(
            reason: reason ?? String(cString: PQerrorMessage(handle)).trimmingCharacters(in: .newlines))
    }

    /// Asks how far the server is in the write-ahead log, a standby: how far it has replayed it; the primary: how far a standby
    /// has to be that all of what can be seen here is there.
    func measure() throws -> Int {
        let result = PostgresResult(PQexec(handle, Self.positionQuery))
        try check(result, Self.positionQuery)
        position = result.firstText.flatMap(Int.init) ?? 0
        return position
    }

    /// Whether a standby was sent the log up to a position, and has replayed all of it that can be replayed.
    ///
    /// What a standby has stored may end in the middle of a record whose rest died with the primary: it never replays as far as
    /// it has stored. While it waits before it looks for more log again it has replayed all whole records, and gets none. A role
    /// that may not see what the standby waits for waits for the next primary.
    func hasReplayedAll(through position: Int) throws -> Bool {
        // One after the other: what was received before it began to wait is what it has replayed.
        for query in [
            "SELECT pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0') >= \(position)",
            "SELECT wait_event = 'RecoveryRetrieveRetryInterval' FROM pg_stat_activity WHERE backend_type = 'startup'",
        ] {
            let result = PostgresResult(PQexec(handle, query))
            try check(result, query)
            guard result.firstText == "t" else { return false }
        }
        return true
    }

    /// Of the primary it is how far the furthest standby has stored the log, where commits wait for one: whatever can be seen is
    /// stored there by then, and what is beyond, such as the rows of a load under way, may be lost with the primary; who waited
    /// for it would wait in vain. Otherwise, and where the role may not see the standbys, it is the end of the log.
    private static let positionQuery = """
        SELECT pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE coalesce( \
        (SELECT CASE WHEN bool_or(sync_state IN ('sync', 'quorum')) THEN max(flush_lsn) END FROM pg_stat_replication), \
        pg_current_wal_insert_lsn()) END, '0/0')::bigint
        """

    /// Runs statements without parameters, several in one go.
    func run(_ sql: String) throws {
        let result = PostgresResult(PQexec(handle, sql))
        try check(result, sql)
    }

    func execute(_ sql: String, _ parameters: [SQLValue]) throws {
        try forEachRow(sql, parameters) { _ in }
    }

    func forEachRow(_ sql: String, _ parameters: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        // Without parameters a statement is about whole tables, and a plan made when they were small is a bad one later.
        if parameters.isEmpty {
            let text = PostgresText.translated(sql)
            let result = PostgresResult(PQexecParams(handle, text, 0, nil, nil, nil, nil, 1))
            try check(result, sql)
            return try forEachRow(of: result, body)
        }
        let statement = try prepare(sql)
        guard statement.types.count == parameters.count else {
            throw DatabaseError.statement(
                sql, reason: "\(parameters.count) parameters given, \(statement.types.count) asked for")
        }
        let values = try PostgresParameters(parameters, types: statement.types, sql: sql)
        let result = values.withPointers { pointers, lengths, formats in
            PostgresResult(
                PQexecPrepared(
                    handle, statement.name, Int32(parameters.count), pointers, lengths, formats, 1))
        }
        try check(result, sql)
        try forEachRow(of: result, body)
    }

    private func forEachRow(of result: PostgresResult, _ body: (any SQLRow) throws -> Void) throws {
        var row = PostgresRow(result: result, row: 0)
        for index in 0..<result.count {
            row.row = Int32(index)
            try body(row)
            if let column = result.mismatch { throw column }
        }
    }

    func insert(_ rows: SQLRows, into table: String) throws {
        guard rows.count > 0 else { return }
        precondition(rows.isWhole, "a row has a value for each column")
        let sql = "COPY \(table) (\(rows.columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
        let start = PostgresResult(PQexec(handle, sql))
        guard PQresultStatus(start.pointer) == PGRES_COPY_IN else {
            throw DatabaseError.statement(sql, reason: start.failure ?? "COPY was not begun")
        }
        var copy = PostgresCopy()
        var isSent = true
        var column = 0
        for cell in rows.cells {
            if column == 0 { copy.beginRow(rows.columns.count) }
            switch cell {
            case .value(let value): copy.add(value)
            case .text(let range): copy.add(text: rows.texts, range)
            }
            column = column + 1 == rows.columns.count ? 0 : column + 1
            if copy.isFull {
                isSent = isSent && send(copy.bytes)
                copy.removeAll()
            }
        }
        copy.end()
        isSent = isSent && send(copy.bytes)
        // The result says what went wrong, also where sending failed.
        _ = PQputCopyEnd(handle, isSent ? nil : "not all rows could be sent")
        var failure: (any Error)?
        while let pointer = PQgetResult(handle) {
            do { try check(PostgresResult(pointer), sql) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            PQputCopyData(handle, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count)) == 1
        }
    }

    private func prepare(_ sql: String) throws -> Prepared {
        if let known = prepared[sql] { return known }
        let name = "s\(prepared.count + 1)"
        try check(PostgresResult(PQprepare(handle, name, PostgresText.translated(sql), 0, nil)), sql)
        let description = PostgresResult(PQdescribePrepared(handle, name))
        try check(description, sql)
        let statement = Prepared(name: name, types: description.parameterTypes)
        prepared[sql] = statement
        return statement
    }

    private func check(_ result: PostgresResult, _ sql: String) throws {
        guard let reason = result.failure else { return }
        if let state = result.state, PostgresOutage.states.contains(state) { isTurnedAway = true }
        let isLost = PQstatus(handle) != CONNECTION_OK
        throw DatabaseError.statement(sql, reason: isLost ? "the connection was lost: \(reason)" : reason)
    }
}
