import Standards

/// What a declaration says of its enterprise, where the enterprise's row, which is as it was first declared, says something
/// else: `["name", "division" or null]`. So a declaration stays word for word as it was declared.
enum DeclaredBy {
    /// The text to store; `nil` where both say the same.
    static func text(_ declared: EnterpriseReference, stored: EnterpriseReference) throws -> String? {
        guard declared.name != stored.name || declared.division != stored.division else { return nil }
        return try StoredJSON.text([declared.name, declared.division])
    }

    /// The enterprise as it was declared.
    static func enterprise(_ stored: EnterpriseReference, _ text: String?) throws -> EnterpriseReference {
        guard let text else { return stored }
        let parts = try StoredJSON.value([String?].self, text)
        guard parts.count == 2, let name = parts[0] else {
            throw RegistryError.inconsistent("'\(text)' is no enterprise")
        }
        var enterprise = stored
        enterprise.name = name
        enterprise.division = parts[1]
        return enterprise
    }
}
