import Foundation
import Synchronization

/// A syllable of pinyin without tone, its letters packed into one number; none is 0.
struct Syllable: Hashable, Sendable {
    /// The letters, the last in the lowest byte.
    let packed: UInt64

    /// No syllable.
    static let none = Syllable(packed: 0)

    private init(packed: UInt64) { self.packed = packed }

    /// A syllable of at most eight letters.
    init(_ letters: some Sequence<UInt8>) { packed = letters.reduce(0) { $0 << 8 | UInt64($1) } }

    /// The letters.
    var letters: [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: packed >> (8 * UInt64($0))) }.filter { $0 != 0 }
    }
}

/// How Han characters are read: 调 is `tiao` and `diao`. Tones do not matter, and ü is u.
///
/// The characters of GB 2312 stand in `readings.txt`, with the readings that a character alone does not tell; those of all
/// others are Foundation's.
enum HanReadings {
    /// The readings of a character, two at most.
    struct Readings: Hashable, Sendable {
        var first = Syllable.none
        var second = Syllable.none

        /// Whether one reading is a reading of the other too.
        func sound(like other: Readings) -> Bool {
            guard first != .none, other.first != .none else { return false }
            return first == other.first || first == other.second
                || second != .none && (second == other.first || second == other.second)
        }
    }

    private struct Table {
        var readings: [UInt32: Readings] = [:]
        var common: [Syllable: [Unicode.Scalar]] = [:]
    }

    private static let table = read(String(decoding: PackageResources.readings_txt, as: UTF8.self))
    private static let others = Mutex<[UInt32: Readings]>([:])
    private static let simplifiedOthers = Mutex<[UInt32: UInt32]>([:])

    /// The readings of a character; none where it is not Han.
    static func readings(_ scalar: Unicode.Scalar) -> Readings {
        if let known = table.readings[scalar.value] { return known }
        guard WordCollector.isHan(scalar) else { return Readings() }
        if let known = others.withLock({ $0[scalar.value] }) { return known }
        let latin = latin(scalar)?.utf8
        var readings = Readings()
        if let latin, latin.count <= 6, latin.allSatisfy({ (0x61...0x7A).contains($0) }) {
            readings.first = Syllable(latin)
        }
        others.withLock { $0[scalar.value] = readings }
        return readings
    }

    /// The one reading that Foundation gives a character alone, in lower case without tones.
    static func latin(_ scalar: Unicode.Scalar) -> String? {
        String(scalar).applyingTransform(.mandarinToLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false)?.lowercased()
    }

    /// The simplified form of a character. Those of GB 2312 are simplified already.
    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard WordCollector.isHan(scalar), table.readings[scalar.value] == nil else { return scalar }
        if let known = simplifiedOthers.withLock({ $0[scalar.value] }) {
            return Unicode.Scalar(known) ?? scalar
        }
        let form = String(scalar).applyingTransform(StringTransform("Hant-Hans"), reverse: false)
        let simplified =
            form.flatMap { $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil } ?? scalar
        simplifiedOthers.withLock { $0[scalar.value] = simplified.value }
        return simplified
    }

    /// The characters in daily use that are read so.
    static func characters(_ syllable: Syllable) -> [Unicode.Scalar] { table.common[syllable] ?? [] }

    /// Whether letters are a syllable.
    static func isSyllable(_ letters: some Sequence<UInt8>) -> Bool {
        table.common[Syllable(letters)] != nil
    }

    private static func read(_ text: String) -> Table {
        var table = Table()
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ")
            guard parts.count == 2 else { continue }
            let syllable = Syllable(parts[0].utf8)
            var isCommon = true
            for scalar in parts[1].unicodeScalars {
                if scalar == "|" {
                    isCommon = false
                    continue
                }
                if isCommon { table.common[syllable, default: []].append(scalar) }
                var readings = table.readings[scalar.value] ?? Readings()
                if readings.first == .none { readings.first = syllable } else { readings.second = syllable }
                table.readings[scalar.value] = readings
            }
        }
        return table
    }
}
