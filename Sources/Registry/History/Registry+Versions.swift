import Database
import Standards

extension Registry {
    /// The versions of a standard, the latest first.
    public func versions(enterprise: String, number: String) async throws -> [RecordedVersion]? {
        try await withVersions(enterprise, number) { try Self.versions($0, of: $1) }
    }

    /// One version of a standard, as it was declared.
    public func version(_ version: Int, enterprise: String, number: String) async throws -> VersionDetail? {
        try await withVersions(enterprise, number) { try $0.detail(version, of: $1) }
    }

    /// The versions of a standard of which something is left.
    static func versions(_ reader: VersionReader, of standard: Int) throws -> [RecordedVersion]? {
        let versions = try reader.versions(of: standard).map(\.recorded)
        guard versions.contains(where: { $0.tombstone == nil }) else {
            if let tombstone = versions.first?.tombstone { throw Gone(tombstone) }
            return nil
        }
        return versions
    }

    private func withVersions<Value: Sendable>(
        _ enterprise: String, _ number: String,
        _ body: @escaping @Sendable (VersionReader, Int) throws -> Value?
    ) async throws -> Value? {
        let key = StandardNumber(number).normalized
        return try await database.read { connection in
            let reader = VersionReader(connection, terms)
            return try reader.standard(enterprise: enterprise, numberKey: key).flatMap {
                try body(reader, $0)
            }
        }
    }
}
