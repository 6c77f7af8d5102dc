import Diagnostics
import Standards

/// The check of enterprise identifiers, in the one place through which all inputs go.
enum EnterpriseIdentity {
    /// Why an identifier is refused.
    struct Problem: Error {
        let code: String
        let message: LocalizedText
        /// Whether the scheme is at fault rather than the identifier.
        var isAboutScheme = false
    }

    /// An identifier in its normal form: a unified social credit code must pass its check characters
    /// (GB 32100); identifiers of other schemes (`X-…`) are taken as they are.
    static func checked(_ id: String, scheme: String) -> Result<String, Problem> {
        guard scheme == "USCC" else {
            if scheme.hasPrefix("X-"), scheme.utf8.count > 2 { return .success(id) }
            return .failure(
                Problem(
                    code: "wrong-id-scheme",
                    message: LocalizedText(
                        zh: "标识方案“\(scheme)”应为 USCC 或以 X- 开头",
                        en: "the identifier scheme ‘\(scheme)’ must be USCC or start with X-"),
                    isAboutScheme: true))
        }
        do throws(CreditCodeError) {
            return .success(try CreditCode(id).text)
        } catch {
            return .failure(Problem(code: "wrong-credit-code", message: error.message))
        }
    }
}
