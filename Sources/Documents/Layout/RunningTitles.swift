/// Finds what repeats at the head and foot of pages.
struct RunningTitles {
    /// How many lines from the edge are looked at.
    private static let depth = 2
    /// The share of the page's height from the edge inside which a running title stands.
    private static let reach = 0.14

    /// For each page, the places of its running titles among its lines.
    static func find(_ pages: [PageLayout]) -> [Set<Int>] {
        let candidates = pages.map(candidates)
        var counts: [String: Int] = [:]
        for (page, places) in zip(pages, candidates) {
            for shape in Set(places.map { page.lines[$0].shape }) { counts[shape, default: 0] += 1 }
        }
        let least = max(2, min(3, pages.count / 2))
        return zip(pages, candidates).map { page, places in
            Set(
                places.filter { place in
                    let line = page.lines[place]
                    return counts[line.shape, default: 0] >= least || isPageNumber(line.text)
                })
        }
    }

    private static func candidates(_ page: PageLayout) -> [Int] {
        let height = page.page.height
        let upper = page.lines.indices.prefix(depth).filter {
            page.lines[$0].box.bottom < reach * height
        }
        let lower = page.lines.indices.suffix(depth).filter {
            page.lines[$0].box.top > (1 - reach) * height
        }
        return Array(Set(upper + lower))
    }

    /// `12`, `Ⅳ`, `- 3 -`, `第 3 页 共 8 页`.
    static func isPageNumber(_ text: String) -> Bool {
        let plain = text.filter { !$0.isWhitespace && !"-–—·".contains($0) }
        guard !plain.isEmpty, plain.count <= 12 else { return false }
        if plain.allSatisfy({ $0.isASCII && $0.isNumber }) { return plain.count <= 4 }
        if plain.allSatisfy({ "IVXivxlⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".contains($0) }) { return plain.count <= 6 }
        let rest = plain.filter { !$0.isNumber && !"第页共/".contains($0) }
        return rest.isEmpty && plain.contains("页")
    }
}
