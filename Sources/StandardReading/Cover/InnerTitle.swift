import Documents

/// The title of a standard as it stands once more before its first clause.
struct InnerTitle: Hashable {
    /// The title, its parts parted by a space.
    var text: String
    /// Where it stands.
    var place: BlockPlace
    /// Whether it was read from the picture of a page.
    var isFromPicture: Bool

    /// The title among the paragraphs before the first clause; `nil` where none looks like one.
    init?(_ paragraphs: [Paragraph], picturePages: Set<Int>) {
        let titles = paragraphs.suffix(2).filter { paragraph in
            let plain = FoldedText.folded(paragraph.text)
            let isCentred = paragraph.style.alignment != .left && paragraph.style.alignment != .right
            return isCentred && (2...40).contains(plain.count) && !plain.contains { "。；：:;、".contains($0) }
                && plain.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
                && NumberScan.leading(paragraph.text) == nil
        }
        // On pages a title is centred; elsewhere nothing tells it from a sentence but its place.
        guard let last = titles.last, last.lines.isEmpty || last.style.alignment == .centre else {
            return nil
        }
        text = FoldedText.spaced(last.text)
        place = last.place
        isFromPicture = last.place.page.map(picturePages.contains) ?? false
    }
}
