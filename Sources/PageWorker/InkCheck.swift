import Documents
import PDFReading

/// Looks whether there is ink where the text layer says that words are.
enum InkCheck {
    /// How finely the page is drawn for it, in dots per inch: type of 5 points is still grey.
    static let dotsPerInch = 50.0
    /// How much darker or brighter, of 255, something in the box of a word must be than its rim.
    private static let contrast = 10
    /// Words that few cannot be judged by.
    private static let least = 3

    /// Whether words of the layer stand where nothing is drawn: more than three, and more than one in fifty.
    static func isInkless(_ page: PageContent, _ pixels: PagePixels) -> Bool {
        let words = page.words.filter { $0.style.isDrawn && $0.angle == 0 && $0.size >= 4 }
        let inkless = words.count { !hasInk($0.box, pixels) }
        return inkless > least && inkless * 50 > words.count
    }

    /// Whether the points of a box differ.
    private static func hasInk(_ box: Box, _ pixels: PagePixels) -> Bool {
        let scale = pixels.dotsPerInch / 72
        let left = max(0, Int(box.left * scale) - 1)
        let right = min(pixels.width - 1, Int(box.right * scale) + 1)
        let top = max(0, Int(box.top * scale) - 1)
        let bottom = min(pixels.height - 1, Int(box.bottom * scale) + 1)
        // What lies outside the page is not judged.
        guard left <= right, top <= bottom else { return true }
        var darkest = 255
        var brightest = 0
        for y in top...bottom {
            for x in left...right {
                let point = Int(pixels.bytes[y * pixels.width + x])
                darkest = min(darkest, point)
                brightest = max(brightest, point)
                if brightest - darkest >= contrast { return true }
            }
        }
        return false
    }
}
