/// One step of the schema, forward only. A shipped migration is never edited.
public struct Migration: Sendable {
    /// The name, recorded in the database when the step is done.
    public let name: String
    /// The statements, run in one transaction.
    public let statements: [SQLText]

    /// Creates a step.
    public init(_ name: String, _ statements: [SQLText]) {
        self.name = name
        self.statements = statements
    }
}
