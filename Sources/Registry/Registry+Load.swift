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
        var start = 0
        while start < declarations.count {
            let chunk = Array(declarations[start..<min(start + Self.chunk, declarations.count)])
            let part =
                bulk
                ? try await database.bulkWrite { try load(chunk, $0) }
                : try await database.write { try load(chunk, $0) }
            report.add(part.report)
            models.apply(part.changes)
            start += chunk.count
            progress?(start)
        }
        return report
    }

    /// Declarations in one transaction.
    private static let chunk = 2_000

    /// Stores and evaluates one chunk inside a transaction.
    private func load(
        _ declarations: [Declaration], _ connection: any SQLConnection
    ) throws -> (report: LoadReport, changes: [CategoryChange]) {
        let schemes = try shelf.current(connection)
        let byRow = Dictionary(uniqueKeysWithValues: schemes.map { ($0.row, $0) })
        let matcher = CategoryMatcher(schemes)
        let store = DeclarationStore(connection)
        let findings = FindingStore(connection, store: store)
        var report = LoadReport()
        var touched: [FindingStore.Key: Declaration?] = [:]
        for declaration in declarations {
            let scheme = matcher.scheme(of: declaration)
            switch try store.add(declaration, scheme: scheme) {
            case .unchanged:
                report.unchanged += 1
            case .conflict:
                report.refused.append(Self.conflict(declaration))
            case .added(_, let standard):
                report.added += 1
                guard let scheme else {
                    report.withoutCategory += 1
                    continue
                }
                // A standard with one version only needs not be read back.
                let key = FindingStore.Key(scheme: scheme, standard: standard)
                touched[key] =
                    touched[key] == nil && declaration.version == 1 ? .some(declaration) : .some(nil)
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
