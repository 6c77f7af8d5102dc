/// What a key may be allowed to do. Reading what is public needs none of these.
public enum Scope: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Declare standards, one by one.
    case declare
    /// Load declarations and the directory of enterprises in bulk.
    case `import`
    /// Take in schemes.
    case schemes
    /// Take in catalogues of standards.
    case catalogue
    /// Take in lists with their authority.
    case lists
    /// Decide what waits for a person.
    case review
    /// Forget what the law requires to be forgotten.
    case forget
    /// Make, list and revoke keys.
    case keys
    /// Read the audit trail.
    case audit

    /// Scopes come in the order of their names.
    public static func < (left: Scope, right: Scope) -> Bool { left.rawValue < right.rawValue }

    /// Reads what ``text(_:)`` writes; scopes of another version of the program are left out.
    static func scopes(_ text: String) -> Set<Scope> {
        Set(text.split(separator: " ").compactMap { Scope(rawValue: String($0)) })
    }

    /// The scopes in one line, in the order of their names.
    static func text(_ scopes: Set<Scope>) -> String {
        scopes.sorted().map(\.rawValue).joined(separator: " ")
    }
}
