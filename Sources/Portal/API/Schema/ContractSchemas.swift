import Quantities
import Standards

/// The schemas of what the writers of declarations write: requirement, indicator and declaration are the same
/// objects here as in files.
enum ContractSchemas {
    static let offering = APISchema.named("Offering") {
        closed(
            ("kind", .choice(["model", "service"])), ("name", text), ("commonName", optionalText),
            ("brand", optionalText), ("barcode", optionalText), ("specification", optionalText),
            ("model", optionalText), ("outlets", optionalText))
    }

    static let requirement: APISchema = .named("Requirement") {
        .object(
            properties: [
                ("text", text), ("kind", .choice(Requirement.Kind.allCases.map(\.rawValue))),
                ("lower", .nullable(bound)), ("upper", .nullable(bound)),
                ("nominal", .nullable(.text(.decimal))), ("approximate", .flag), ("unit", optionalText),
                ("unitKind", optionalText), ("relativeTo", optionalText), ("ordinal", .nullable(ordinal)),
                ("yes", .flag), ("alternatives", .nullable(.list(requirement))),
                ("span", .list(.integer(least: 0, most: nil))), ("confidence", .number(0...1)),
            ], optional: ["yes"])
    }

    static let place = APISchema.named("Place") {
        closed(
            ("page", .nullable(.integer(least: 0, most: nil))), ("table", optionalText),
            ("cell", optionalText), ("box", .nullable(.list(.number(nil)))))
    }

    static let indicator = APISchema.named("Indicator") {
        closed(
            ("name", text), ("parents", .list(text)), ("grade", optionalText),
            ("segment", .nullable(.map(text))), ("requirement", requirement), ("methods", .list(text)),
            ("place", .nullable(place)), ("confidence", .number(0...1)))
    }

    static let declaration = APISchema.named("Declaration") {
        closed(
            ("enterprise", APIShapes.enterprise.schema), ("standard", APIShapes.standard.schema),
            ("channel", .nullable(channel)), ("disclosure", .choice(["fullText", "table"])),
            ("version", .integer(least: 1, most: nil)),
            ("replaces", .nullable(.integer(least: 1, most: nil))),
            ("offerings", .list(offering)), ("attributes", .map(text)), ("indicators", .list(indicator)))
    }

    private static let channel = APISchema.named("Channel") {
        closed(("name", text), ("address", optionalText), ("declaredAt", .text(.date)))
    }

    private static let bound = APISchema.named("Bound") {
        closed(("value", .text(.decimal)), ("closed", .flag))
    }

    private static let ordinal = APISchema.named("Ordinal") {
        closed(("scale", text), ("from", optionalText), ("to", optionalText))
    }

    private static let text = APISchema.text(.any)
    private static let optionalText = APISchema.nullable(.text(.any))

    private static func closed(_ properties: (String, APISchema)...) -> APISchema {
        .object(properties: properties.map { (key: $0.0, schema: $0.1) }, optional: [])
    }
}
