/// An enterprise as a declaration names it.
public struct EnterpriseReference: Sendable, Hashable, Codable {
    /// The identifier in its scheme.
    public var id: String
    /// `USCC` for a unified social credit code (GB 32100), else `X-…`.
    public var idScheme: String
    /// The name.
    public var name: String
    /// The division code (six digits), or a code of the programme's own where there is none.
    public var division: String?

    /// Creates a reference.
    public init(id: String, idScheme: String = "USCC", name: String, division: String? = nil) {
        self.id = id
        self.idScheme = idScheme
        self.name = name
        self.division = division
    }
}
