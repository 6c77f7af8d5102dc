public import Diagnostics
import Database
import Ledger
import Quantities
import Ranking
import Standards

extension Registry {
    /// Compiles a scheme file and takes it in. The same version with the same text is left alone; another version becomes the
    /// current one, and its category is evaluated anew, in one transaction: nobody sees a category that is not.
    ///
    /// - Returns: the compiler's findings; where one is an error nothing is stored.
    /// - Throws: ``RegistryError/schemeVersionExists(name:version:)`` where the version is there with other text.
    public func addScheme(_ text: String, file: String) async throws -> [Diagnostic] {
        try await addScheme(SchemeText(text, file: file))
    }

    /// Takes in a scheme file that is compiled.
    ///
    /// - Returns: the compiler's findings; where one is an error nothing is stored.
    /// - Throws: ``RegistryError/schemeVersionExists(name:version:)`` where the version is there with other text.
    public func addScheme(_ compiled: SchemeText) async throws -> [Diagnostic] {
        let (text, result) = (compiled.text, compiled.result)
        guard let scheme = result.scheme else { return result.diagnostics }
        try actor.requires(.schemes)
        shelf.expect(scheme, of: text)
        let moment = now()
        do {
            models.apply(try await database.write { try add(scheme, text, at: moment, $0) })
        } catch {
            // The row may come to be that of another text.
            shelf.removeAll()
            throw error
        }
        return result.diagnostics
    }

    private func add(
        _ scheme: Scheme, _ text: String, at moment: Timestamp, _ connection: any SQLConnection
    ) throws -> [CategoryChange] {
        let stored = try connection.first(
            "SELECT source, is_current FROM scheme WHERE name = ?1 AND version = ?2",
            [.text(scheme.id), .text(scheme.version)]
        ) { ($0.text(0), $0.integer(1) == 1) }
        if let stored {
            guard stored.0 == text else {
                throw RegistryError.schemeVersionExists(name: scheme.id, version: scheme.version)
            }
            if stored.1 { return [] }
        }
        try connection.execute("UPDATE scheme SET is_current = 0 WHERE name = ?1", [.text(scheme.id)])
        try connection.execute(
            """
            INSERT INTO scheme (name, version, source, is_current, reader_version) VALUES (?1, ?2, ?3, 1, ?4)
            ON CONFLICT (name, version) DO UPDATE SET is_current = 1
            """,
            [.text(scheme.id), .text(scheme.version), .text(text), .integer(RequirementReader.version)])
        try LogQueue(connection).add(
            LogLeaf(
                .scheme, subject: "schemes/\(scheme.id)/\(scheme.version)",
                .record(.of(Array(text.utf8))), time: moment.milliseconds))
        let row = try connection.first(
            "SELECT id FROM scheme WHERE name = ?1 AND version = ?2",
            [.text(scheme.id), .text(scheme.version)]
        ) { $0.integer(0) }
        guard let row else { throw RegistryError.inconsistent("no scheme \(scheme.id)") }
        let standing = try SchemeStandings(connection: connection).add(scheme: row, at: moment)
        try ChangeJournal(connection: connection).record(.scheme, standing...standing, at: moment)
        try ChangeCounter.bump(connection)
        try AuditTrail(connection, actor: actor, at: moment).record(
            .schemeAdded, subject: scheme.id, details: ["version": scheme.version])
        return try reassign(category: scheme.id, at: moment, connection)
    }
}
