import Crypto
import Database
import Ledger
import Ranking
public import Standards

/// Finds out what would become of declarations if they were loaded, block by block, and writes nothing.
///
/// What came before in the same trial counts as if it were there: 32 bytes of each declaration are kept for that.
public actor LoadTrial {
    /// The first half of a SHA-256: enough to tell one from another.
    private struct Mark: Hashable {
        private let parts: SIMD2<UInt64>

        init(_ digest: some Sequence<UInt8>) {
            var parts = SIMD2<UInt64>()
            for (place, byte) in digest.prefix(16).enumerated() {
                parts[place / 8] = parts[place / 8] << 8 | UInt64(byte)
            }
            self.parts = parts
        }

        /// The mark of a key.
        init(_ entry: PreparedDeclaration) {
            let declaration = entry.declaration
            let parts = [
                declaration.enterprise.id, declaration.enterprise.idScheme, entry.numberKey,
                String(declaration.version),
            ]
            self.init(SHA256.hash(data: Array(parts.joined(separator: "\u{0}").utf8)))
        }
    }

    private static let chunk = 2_000

    private let registry: Registry
    private let schemes: [SchemeShelf.Entry]
    private let matcher: CategoryMatcher
    /// What is declared under the keys that came before.
    private var seen: [Mark: Mark] = [:]

    init(_ registry: Registry, _ schemes: [SchemeShelf.Entry]) {
        self.registry = registry
        self.schemes = schemes
        matcher = registry.shelf.matcher(schemes)
    }

    /// Looks at the declarations of a block.
    ///
    /// - Returns: what would become of them.
    public func add(_ declarations: [Declaration]) async throws -> LoadReport {
        var report = LoadReport()
        for start in stride(from: 0, to: declarations.count, by: Self.chunk) {
            let end = min(start + Self.chunk, declarations.count)
            let prepared = PreparedDeclaration.all(declarations[start..<end], matcher: matcher)
            // What is looked up is staged in a table of the connection's own; nothing else is written.
            let (registry, schemes) = (registry, schemes)
            let (known, entries) = try await registry.database.writeBeside { connection in
                let scope = try ScopeReview(
                    connection, actor: registry.actor, at: registry.now(), schemes)
                var entries = prepared
                for place in entries.indices { entries[place].decide(by: scope) }
                return (try IncomingKeys(entries, connection).known, entries)
            }
            for (place, entry) in entries.enumerated() { take(entry, known[place], &report) }
        }
        return report
    }

    private func take(_ entry: PreparedDeclaration, _ known: IncomingKeys.Known, _ report: inout LoadReport) {
        if known.isForgotten { return report.refused.append(Registry.forgotten(entry.declaration)) }
        let (key, content) = (Mark(entry), Mark(entry.digest.bytes))
        if let there = known.digest.map({ Mark($0) }) ?? seen[key] {
            if there == content {
                report.unchanged += 1
            } else {
                report.refused.append(Registry.conflict(entry.declaration))
            }
            return
        }
        seen[key] = content
        report.added += 1
        report.unsure += ReadingReview.unsure(entry.declaration).count
        if entry.scheme == nil {
            report.withoutCategory += 1
            if !entry.isDecided, !entry.doubts.isEmpty { report.doubtful += 1 }
        }
    }
}

extension Registry {
    /// Begins to find out what would become of declarations; needs the right that loading them needs.
    public func trial() async throws -> LoadTrial {
        try actor.requires(.import)
        return LoadTrial(self, try await database.read { try shelf.current($0) })
    }
}
