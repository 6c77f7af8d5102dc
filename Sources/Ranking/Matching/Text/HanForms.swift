import Foundation
import Synchronization

/// Forms of Han characters, from the tables of ICU: the simplified form, and the reading.
enum HanForms {
    private static let first: UInt32 = 0x4E00
    private static let last: UInt32 = 0x9FFF

    /// The simplified form of each character of the block, by its place.
    private static let simplifiedForms: [UInt16] = {
        let same = (first...last).map { UInt16($0) }
        // Each stands on a line of its own: what a character becomes must not depend on its neighbours.
        var lines = String.UnicodeScalarView()
        for value in first...last {
            guard let scalar = Unicode.Scalar(value) else { continue }
            lines.append(scalar)
            lines.append("\n")
        }
        let forms = String(lines).applyingTransform(StringTransform("Hant-Hans"), reverse: false)?
            .unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard let forms, forms.count == same.count else { return same }
        return zip(same, forms).map { own, form in
            guard form.count == 1, let value = form.first?.value, (first...last).contains(value) else {
                return own
            }
            return UInt16(value)
        }
    }()

    private static let readings = Mutex<[UInt32: String]>([:])

    /// The simplified form of a character; of others the character itself.
    static func simplified(_ scalar: UInt32) -> UInt32 {
        guard scalar >= first, scalar <= last else { return scalar }
        return UInt32(simplifiedForms[Int(scalar - first)])
    }

    /// The usual reading of a Han character, in letters without the tone.
    static func reading(_ scalar: UInt32) -> String? {
        guard FoldedText.isHan(scalar), let character = Unicode.Scalar(scalar) else { return nil }
        if let known = readings.withLock({ $0[scalar] }) { return known }
        let reading = String(character).applyingTransform(
            StringTransform("Han-Latin; Latin-ASCII"), reverse: false)
        guard let reading else { return nil }
        readings.withLock { $0[scalar] = reading }
        return reading
    }
}
