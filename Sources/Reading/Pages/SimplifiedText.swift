import Documents
import Foundation

/// Writes words that were read from a picture in simplified characters.
///
/// Recognition knows both scripts, and some characters of both look all but alike (黄 and 黃). Standards are printed in
/// simplified characters (GB/T 1.1): what is in their common set (GB/T 2312—1980) stays as it was read, the rest
/// becomes the simplified form, where it has one.
struct SimplifiedText {
    /// Forms that differ from the simplified ones by a stroke or less; any other is likely to be misread.
    private static let alike: Set<Character> = [
        "黃", "內", "戶", "別", "產", "溫", "錄", "彥", "顏", "絕", "緣", "強", "呂", "吳",
    ]
    /// How sure a word with another is at most.
    private static let unlikely = 0.8

    private var known: [Character: String] = [:]

    /// The words of a page, simplified where they were read from its picture.
    mutating func simplify(_ page: inout PageContent) {
        guard page.source == .picture else { return }
        for place in page.words.indices {
            let text = page.words[place].text
            guard text.contains(where: { !$0.isASCII && !Self.common.contains($0) }) else { continue }
            let plain = text.map { simplified($0) }.joined()
            page.words[place].text = plain
            if zip(text, plain).contains(where: { $0 != $1 && !Self.alike.contains($0) }) {
                page.words[place].confidence = min(page.words[place].confidence, Self.unlikely)
            }
        }
    }

    private mutating func simplified(_ character: Character) -> String {
        if character.isASCII || Self.common.contains(character) { return String(character) }
        if let form = known[character] { return form }
        let text = String(character)
        let form = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        known[character] = form
        return form
    }

    /// The Han characters of GB/T 2312—1980.
    private static let common: Set<Character> = {
        guard let converter = try? TextConverter(from: "GB2312") else { return [] }
        var bytes: [UInt8] = []
        for row in UInt8(0xB0)...0xF7 {
            for place in UInt8(0xA1)...0xFE where row != 0xD7 || place < 0xFA { bytes += [row, place] }
        }
        return Set(String(decoding: converter.convert(bytes[...], isLast: true), as: UTF8.self))
    }()
}
