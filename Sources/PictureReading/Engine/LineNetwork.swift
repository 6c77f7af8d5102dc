import CLineNetwork

/// The network that reads pictures of lines, Chinese and Latin.
///
/// It was trained on lines of 48 pixels and reads along them in steps of 8: what stands where is known to a
/// sixth of a character, and told to the pixel by the ink.
final class LineNetwork {
    /// The height of the pictures that the network knows.
    private static let height = 48
    /// Pixels from step to step.
    private static let stride = 8
    /// The narrowest picture; what is narrower gets paper beside it.
    private static let narrowest = 160
    /// About how wide a picture may become before it is cut, for its memory.
    private static let widest = 640

    private let network: OpaquePointer
    /// The characters of the classes from 1 on.
    private let characters: [String]

    /// Loads the library and the model.
    init(_ files: LineNetworkFiles) throws(PictureReadingError) {
        var message = [CChar](repeating: 0, count: 512)
        guard let network = lingpao_network_open(files.library, files.model, &message, message.count) else {
            throw .failed(step: "line network")
        }
        self.network = network
        guard let list = lingpao_network_characters(network) else { throw .failed(step: "line network") }
        // The list is followed by the space.
        characters =
            String(cString: list).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            + [" "]
    }

    deinit { lingpao_network_close(network) }

    /// Reads a picture of one line.
    ///
    /// - Returns: its characters from left to right, in pixels of the picture; spaces show in
    ///   ``Symbol/startsWord``.
    func read(_ line: Raster) -> [Symbol] {
        guard line.width > 2, line.height > 2 else { return [] }
        let columns = InkColumns(line)
        let longest = Self.widest * line.height / Self.height
        var symbols: [Symbol] = []
        var from = 0
        while from < line.width {
            let end = columns.cut(from: from, about: from + longest)
            symbols += read(line, from..<end, columns)
            from = end
        }
        return symbols
    }

    private func read(_ line: Raster, _ range: Range<Int>, _ columns: InkColumns) -> [Symbol] {
        let scale = Double(Self.height) / Double(line.height)
        let sized = line.columns(range).scaled(by: scale)
        let width = max(Self.narrowest, (sized.width + 31) / 32 * 32)
        // White is 1, black −1; beside the picture is nothing.
        let area = width * Self.height
        var pixels = [Float](repeating: 0, count: 3 * area)
        for y in 0..<min(Self.height, sized.height) {
            for x in 0..<sized.width {
                pixels[y * width + x] = Float(sized.bytes[y * sized.width + x]) / 127.5 - 1
            }
        }
        for plane in 1...2 {
            pixels.replaceSubrange(plane * area..<(plane + 1) * area, with: pixels[..<area])
        }
        var steps = [lingpao_network_step](repeating: lingpao_network_step(), count: width)
        let count = lingpao_network_read(
            network, pixels, Int64(Self.height), Int64(width), &steps, Int64(steps.count))
        guard count > 0 else { return [] }
        return placed(seen(steps[..<Int(count)]), scale: scale, range: range, columns)
    }

    /// A character as the steps tell it.
    private struct Seen {
        var text: String
        /// The steps that tell it.
        var steps: ClosedRange<Int>
        var confidence: Double
        var startsWord: Bool
    }

    /// What the steps tell: each class once until another comes; 0 parts equals.
    private func seen(_ steps: ArraySlice<lingpao_network_step>) -> [Seen] {
        var result: [Seen] = []
        var before: Int32 = 0
        var isApart = false
        for (place, step) in steps.enumerated() {
            defer { before = step.best }
            guard step.best > 0, Int(step.best) <= characters.count else { continue }
            if step.best == before, let last = result.indices.last, result[last].steps.upperBound == place - 1
            {
                result[last].steps = result[last].steps.lowerBound...place
                result[last].confidence = max(result[last].confidence, Double(step.probability))
                continue
            }
            let text = characters[Int(step.best) - 1]
            if text.allSatisfy(\.isWhitespace) {
                isApart = true
                continue
            }
            result.append(
                Seen(
                    text: text, steps: place...place, confidence: Double(step.probability),
                    startsWord: isApart || result.isEmpty))
            isApart = false
        }
        return result
    }

    /// The characters with the places of their ink.
    private func placed(
        _ seen: [Seen], scale: Double, range: Range<Int>, _ columns: InkColumns
    ) -> [Symbol] {
        let centres = seen.map { item in
            let step = Double(item.steps.lowerBound + item.steps.upperBound + 1) / 2
            return min(range.upperBound - 1, range.lowerBound + Int(step * Double(Self.stride) / scale))
        }
        var edges = [range.lowerBound]
        for (left, right) in zip(centres, centres.dropFirst()) { edges.append(columns.valley(left, right)) }
        edges.append(range.upperBound)
        return seen.indices.map { place in
            let ink = columns.ink(edges[place]..<max(edges[place] + 1, edges[place + 1]))
            return Symbol(
                text: seen[place].text, left: ink.lowerBound, right: ink.upperBound,
                confidence: seen[place].confidence, startsWord: seen[place].startsWord)
        }
    }
}

/// How much ink stands in each column of a picture.
private struct InkColumns {
    let counts: [Int]

    init(_ picture: Raster) {
        var counts = [Int](repeating: 0, count: picture.width)
        for y in 0..<picture.height {
            for x in 0..<picture.width where picture.bytes[y * picture.width + x] < 160 { counts[x] += 1 }
        }
        self.counts = counts
    }

    /// Where to cut a long picture: the middle of the widest white run before a place.
    func cut(from: Int, about place: Int) -> Int {
        guard place < counts.count else { return counts.count }
        return middleOfWidest(in: from + (place - from) * 3 / 4..<place) ?? place
    }

    /// The place between two characters' centres that parts them: in the widest white run, or where the ink is least.
    func valley(_ left: Int, _ right: Int) -> Int {
        guard right > left + 1 else { return max(left, right) }
        if let white = middleOfWidest(in: left..<right) { return white }
        let middle = (left + right) / 2
        return (left..<right).min {
            (counts[$0], abs($0 - middle)) < (counts[$1], abs($1 - middle))
        } ?? middle
    }

    /// From the first to behind the last column with ink in a range; the whole range where there is none.
    func ink(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { counts[$0] > 0 }),
            let last = range.last(where: { counts[$0] > 0 })
        else { return range }
        return first..<last + 1
    }

    private func middleOfWidest(in range: Range<Int>) -> Int? {
        var widest = 0..<0
        var start: Int?
        for x in range {
            if counts[x] == 0 {
                if start == nil { start = x }
                if let start, x + 1 - start > widest.count { widest = start..<x + 1 }
            } else {
                start = nil
            }
        }
        return widest.isEmpty ? nil : (widest.lowerBound + widest.upperBound) / 2
    }
}
