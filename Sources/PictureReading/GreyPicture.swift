/// The picture of a page: one byte a pixel, 0 black to 255 white, row by row from the top left.
public struct GreyPicture: Sendable {
    /// Pixels across.
    public let width: Int
    /// Pixels down.
    public let height: Int
    /// `width * height` bytes.
    public let bytes: [UInt8]
    /// Pixels per inch.
    public let dpi: Double

    /// Takes grey bytes as they are.
    public init(width: Int, height: Int, bytes: [UInt8], dpi: Double) {
        self.width = width
        self.height = height
        self.bytes = bytes
        self.dpi = dpi
    }

    /// Makes grey of colour so that red ink, the ink of stamps, becomes as light as the paper.
    ///
    /// A reddish pixel gives its red channel; the stamp's red goes to white, and black print beneath a stamp
    /// stays black. Any other pixel gives its luminance.
    ///
    /// - Parameter rgb: three bytes a pixel, `3 * width * height` in all.
    public init(width: Int, height: Int, rgb: [UInt8], dpi: Double) {
        var bytes = [UInt8](repeating: 255, count: width * height)
        rgb.withUnsafeBufferPointer { colours in
            for place in 0..<min(bytes.count, colours.count / 3) {
                let red = Int(colours[3 * place])
                let green = Int(colours[3 * place + 1])
                let blue = Int(colours[3 * place + 2])
                let luminance = (77 * red + 151 * green + 28 * blue) >> 8
                bytes[place] = UInt8(red > green && red > blue ? max(red, luminance) : luminance)
            }
        }
        self.init(width: width, height: height, bytes: bytes, dpi: dpi)
    }

    /// Whether the numbers fit together.
    var isSound: Bool {
        width > 0 && height > 0 && width <= 20_000 && height <= 20_000 && bytes.count == width * height
            && dpi >= 30 && dpi <= 2_400
    }
}
