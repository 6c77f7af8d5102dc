import HTTPTypes
import Registry

/// What stands in the way of what is done under a key.
extension APIProblem {
    init(_ error: RightsError) {
        switch error {
        case .unknownKey, .keyExpired, .keyRevoked:
            self.init(
                .keyRefused, hint: error.message,
                headers: [.wwwAuthenticate: KeyedAPI.challenge + #", error="invalid_token""#])
        case .notAllowed(_, let scope):
            self.init(
                .notAllowed, hint: error.message,
                headers: [
                    .wwwAuthenticate: KeyedAPI.challenge
                        + #", error="insufficient_scope", scope="\#(scope.rawValue)""#
                ])
        case .grantsTooMuch:
            self.init(
                .notAllowed, parameter: "scopes", hint: error.message,
                headers: [.wwwAuthenticate: KeyedAPI.challenge + #", error="insufficient_scope""#])
        case .noSuchKey: self.init(.notFound)
        case .noScopes: self.init(.wrongBody, parameter: "scopes", hint: error.message)
        case .label: self.init(.wrongBody, parameter: "label", hint: error.message)
        case .expiry: self.init(.wrongBody, parameter: "days", hint: error.message)
        case .claimRefused: self.init(.refused, hint: error.message)
        }
    }

    init(_ error: ReviewError) {
        switch error {
        case .noSuchItem: self.init(.notFound)
        case .noSuchCandidate: self.init(.conflict, parameter: "choice", hint: error.message)
        case .noSuchStandard: self.init(.notFound, parameter: "number", hint: error.message)
        case .noSuchCategory: self.init(.notFound, parameter: "category", hint: error.message)
        case .reasonNeeded, .reasonTooLong:
            self.init(.wrongBody, parameter: "reason", hint: error.message)
        case .correctionNeeded, .noCorrection, .unreadable:
            self.init(.conflict, parameter: "text", hint: error.message)
        case .replaced, .superseded, .forgotten: self.init(.conflict, hint: error.message)
        }
    }
}
