package import Quantities

/// Writes a requirement as the object that is the same everywhere: files, documents, the API.
package enum RequirementWriter {
    /// Writes one requirement.
    package static func write(
        _ requirement: Requirement, _ style: DeclarationWriter.Requirements = .full, to json: inout JSONWriter
    ) {
        if style == .declared { return write(declared: requirement.text, unit: requirement.unit, to: &json) }
        let full = style == .full
        json.object {
            $0.field("text", requirement.text)
            $0.field("kind", requirement.kind.rawValue)
            bound("lower", requirement.lower, full, to: &$0)
            bound("upper", requirement.upper, full, to: &$0)
            text("nominal", requirement.nominal?.description, full, to: &$0)
            if full || requirement.approximate {
                $0.field("approximate") { $0.value(raw: requirement.approximate) }
            }
            text("unit", requirement.unit, full, to: &$0)
            text("unitKind", requirement.unitKind, full, to: &$0)
            text("relativeTo", requirement.relativeTo, full, to: &$0)
            ordinal(requirement.ordinal, full, to: &$0)
            if let yes = requirement.yes { $0.field("yes") { $0.value(raw: yes) } }
            if let alternatives = requirement.alternatives {
                $0.field("alternatives") {
                    $0.array { for alternative in alternatives { write(alternative, style, to: &$0) } }
                }
            } else if full {
                $0.field("alternatives", String?.none)
            }
            guard full else { return }
            $0.field("span") {
                $0.array {
                    $0.value(raw: requirement.span.lowerBound)
                    $0.value(raw: requirement.span.upperBound)
                }
            }
            $0.field("confidence") { $0.value(raw: requirement.confidence) }
        }
    }

    /// Writes what was declared of a requirement.
    static func write(declared text: String, unit: String?, to json: inout JSONWriter) {
        json.object {
            $0.field("text", text)
            $0.field("unit", unit)
        }
    }

    private static func text(_ key: String, _ text: String?, _ full: Bool, to json: inout JSONWriter) {
        if full || text != nil { json.field(key, text) }
    }

    private static func bound(
        _ key: String, _ bound: Requirement.Bound?, _ full: Bool, to json: inout JSONWriter
    ) {
        guard let bound else { return text(key, nil, full, to: &json) }
        json.field(key) {
            $0.object {
                $0.field("value", bound.value.description)
                $0.field("closed") { $0.value(raw: bound.closed) }
            }
        }
    }

    private static func ordinal(_ ordinal: Requirement.Ordinal?, _ full: Bool, to json: inout JSONWriter) {
        guard let ordinal else { return text("ordinal", nil, full, to: &json) }
        json.field("ordinal") {
            $0.object {
                $0.field("scale", ordinal.scale)
                $0.field("from", ordinal.from)
                $0.field("to", ordinal.to)
            }
        }
    }
}
