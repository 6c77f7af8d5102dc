import Diagnostics
import HTTPTypes
import Reading
import Registry
import Standards

extension KeyedOperations {
    static let declare = KeyedOperation(
        id: "declareStandard", method: .post, pattern: APIRoute.Patterns.declarations,
        title: LocalizedText(
            zh: "登记一份声明（docs/declaration.md 的一行）；同样内容已在则答 200，不另记",
            en: """
                Declare a standard (a line of docs/declaration.md); 200 where the same is there already, which is not \
                recorded again
                """),
        scope: .declare, body: .anyObject, statuses: [.ok, .created], answer: APIShapes.receipt.schema,
        problems: [.gone, .conflict, .unprocessable]
    ) { request, registry in
        let declaration = try Self.declaration(request.bytes)
        let outcome = try await registry.declare(declaration)
        let route = APIRoute.version(
            enterprise: declaration.enterprise.id, number: declaration.standard.number,
            version: declaration.version)
        return .of(
            DeclarationReceipt(route: route, outcome: outcome), APIShapes.receipt,
            status: outcome == .unchanged ? .ok : .created,
            location: outcome == .unchanged ? nil : route.link)
    }

    /// The one declaration of a body. It is read as a line of a file is: line ends, which stand between tokens alone, are
    /// spaces then.
    private static func declaration(_ bytes: [UInt8]) throws(APIProblem) -> Declaration {
        let line = bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        let result = DeclarationReader(file: "").read(line)
        guard let declaration = result.declarations.first else {
            let reject = result.rejects.first
            throw APIProblem(.refused, parameter: reject?.column, hint: reject?.reason)
        }
        return declaration
    }
}

/// What became of a declaration.
struct DeclarationReceipt: Sendable {
    let route: APIRoute
    let outcome: DeclareOutcome
}

extension APIShapes {
    static let receipt = APIShape<DeclarationReceipt>(
        name: "DeclarationReceipt", about: LocalizedText(zh: "声明的登记结果", en: "What became of a declaration"),
        fields: [
            .text("href", .address) { $0.route.link },
            .choice("outcome", DeclareOutcome.allCases.map(\.rawValue)) { $0.outcome.rawValue },
        ])
}
