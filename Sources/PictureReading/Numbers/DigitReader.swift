/// Reads the ink of numbers with the engine that knows only digits, points and dashes.
struct DigitReader {
    /// The engine.
    let engine: TextEngine

    /// Readings of a number at two sizes.
    func readings(of structure: NumberStructure, in grey: borrowing Bitmap) -> [NumberReading] {
        guard let box = structure.glyphs.map(\.box).union else { return [] }
        return [
            NumberReading(engine.read(box, margin: 2, scale: 1, in: grey)),
            NumberReading(engine.read(box, margin: 2, scale: 0.65, in: grey)),
        ]
    }
}
