public import Diagnostics

/// What the registry refuses.
public enum RegistryError: Error, Sendable {
    /// A scheme that does not compile.
    case schemeRefused([Diagnostic])
    /// A version of a scheme that is already there with other content.
    case schemeVersionExists(name: String, version: String)
    /// The stored data contradict themselves; nothing was changed.
    case inconsistent(String)
}

extension RegistryError: CustomStringConvertible {
    /// What was refused, for the log and for the command line.
    public var description: String {
        switch self {
        case .schemeRefused(let findings):
            findings.map { $0.rendered(in: .en) }.joined(separator: "\n")
        case .schemeVersionExists(let name, let version):
            "scheme \(name) \(version) is already there with other content: give the changed file a new version"
        case .inconsistent(let what):
            "the stored data contradict themselves: \(what)"
        }
    }
}
