import Database
import Diagnostics
import Quantities
import Ranking
public import Standards

extension Registry {
    /// Takes in declarations: stores them, evaluates the standards that they belong to, and brings their
    /// categories up to date. What was there before with the same content is left alone.
    ///
    /// - Parameters:
    ///   - declarations: in any order; an earlier version may come later.
    ///   - bulk: relaxed durability, for a load that can be run again from its file.
    ///   - progress: called with the number of declarations done so far.
    public func load(
        _ declarations: [Declaration], bulk: Bool = false, progress: (@Sendable (Int) -> Void)? = nil
    ) async throws -> LoadReport {
        var report = LoadReport()
        let schemes = try await database.read { try shelf.current($0) }
        let starts = Array(stride(from: 0, to: declarations.count, by: Self.chunk))
        // One chunk is prepared while the one before it is written.
        @Sendable func prepared(_ place: Int) -> Task<PreparedChunk, Never>? {
            guard place < starts.count else { return nil }
            let range = starts[place]..<min(starts[place] + Self.chunk, declarations.count)
            return Task.detached { PreparedChunk(declarations[range], schemes) }
        }
        var next = prepared(0)
        for place in starts.indices {
            guard let chunk = await next?.value else { break }
            next = prepared(place + 1)
            let part =
                bulk
                ? try await database.bulkWrite { try load(chunk, $0) }
                : try await database.write { try load(chunk, $0) }
            report.add(part.report)
            models.apply(part.changes)
            progress?(starts[place] + chunk.declarations.count)
        }
        return report
    }

    /// Declarations in one transaction.
    private static let chunk = 2_000

    /// Stores and evaluates one chunk inside a transaction.
    private func load(
        _ prepared: PreparedChunk, _ connection: any SQLConnection
    ) throws -> (report: LoadReport, changes: [CategoryChange]) {
        let schemes = try shelf.current(connection)
        // Another process may have brought a scheme in between.
        let chunk = prepared.schemes == schemes.map(\.row) ? prepared : PreparedChunk(prepared, schemes)
        let byRow = Dictionary(uniqueKeysWithValues: schemes.map { ($0.row, $0) })
        let store = DeclarationStore(connection)
        let findings = FindingStore(connection, store: store)
        var report = LoadReport()
        var touched: [FindingStore.Key: PreparedDeclaration?] = [:]
        for entry in chunk.declarations {
            switch try store.add(entry.declaration, scheme: entry.scheme, words: entry.words) {
            case .unchanged:
                report.unchanged += 1
            case .conflict:
                report.refused.append(Self.conflict(entry.declaration))
            case .added(_, let standard):
                report.added += 1
                guard let scheme = entry.scheme else {
                    report.withoutCategory += 1
                    continue
                }
                // A standard with one version only needs not be read back.
                let key = FindingStore.Key(scheme: scheme, standard: standard)
                touched[key] =
                    touched[key] == nil && entry.declaration.version == 1 ? .some(entry) : .some(nil)
            }
        }
        let changes = try findings.evaluate(touched, byRow)
        return (report, changes)
    }

    private static func conflict(_ declaration: Declaration) -> Diagnostic {
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
