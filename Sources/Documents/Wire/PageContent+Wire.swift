extension PageContent {
    /// Writes the page for the process at the other end of a pipe.
    public func write(to wire: inout WireWriter) {
        wire.write(count: number)
        wire.write(width)
        wire.write(height)
        wire.write(count: turned)
        wire.write(count: source == .picture ? 1 : 0)
        var styles: [WordStyle: Int] = [:]
        var order: [WordStyle] = []
        for word in words where styles[word.style] == nil {
            styles[word.style] = order.count
            order.append(word.style)
        }
        wire.write(count: order.count)
        for style in order {
            wire.write(style.font)
            wire.write(style.colour)
            wire.write(style.opacity)
            wire.write(count: (style.isBold ? 1 : 0) | (style.isDrawn ? 2 : 0) | (style.hasMap ? 4 : 0))
        }
        wire.write(count: words.count)
        for word in words {
            wire.write(word.text)
            wire.write(word.box)
            wire.write(word.baseline)
            wire.write(word.size)
            wire.write(count: styles[word.style] ?? 0)
            wire.write(count: word.angle << 1 | (word.startsApart ? 1 : 0))
            wire.write(word.confidence)
            wire.write(count: word.edges.count)
            for edge in word.edges { wire.write(edge) }
        }
        wire.write(count: rulings.count)
        for ruling in rulings {
            wire.write(count: ruling.isHorizontal ? 1 : 0)
            for value in [ruling.position, ruling.start, ruling.end, ruling.thickness] { wire.write(value) }
            wire.write(ruling.colour)
        }
        wire.write(count: fills.count)
        for fill in fills {
            wire.write(fill.box)
            wire.write(fill.colour)
            wire.write(count: fill.wordsBefore)
        }
        wire.write(count: pictures.count)
        for picture in pictures {
            wire.write(picture.box)
            wire.write(count: picture.wordsBefore)
        }
        wire.write(count: Int(doubt?.reason.rawValue ?? 0))
        wire.write(count: doubt?.isWeak == true ? 1 : 0)
        wire.write(count: doubt?.differences.count ?? 0)
        for difference in doubt?.differences ?? [] {
            wire.write(difference.layer)
            wire.write(difference.picture)
        }
    }

    /// Reads a page that ``write(to:)`` wrote.
    public init(from wire: inout WireReader) throws(WireReader.Failure) {
        self.init(
            number: Int(try wire.number()), width: try wire.length(), height: try wire.length(),
            turned: Int(try wire.number()), source: try wire.number() == 1 ? .picture : .textLayer)
        guard width > 0, height > 0, [0, 90, 180, 270].contains(turned) else { throw WireReader.Failure() }
        var styles: [WordStyle] = []
        for _ in 0..<(try wire.count(of: 16)) {
            var style = WordStyle(
                font: try wire.text(), colour: try wire.number(), opacity: try wire.length())
            let flags = try wire.number()
            style.isBold = flags & 1 != 0
            style.isDrawn = flags & 2 != 0
            style.hasMap = flags & 4 != 0
            styles.append(style)
        }
        let count = try wire.count(of: 44)
        words.reserveCapacity(count)
        for _ in 0..<count { words.append(try Self.word(from: &wire, styles)) }
        for _ in 0..<(try wire.count(of: 24)) {
            rulings.append(
                Ruling(
                    isHorizontal: try wire.number() == 1, position: try wire.length(),
                    start: try wire.length(),
                    end: try wire.length(), thickness: try wire.length(), colour: try wire.number()))
        }
        for _ in 0..<(try wire.count(of: 24)) {
            fills.append(
                Fill(
                    box: try wire.box(), colour: try wire.number(), wordsBefore: Int(try wire.number())))
        }
        for _ in 0..<(try wire.count(of: 20)) {
            pictures.append(PagePicture(box: try wire.box(), wordsBefore: Int(try wire.number())))
        }
        let reason = PageDoubtReason(rawValue: try wire.number())
        let isWeak = try wire.number() == 1
        var differences: [PageDoubt.Difference] = []
        for _ in 0..<(try wire.count(of: 8)) {
            differences.append(PageDoubt.Difference(layer: try wire.text(), picture: try wire.text()))
        }
        doubt = reason.map { PageDoubt(reason: $0, differences: differences, isWeak: isWeak) }
    }

    private static func word(
        from wire: inout WireReader, _ styles: [WordStyle]
    ) throws(WireReader.Failure) -> Word {
        let text = try wire.text()
        let box = try wire.box()
        let baseline = try wire.length()
        let size = try wire.length()
        let style = Int(try wire.number())
        let flags = Int(try wire.number())
        let confidence = try wire.length()
        guard styles.indices.contains(style), (0...1).contains(confidence) else { throw WireReader.Failure() }
        var edges: [Double] = []
        let count = try wire.count(of: 4)
        edges.reserveCapacity(count)
        for _ in 0..<count { edges.append(try wire.length()) }
        return Word(
            text, box: box, baseline: baseline, size: size, edges: edges, style: styles[style],
            angle: flags >> 1, startsApart: flags & 1 == 1, confidence: confidence)
    }
}
