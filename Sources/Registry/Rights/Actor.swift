extension Registry {
    /// Who acts, and by which right. Travels from the edge, where it is found out, into every use case that writes.
    public enum Actor: Sendable, Hashable {
        /// Nobody known: may read what is public.
        case anonymous
        /// Who can write the registry's file owns it: the command line on an embedded registry.
        case local(user: String)
        /// Who reaches a registry on a server before its first key was made.
        case setup(user: String)
        /// The holder of a key.
        case key(id: String, scopes: Set<Scope>)

        /// The actor as the audit trail names it: `local:NAME`, `key:ID`.
        public var name: String {
            switch self {
            case .anonymous: "anonymous"
            case .local(let user), .setup(let user): "local:\(user)"
            case .key(let id, _): "key:\(id)"
            }
        }

        /// The right by which the actor does what needs a scope, as the audit trail names it.
        func right(for scope: Scope) -> String {
            switch self {
            case .anonymous: "none"
            case .local: "owner"
            case .setup: "unclaimed"
            case .key: "scope:\(scope.rawValue)"
            }
        }

        /// The scopes that the actor has.
        public var scopes: Set<Scope> {
            switch self {
            case .anonymous: []
            case .local, .setup: Set(Scope.allCases)
            case .key(_, let scopes): scopes
            }
        }

        /// Refuses what the actor has no right to.
        public func requires(_ scope: Scope) throws(RightsError) {
            guard scopes.contains(scope) else { throw .notAllowed(actor: name, scope: scope) }
        }
    }

    /// The same registry, in which somebody acts.
    public func acting(as actor: Actor) -> Registry {
        var registry = self
        registry.actor = actor
        return registry
    }
}
