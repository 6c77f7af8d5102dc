/// Parts the words of a page into those that a person sees as its text, marks over the page, and hidden ones.
struct WordSorting {
    /// The places of the words that are the text of the page.
    var body: [Int] = []
    /// Words across the page that are not part of its text: watermarks.
    var marks: [Int] = []
    /// Words that nobody can see, with the reason.
    var hidden: [(place: Int, reason: HiddenReason)] = []

    /// Sorts the words of a page.
    init(_ page: PageContent) {
        let typical = Self.typicalSize(page.words)
        let areas = page.isCrowded ? [] : page.fills
        let pictures = page.isCrowded ? [] : page.pictures
        for (place, word) in page.words.enumerated() {
            if let reason = Self.hiddenReason(word, place, page, areas, pictures) {
                hidden.append((place, reason))
            } else if Self.isMark(word, typical: typical) {
                marks.append(place)
            } else {
                body.append(place)
            }
        }
    }

    /// The size of most of the page's type.
    static func typicalSize(_ words: [Word]) -> Double {
        var counts: [Int: Int] = [:]
        for word in words where word.angle % 90 == 0 {
            counts[Int(word.size * 2), default: 0] += word.edges.count
        }
        return Double(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 20) / 2
    }

    /// A watermark runs aslant, or is pale and larger than the text.
    private static func isMark(_ word: Word, typical: Double) -> Bool {
        if word.angle % 90 != 0 { return true }
        let isPale = brightness(word.style.colour) > 0.6 || word.style.opacity < 0.6
        return isPale && (word.size > 1.35 * typical || word.style.opacity < 0.45)
    }

    private static func hiddenReason(
        _ word: Word, _ place: Int, _ page: PageContent, _ areas: [Fill], _ pictures: [PagePicture]
    ) -> HiddenReason? {
        if !word.style.isDrawn || word.style.opacity < 0.05 { return .notDrawn }
        if word.size < 1.5 { return .tiny }
        let middle = (x: word.box.middleX, y: word.box.middleY)
        if brightness(word.style.colour) > 0.95 {
            // White on a dark area is seen; on a picture it may be.
            let under = areas.last {
                $0.wordsBefore <= place && $0.box.contains(x: middle.x, y: middle.y)
            }
            let onPicture = pictures.contains {
                $0.wordsBefore <= place && $0.box.contains(x: middle.x, y: middle.y)
            }
            if !onPicture, under.map({ brightness($0.colour) > 0.8 }) ?? true { return .white }
        }
        let over = areas.contains {
            $0.wordsBefore > place && $0.box.contains(x: middle.x, y: middle.y)
                && $0.box.width * $0.box.height < 0.9 * page.width * page.height
        }
        return over ? .covered : nil
    }

    /// How bright a colour is, 0 to 1.
    static func brightness(_ colour: UInt32) -> Double {
        let red = Double(colour >> 16 & 255)
        let green = Double(colour >> 8 & 255)
        let blue = Double(colour & 255)
        return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    }
}

/// Why a word cannot be seen.
enum HiddenReason: String, Sendable {
    case notDrawn, white, tiny, covered
}
