public import Quantities

/// What stands in a document, where it was misread.
public struct ReadingCorrection: Sendable, Hashable {
    /// The requirement as it stands there.
    public let text: String
    /// The unit of its numbers, where the text has none of its own; `nil`: the unit as it was read.
    public let unit: Unit?

    /// A correction.
    ///
    /// - Parameter unit: in any spelling.
    /// - Throws: ``ReviewError/unreadable(_:)`` where unit or text are not understood.
    public init(text: String, unit: String? = nil) throws(ReviewError) {
        do {
            self.unit = try unit.map { try Unit($0) }
        } catch {
            throw .unreadable(unit ?? "")
        }
        guard text.contains(where: { !$0.isWhitespace }),
            (try? RequirementReader.read(text, unit: self.unit)) != nil
        else { throw .unreadable(text) }
        self.text = text
    }

    /// A reason that says that it is one of a correction, and of which.
    func marked(_ reason: String) -> String {
        "[更正 corrected: \(text)\(unit.map { " | " + $0.code } ?? "")] " + reason
    }

    /// What the audit trail says of it.
    var details: [String: String] {
        unit.map { ["corrected": text, "unit": $0.code] } ?? ["corrected": text]
    }
}
