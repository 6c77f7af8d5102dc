/// Why a text is refused as a requirement.
public enum RequirementError: Error, Sendable, Hashable {
    /// Longer than 4 KiB.
    case tooLong(bytes: Int)
    /// A number that is not one (`1e999`, `NaN`, `0x10`, `--5`, `12abc`), with the span in UTF-8 bytes.
    case badNumber(text: String, span: Range<Int>)
    /// A unit that does not exist, with the span in UTF-8 bytes.
    case unknownUnit(text: String, span: Range<Int>)
    /// Nothing but white space.
    case empty
    /// Bytes that are not UTF-8.
    case notUTF8
}

/// Reads requirement phrases as standards write them.
///
/// What is understood gives an interval, a value, a grade, an absence, a yes or no, or alternatives; what is not
/// gives `text` with a low confidence, or an error where a number or a unit is plainly wrong. Nothing is guessed.
public enum RequirementReader {
    /// The version of the reader; stored beside parsed requirements, which are read again when it changes.
    public static let version = 3

    /// The longest text that is read, in bytes.
    public static let longestText = 4096

    /// Reads one phrase.
    ///
    /// - Parameters:
    ///   - text: the phrase, at most 4 KiB.
    ///   - unit: the unit of the column or table header, used where the phrase has none of its own.
    public static func read(_ text: String, unit: Unit? = nil) throws(RequirementError) -> Requirement {
        var copy = text
        var requirement = Requirement(text: text, kind: .text)
        let failure: RequirementError? = copy.withUTF8 { bytes in
            do throws(RequirementError) {
                try parse(bytes, unit: unit, &requirement)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        return requirement
    }

    /// Reads one phrase in UTF-8, without a `String` being made for it first.
    ///
    /// - Parameters:
    ///   - bytes: the phrase, at most 4 KiB.
    ///   - unit: the unit of the column or table header, used where the phrase has none of its own.
    public static func read(
        utf8 bytes: UnsafeBufferPointer<UInt8>, unit: Unit? = nil
    ) throws(RequirementError) -> Requirement {
        guard bytes.count <= longestText else { throw .tooLong(bytes: bytes.count) }
        guard Scalars.areUTF8(bytes) else { throw .notUTF8 }
        var requirement = Requirement(text: String(decoding: bytes, as: UTF8.self), kind: .text)
        try parse(bytes, unit: unit, &requirement)
        return requirement
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, unit: Unit?, _ requirement: inout Requirement
    ) throws(RequirementError) {
        guard bytes.count <= longestText else { throw .tooLong(bytes: bytes.count) }
        var reader = PhraseReader(bytes, header: unit?.body)
        let text = requirement.text
        try reader.read(&requirement)
        requirement.text = text
    }
}
