import Quantities
public import Standards

/// Writes declarations as JSON Lines, in the shape that ``DeclarationReader`` reads, with the keys in one
/// order and numbers with their digits kept: the same declaration gives the same bytes.
public struct DeclarationWriter: Sendable {
    /// How much of a requirement is written.
    public enum Requirements: Sendable {
        /// Every key of the contract, `null` where there is nothing.
        case full
        /// The keys that say something.
        case brief
        /// What was declared, and nothing of what was read out of it: the text and its unit. Where a value stood in a
        /// document, and how surely it was read, is left out too.
        case declared
    }

    private let requirements: Requirements
    private var writer = JSONWriter()

    /// Prepares to write.
    public init(requirements: Requirements = .full) {
        self.requirements = requirements
    }

    /// What was written, UTF-8.
    public var bytes: [UInt8] { writer.bytes }

    /// Forgets what was written, so that a long file can be written piece by piece.
    public mutating func removeAll() { writer.removeAll() }

    /// Writes some declarations at once.
    public static func jsonLines(
        _ declarations: some Sequence<Declaration>, requirements: Requirements = .full
    ) -> [UInt8] {
        var writer = DeclarationWriter(requirements: requirements)
        for declaration in declarations { writer.write(declaration) }
        return writer.bytes
    }

    /// Writes one declaration as one line.
    public mutating func write(_ declaration: Declaration) {
        let requirements = requirements
        writer.object { json in
            json.field("enterprise") {
                $0.object {
                    $0.field("id", declaration.enterprise.id)
                    $0.field("idScheme", declaration.enterprise.idScheme)
                    $0.field("name", declaration.enterprise.name)
                    $0.field("division", declaration.enterprise.division)
                }
            }
            json.field("standard") {
                $0.object {
                    $0.field("number", declaration.standard.number)
                    $0.field("title", declaration.standard.title)
                    $0.field("kind", declaration.standard.kind)
                }
            }
            json.field("channel") { Self.write(declaration.channel, to: &$0) }
            json.field("disclosure", declaration.disclosure.rawValue)
            json.field("version", number: declaration.version)
            json.field("replaces", number: declaration.replaces)
            json.field("offerings") {
                $0.array { for offering in declaration.offerings { Self.write(offering, to: &$0) } }
            }
            json.field("attributes", declaration.attributes)
            json.field("indicators") {
                $0.array {
                    for indicator in declaration.indicators { Self.write(indicator, requirements, to: &$0) }
                }
            }
        }
        writer.endLine()
    }

    private static func write(_ channel: Channel?, to json: inout JSONWriter) {
        guard let channel else { return json.value(nil) }
        json.object {
            $0.field("name", channel.name)
            $0.field("address", channel.address)
            $0.field("declaredAt", channel.declaredAt.description)
        }
    }

    private static func write(_ offering: Offering, to json: inout JSONWriter) {
        json.object {
            $0.field("kind", offering.kind.rawValue)
            $0.field("name", offering.name)
            $0.field("commonName", offering.commonName)
            $0.field("brand", offering.brand)
            $0.field("barcode", offering.barcode)
            $0.field("specification", offering.specification)
            $0.field("model", offering.model)
            $0.field("outlets", offering.outlets)
        }
    }

    private static func write(
        _ indicator: Indicator, _ requirements: Requirements, to json: inout JSONWriter
    ) {
        json.object {
            $0.field("name", indicator.name)
            $0.field("parents", indicator.parents)
            $0.field("grade", indicator.grade)
            $0.field("segment", indicator.segment)
            $0.field("requirement") { RequirementWriter.write(indicator.requirement, requirements, to: &$0) }
            $0.field("methods", indicator.methods)
            if requirements == .declared { return }
            $0.field("place") { write(indicator.place, to: &$0) }
            $0.field("confidence") { $0.value(raw: indicator.confidence) }
        }
    }

    private static func write(_ place: DocumentPlace?, to json: inout JSONWriter) {
        guard let place else { return json.value(nil) }
        json.object {
            $0.field("page", number: place.page)
            $0.field("table", place.table)
            $0.field("cell", place.cell)
            $0.field("box") { json in
                guard let box = place.box else { return json.value(nil) }
                json.array { for number in box { $0.value(raw: number) } }
            }
        }
    }
}
