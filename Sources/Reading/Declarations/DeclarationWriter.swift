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

    /// Makes room for so many bytes.
    package mutating func reserveCapacity(_ count: Int) { writer.reserveCapacity(count) }

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
        Self.write(declaration, requirements, to: &writer)
        writer.endLine()
    }

    /// Writes one declaration as an object.
    package static func write(
        _ declaration: Declaration, _ requirements: Requirements = .full, to json: inout JSONWriter
    ) {
        json.object { json in
            json.field("enterprise") { write(declaration.enterprise, to: &$0) }
            json.field("standard") { write(declaration.standard, to: &$0) }
            json.field("channel") { write(declaration.channel, to: &$0) }
            json.field("disclosure", declaration.disclosure.rawValue)
            json.field("version", number: declaration.version)
            json.field("replaces", number: declaration.replaces)
            json.field("offerings") {
                $0.array { for offering in declaration.offerings { write(offering, to: &$0) } }
            }
            json.field("attributes", declaration.attributes)
            json.field("indicators") {
                $0.array { json in
                    for place in declaration.indicators.indices {
                        write(declaration.indicators, place, requirements, to: &json)
                    }
                }
            }
        }
    }

    /// Writes who declares.
    package static func write(_ enterprise: EnterpriseReference, to json: inout JSONWriter) {
        json.object {
            $0.field("id", enterprise.id)
            $0.field("idScheme", enterprise.idScheme)
            $0.field("name", enterprise.name)
            $0.field("division", enterprise.division)
        }
    }

    /// Writes what is declared.
    package static func write(_ standard: StandardReference, to json: inout JSONWriter) {
        json.object {
            $0.field("number", standard.number)
            $0.field("title", standard.title)
            $0.field("kind", standard.kind)
        }
    }

    private static func write(_ channel: Channel?, to json: inout JSONWriter) {
        guard let channel else { return json.value(nil) }
        json.object {
            $0.field("name", channel.name)
            $0.field("address", channel.address)
            $0.field("declaredAt", channel.declaredAt.description)
        }
    }

    /// Writes what is sold under it.
    package static func write(_ offering: Offering, to json: inout JSONWriter) {
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

    /// Writes one of the indicators, field by field: a copy of one counts a reference for each text in it.
    package static func write(
        _ indicators: [Indicator], _ place: Int, _ requirements: Requirements, to json: inout JSONWriter
    ) {
        json.object {
            $0.field("name", indicators[place].name)
            $0.field("parents", indicators[place].parents)
            $0.field("grade", indicators[place].grade)
            $0.field("segment", indicators[place].segment)
            $0.field("requirement") {
                if requirements == .declared {
                    RequirementWriter.write(
                        declared: indicators[place].requirement.text,
                        unit: indicators[place].requirement.unit, to: &$0)
                } else {
                    RequirementWriter.write(indicators[place].requirement, requirements, to: &$0)
                }
            }
            $0.field("methods", indicators[place].methods)
            if requirements == .declared { return }
            $0.field("place") { write(indicators[place].place, to: &$0) }
            $0.field("confidence") { $0.value(raw: indicators[place].confidence) }
        }
    }

    /// Writes where an indicator stands in the document, or `null`.
    package static func write(_ place: DocumentPlace?, to json: inout JSONWriter) {
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
