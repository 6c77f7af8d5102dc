import HTTPTypes
import Diagnostics
import HTTPTypes
import Mustache
import Registry

/// The page that describes the API, from the operations that answer its requests.
struct APIPageView: Sendable, MustacheParent {
    let title: String
    let documentHref: String
    let sections: [FactView]
    let operations: [OperationView]
    let problems: [ProblemView]

    /// An operation with its parameters.
    struct OperationView: Sendable, MustacheParent {
        let id: String
        let title: String
        let method: String
        /// The scope that the key must have; `nil`: reading is open.
        let scope: String?
        let path: String
        /// The address, where nothing has to be filled in.
        let href: String?
        let parameters: [ParameterView]

        func child(named name: String) -> Any? {
            switch name {
            case "operationId": id
            case "title": title
            case "method": method
            case "scope": scope
            case "path": path
            case "href": href
            case "hasParameters": !parameters.isEmpty
            case "parameters": parameters
            default: nil
            }
        }
    }

    /// A parameter.
    struct ParameterView: Sendable, MustacheParent {
        let name: String
        let about: String
        let isRequired: Bool
        let example: String?

        func child(named name: String) -> Any? {
            switch name {
            case "name": self.name
            case "about": about
            case "isRequired": isRequired
            case "example": example
            default: nil
            }
        }
    }

    /// A kind of problem; errors link to it.
    struct ProblemView: Sendable, MustacheParent {
        let kind: APIProblem.Kind
        let language: Language

        func child(named name: String) -> Any? {
            switch name {
            case "problemId": kind.rawValue
            case "status": String(kind.status.code)
            case "title": kind.title[language]
            case "detail": kind.detail[language]
            default: nil
            }
        }
    }

    init(in page: PageContext) {
        let texts = page.texts
        title = texts[.apiTitle]
        documentHref = APIRoute.document.link
        sections = [
            (TextKey.apiListsTitle, TextKey.apiListsBody), (.apiDownloadsTitle, .apiDownloadsBody),
            (.apiCachingTitle, .apiCachingBody), (.apiLimitsTitle, .apiLimitsBody),
            (.apiKeysTitle, .apiKeysBody),
            (.aboutForecastTitle, .forecastBody),
        ].map { FactView(label: texts[$0], text: texts[$1]) }
        operations =
            APIOperations.all.map { Self.view($0, page.language) }
            + KeyedOperations.all.map { Self.view($0, page.language) }
        problems = APIProblem.Kind.allCases.map { ProblemView(kind: $0, language: page.language) }
    }

    private static func view(_ operation: APIOperation, _ language: Language) -> OperationView {
        let inPath = parameters(of: operation.pattern, language)
        let path = operation.pattern.routerPath(in: .zh)
        let parameters =
            inPath
            + operation.parameters.map { parameter in
                ParameterView(
                    name: parameter.rawValue, about: parameter.about[language],
                    isRequired: operation.required.contains(parameter),
                    example: parameter == .fields
                        ? operation.fields.prefix(3).joined(separator: ",") : parameter.example)
            }
        return OperationView(
            id: operation.id, title: operation.title[language], method: "GET", scope: nil, path: path,
            href: inPath.isEmpty && operation.required.isEmpty ? path : nil, parameters: parameters)
    }

    private static func view(_ operation: KeyedOperation, _ language: Language) -> OperationView {
        OperationView(
            id: operation.id, title: operation.title[language], method: operation.method.rawValue,
            scope: operation.scope.rawValue, path: operation.pattern.routerPath(in: .zh), href: nil,
            parameters: parameters(of: operation.pattern, language)
                + operation.parameters.map {
                    ParameterView(
                        name: $0.rawValue, about: $0.about[language], isRequired: false, example: $0.example)
                })
    }

    /// The parameters of a path.
    private static func parameters(of pattern: RoutePattern, _ language: Language) -> [ParameterView] {
        pattern.parts.compactMap { part in
            guard case .parameter(let parameter) = part else { return nil }
            return ParameterView(
                name: parameter.rawValue, about: parameter.about[language], isRequired: true,
                example: parameter.example)
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "documentHref": documentHref
        case "sections": sections
        case "operations": operations
        case "problems": problems
        default: nil
        }
    }
}
