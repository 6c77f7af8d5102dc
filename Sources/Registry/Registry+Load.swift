import Database
import Diagnostics
import Ledger
import Quantities
import Ranking
public import Standards

extension Registry {
    /// Takes in declarations: stores them, evaluates the standards that they belong to, and brings their
    /// categories up to date. What was there before with the same content is left alone; so where it stays unknown whether
    /// declarations were kept they are taken in once more, and then count as unchanged where they were.
    ///
    /// - Parameters:
    ///   - declarations: in any order; an earlier version may come later.
    ///   - bulk: relaxed durability, for a load that can be run again from its file.
    public func load(_ declarations: [Declaration], bulk: Bool = false) async throws -> LoadReport {
        let loader = try await loader(bulk: bulk)
        var report = try await loader.add(declarations)
        report.add(try await loader.finish())
        return report
    }

    /// Begins to take in declarations that come in blocks.
    ///
    /// - Parameter bulk: relaxed durability, for a load that can be run again from its file; where the registry is empty,
    ///   its indexes are built when the loader has finished.
    public func loader(bulk: Bool = false) async throws -> DeclarationLoader {
        try await loader(bulk: bulk, segment: WordSegmentBuilder.standards)
    }

    /// - Parameter segment: how many standards make a segment of words where the registry is empty.
    func loader(bulk: Bool, segment: Int) async throws -> DeclarationLoader {
        try actor.requires(.import)
        let schemes = try await database.read { try shelf.current($0) }
        return DeclarationLoader(
            self, schemes, bulk: bulk, filling: bulk ? try await beginsFilling(segment: segment) : nil)
    }

    /// Takes in one chunk, in a transaction of its own, until it is known to be kept.
    ///
    /// - Parameter action: what the audit trail calls it.
    func load(
        _ chunk: PreparedChunk, bulk: Bool, as action: AuditAction = .declarationsLoaded
    ) async throws -> LoadReport {
        for _ in 1..<Self.attempts {
            do {
                return try await loadOnce(chunk, bulk: bulk, as: action)
            } catch DatabaseError.commitUnknown {
                continue
            }
        }
        return try await loadOnce(chunk, bulk: bulk, as: action)
    }

    /// Takes in one chunk of those that fill an empty registry, until it is known to be kept. The words of new standards are
    /// gathered.
    func load(_ chunk: PreparedChunk, into filling: inout WordFilling) async throws -> LoadReport {
        let mark = filling.mark
        do {
            let part = try await database.bulkWrite {
                try load(chunk, as: .declarationsLoaded, filling: mark, $0)
            }
            filling.add(part.gathered)
            return keep(part)
        } catch DatabaseError.commitUnknown {
            filling.doubts()
            return try await load(chunk, bulk: true)
        }
    }

    private func loadOnce(
        _ chunk: PreparedChunk, bulk: Bool, as action: AuditAction
    ) async throws -> LoadReport {
        let part =
            bulk
            ? try await database.bulkWrite { try load(chunk, as: action, $0) }
            : try await database.write { try load(chunk, as: action, $0) }
        return keep(part)
    }

    /// Takes in one chunk, and does in the same transaction what depends on what came of it.
    ///
    /// - Returns: what that gives.
    func load<Value: Sendable>(
        _ chunk: PreparedChunk, also: @escaping @Sendable (any SQLConnection, LoadReport) throws -> Value
    ) async throws -> Value {
        let (part, value) = try await database.write { connection in
            let part = try load(chunk, as: .declarationsLoaded, connection)
            return (part, try also(connection, part.report))
        }
        _ = keep(part)
        return value
    }

    /// Keeps in memory what is committed.
    @discardableResult
    func keep(_ part: Part) -> LoadReport {
        terms.keep(part.terms)
        models.apply(part.changes)
        return part.report
    }

    /// How often a chunk is written of which it stays unknown whether it was kept.
    private static let attempts = 5

    /// What one chunk changed.
    struct Part: Sendable {
        var report = LoadReport()
        var changes: [CategoryChange] = []
        var terms: [ExactText: Int] = [:]
        /// Words of new standards that a filling gathers.
        var gathered: [(row: Int, words: SQLWords)] = []
    }

    /// Stores and evaluates one chunk inside a transaction.
    func load(
        _ prepared: PreparedChunk, as action: AuditAction, filling mark: Int? = nil,
        _ connection: any SQLConnection
    ) throws -> Part {
        let schemes = try shelf.current(connection)
        // Another process may have brought a scheme in between.
        var chunk =
            prepared.schemes == schemes.map(\.row)
            ? prepared : PreparedChunk(prepared, schemes, shelf.matcher(schemes))
        let scope = try ScopeReview(connection, actor: actor, at: now(), schemes)
        chunk.decide(by: scope)
        var writer = try ChunkWriter(chunk.declarations, terms: terms, now: now(), connection)
        try writer.write()
        var part = Part(terms: writer.terms.fresh)
        let store = DeclarationStore(connection, terms)
        let readings = try ReadingReview(store, actor: actor, at: now())
        for (place, outcome) in writer.outcomes.enumerated() {
            let entry = chunk.declarations[place]
            switch outcome {
            case .unchanged: part.report.unchanged += 1
            case .conflict: part.report.refused.append(Self.conflict(entry.declaration))
            case .forgotten: part.report.refused.append(Self.forgotten(entry.declaration))
            case .added(let row, let standard):
                part.report.added += 1
                if !chunk.isDecided {
                    part.report.unsure += try readings.ask(
                        entry, row: row, of: standard, file: chunk.file,
                        isNew: writer.newStandards.contains(standard))
                }
                if entry.scheme == nil { part.report.withoutCategory += 1 }
                guard !entry.isDecided else { continue }
                if entry.scheme == nil, !entry.doubts.isEmpty { part.report.doubtful += 1 }
                try scope.ask(
                    entry.declaration, numberKey: entry.numberKey, entry.doubts,
                    isNew: writer.newStandards.contains(standard))
            }
        }
        let standing = LoadedStandards(chunk, writer, store)
        part.gathered = try standing.index(filling: mark)
        part.changes = try standing.evaluate(schemes)
        if part.report.added > 0 { try record(part.report, writer, chunk, as: action, connection) }
        return part
    }

    /// Writes down that something was added: into the log, of one declaration its digest, of several the root over theirs;
    /// into the audit trail; and into the count of changes.
    private func record(
        _ report: LoadReport, _ writer: ChunkWriter, _ chunk: PreparedChunk, as action: AuditAction,
        _ connection: any SQLConnection
    ) throws {
        let digests = writer.outcomes.indices.compactMap { place in
            if case .added = writer.outcomes[place] { chunk.declarations[place].digest } else { nil }
        }
        let first = writer.firstDeclaration
        let subject = LogSubject.declarations(first...first + digests.count - 1)
        var rows = LogRows()
        for digest in digests { rows.add(digest) }
        try LogQueue(connection).add(
            digests.count == 1
                ? LogLeaf(.declaration, subject: subject, .record(digests[0]), time: writer.now.milliseconds)
                : LogLeaf(.import, subject: subject, .rows(rows), time: writer.now.milliseconds))
        try ChangeJournal(connection: connection).declared(
            first...first + digests.count - 1, at: writer.now)
        try AuditTrail(connection, actor: actor, at: writer.now).record(
            action, subject: subject,
            details: ["added": "\(report.added)", "refused": "\(report.refused.count)"])
        try ChangeCounter.bump(connection)
    }

    static func forgotten(_ declaration: Declaration) -> Diagnostic {
        Diagnostic(
            .error, code: "forgotten",
            LocalizedText(
                zh: """
                    \(declaration.enterprise.id) 的 \(declaration.standard.number) 第 \(declaration.version) 版\
                    (或该企业)已依法删除,不再载入
                    """,
                en: """
                    \(declaration.standard.number) of \(declaration.enterprise.id), version \
                    \(declaration.version), or that enterprise, was forgotten as the law requires, and is not \
                    taken in again
                    """))
    }

    static func conflict(_ declaration: Declaration) -> Diagnostic {
        Diagnostic(
            .error, code: "version-conflict",
            LocalizedText(
                zh: """
                    \(declaration.enterprise.name) 的 \(declaration.standard.number) 第 \(declaration.version) 版\
                    已经登记,内容不同
                    """,
                en: """
                    \(declaration.standard.number) of \(declaration.enterprise.name), version \
                    \(declaration.version), is already there with other content
                    """),
            mend: LocalizedText(
                zh: "更正请用新的版本号,并在 replaces 中写明所代替的版本",
                en: "a correction takes a new version and names the one that it replaces"))
    }
}
