/// Where a declaration was made.
public struct Channel: Sendable, Hashable, Codable {
    /// The platform's name.
    public var name: String
    /// The address of the declaration.
    public var address: String?
    /// The day of the declaration, in Asia/Shanghai.
    public var declaredAt: CalendarDate

    /// Creates a channel.
    public init(name: String, address: String? = nil, declaredAt: CalendarDate) {
        self.name = name
        self.address = address
        self.declaredAt = declaredAt
    }
}
