import Diagnostics
import Foundation
public import Quantities
public import Standards

/// A value that a person has looked at in the document: confirmed as it was read, or corrected.
///
/// One JSON object a line, in the shape in which unsure values are given out, with `confirmedBy` filled in:
/// `{"number","name","grade","segment","text","unit","confidence","file","page","table","cell","confirmedBy"}`.
public struct Confirmation: Sendable, Hashable, Codable {
    /// The standard's number.
    public var number: String
    /// The name with its parents, parted by spaces.
    public var name: String
    /// The product grade.
    public var grade: String?
    /// The segment.
    public var segment: [String: String]?
    /// The requirement as it stands in the document: what a person changes where it was misread.
    public var text: String
    /// The unit of the numbers in ``text``, as a UCUM code.
    public var unit: String?
    /// How sure the reading was.
    public var confidence: Double?
    /// The file.
    public var file: String?
    /// The page, from 1.
    public var page: Int?
    /// The table's number.
    public var table: String?
    /// The cell, as `row,column` from 1.
    public var cell: String?
    /// Who looked; empty until somebody has.
    public var confirmedBy: String?

    /// An unsure value, to be looked at.
    public init(_ indicator: Indicator, of number: String, file: String?) {
        self.number = number
        name = Self.name(indicator)
        grade = indicator.grade
        segment = indicator.segment
        text = Self.text(indicator.requirement)
        unit = indicator.requirement.unit
        confidence = indicator.confidence
        self.file = file
        page = indicator.place?.page
        table = indicator.place?.table
        cell = indicator.place?.cell
    }

    /// The name of an indicator with its parents.
    public static func name(_ indicator: Indicator) -> String {
        (indicator.parents + [indicator.name]).joined(separator: " ")
    }

    /// A requirement as a text that is read as the same requirement, whatever header the sign stood in.
    private static func text(_ requirement: Requirement) -> String {
        switch requirement.kind {
        case .interval, .value: requirement.formatted(.chinese)
        default: requirement.text
        }
    }

    private struct Key: Hashable {
        var number: String
        var name: String
        var grade: String?
        var segment: [String: String]?
    }

    private var key: Key {
        Key(number: StandardNumber(number).normalized, name: name, grade: grade, segment: segment)
    }

    /// Makes a value what a person confirmed: the text that is given counts, and is sure.
    public func confirm(_ indicator: inout Indicator) throws(RequirementError) {
        if text != Self.text(indicator.requirement) || unit != indicator.requirement.unit {
            let unit = unit.flatMap { try? Unit(code: $0, kind: nil) }
            indicator.requirement = try RequirementReader.read(text, unit: unit)
        }
        indicator.confidence = 1
    }

    /// Puts what people confirmed into declarations: the value that the line gives counts, and is sure.
    ///
    /// - Returns: the confirmations that met no value.
    public static func apply(
        _ confirmations: [Confirmation], to declarations: inout [Declaration]
    ) throws(RequirementError) -> [Confirmation] {
        var open = Dictionary(
            confirmations.filter { !($0.confirmedBy ?? "").isEmpty }.map { ($0.key, $0) },
            uniquingKeysWith: { $1 })
        var met: Set<Key> = []
        for place in declarations.indices {
            let number = StandardNumber(declarations[place].standard.number).normalized
            for index in declarations[place].indicators.indices {
                let indicator = declarations[place].indicators[index]
                let key = Key(
                    number: number, name: name(indicator), grade: indicator.grade, segment: indicator.segment)
                guard let confirmation = open[key] else { continue }
                met.insert(key)
                try confirmation.confirm(&declarations[place].indicators[index])
            }
        }
        for key in met { open[key] = nil }
        return Array(open.values).sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    }
}
