public import Diagnostics

/// What is to be forgotten, and on which ground.
public struct ForgettingRequest: Sendable, Hashable {
    /// The enterprise's id.
    public var enterprise: String
    /// The scheme of the id; `nil`: whichever has it.
    public var idScheme: String?
    /// A standard's number, in any spelling; `nil`: the enterprise with all its standards.
    public var number: String?
    /// A version; `nil`: all of the standard.
    public var version: Int?
    /// The ground in law, which everybody can read: 1 to ``longestGround`` characters.
    public var ground: String
    /// A reference, such as the number of the case, which stands in the audit trail alone.
    public var reference: String?

    /// The most characters of a ground or a reference.
    public static let longestGround = 500

    /// Asks for something to be forgotten.
    public init(
        enterprise: String, idScheme: String? = nil, number: String? = nil, version: Int? = nil,
        ground: String, reference: String? = nil
    ) {
        self.enterprise = enterprise
        self.idScheme = idScheme
        self.number = number
        self.version = version
        self.ground = ground
        self.reference = reference
    }
}

/// What is forgotten.
public struct ForgettingReport: Sendable, Hashable {
    /// Standards of which a version is forgotten.
    public var standards = 0
    /// Versions that are forgotten.
    public var versions = 0
    /// Standards of which nothing is left.
    public var vanished = 0
    /// Whether the enterprise itself is forgotten.
    public var enterprise = false
    /// Whether the database's journal was emptied of it too; where not, that is for whoever runs the database.
    public var isOutOfJournal = false
}

/// Why something cannot be forgotten so.
public enum ForgettingError: Error, Sendable, Hashable {
    /// There is no such enterprise, standard or version.
    case notFound
    /// Several enterprises have the id, under different schemes.
    case severalEnterprises([String])
    /// It was forgotten before.
    case forgottenBefore
    /// A version needs a standard.
    case versionWithoutStandard
    /// A ground is empty, or a text longer than this many characters, or not one line.
    case text(longest: Int)

    /// What is wrong, and what to do.
    public var message: LocalizedText {
        switch self {
        case .notFound:
            LocalizedText(zh: "没有这一企业、标准或版本", en: "there is no such enterprise, standard or version")
        case .severalEnterprises(let schemes):
            LocalizedText(
                zh: "多家企业使用该标识,请用 --id-scheme 指明:\(schemes.joined(separator: ", "))",
                en:
                    "several enterprises have this id; say which with --id-scheme: \(schemes.joined(separator: ", "))"
            )
        case .forgottenBefore: LocalizedText(zh: "已经删除过", en: "it was forgotten before")
        case .versionWithoutStandard:
            LocalizedText(zh: "指明版本须同时指明标准", en: "a version needs a standard")
        case .text(let longest):
            LocalizedText(
                zh: "依据应为一行、1 至 \(longest) 个字符", en: "a ground is one line of 1 to \(longest) characters")
        }
    }
}

extension ForgettingError: CustomStringConvertible {
    /// What is wrong, for the log.
    public var description: String { message.en }
}
