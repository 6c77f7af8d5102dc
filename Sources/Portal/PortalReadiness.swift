import Synchronization

/// Whether the portal takes part: a proxy asks for it at `/readyz`, and sends nothing where the answer is 503.
///
/// Before a portal ends it drains: it answers as always, and says that it will be gone.
public final class PortalReadiness: Sendable {
    private let draining = Atomic(false)

    /// Of a portal that takes part.
    public init() {}

    /// Whether the portal is about to end.
    public var isDraining: Bool { draining.load(ordering: .relaxed) }

    /// The portal is about to end.
    public func drain() { draining.store(true, ordering: .relaxed) }
}
