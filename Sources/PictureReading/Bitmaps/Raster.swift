/// A small grey picture: a line of text or a part of one.
struct Raster: Sendable, Hashable {
    /// Pixels across.
    let width: Int
    /// Pixels down.
    let height: Int
    /// One byte a pixel, 0 black to 255 white.
    var bytes: [UInt8]

    /// A white picture.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        bytes = [UInt8](repeating: 255, count: width * height)
    }

    /// Upside down.
    var turnedOver: Raster {
        var result = self
        result.bytes.reverse()
        return result
    }

    /// Scaled, each pixel drawn from its four neighbours (or averaged where it shrinks much).
    func scaled(by factor: Double) -> Raster {
        let result = Raster(
            width: max(1, Int((Double(width) * factor).rounded())),
            height: max(1, Int((Double(height) * factor).rounded())))
        guard width > 0, height > 0 else { return result }
        var bytes = result.bytes
        let columns = (0..<result.width).map { x in
            let place = max(0, min(Double(width - 1), (Double(x) + 0.5) / factor - 0.5))
            return (Int(place), Int((place - Double(Int(place))) * 256))
        }
        self.bytes.withUnsafeBufferPointer { source in
            for y in 0..<result.height {
                let place = max(0, min(Double(height - 1), (Double(y) + 0.5) / factor - 0.5))
                let top = Int(place)
                let share = Int((place - Double(top)) * 256)
                let upper = top * width
                let lower = min(height - 1, top + 1) * width
                for x in 0..<result.width {
                    let (left, part) = columns[x]
                    let right = min(width - 1, left + 1)
                    let above = Int(source[upper + left]) * (256 - part) + Int(source[upper + right]) * part
                    let below = Int(source[lower + left]) * (256 - part) + Int(source[lower + right]) * part
                    bytes[y * result.width + x] = UInt8((above * (256 - share) + below * share) >> 16)
                }
            }
        }
        var scaled = result
        scaled.bytes = bytes
        return scaled
    }

    /// A part of its columns.
    func columns(_ range: Range<Int>) -> Raster {
        var result = Raster(width: range.count, height: height)
        for y in 0..<height {
            result.bytes.replaceSubrange(
                y * range.count..<(y + 1) * range.count,
                with: bytes[y * width + range.lowerBound..<y * width + range.upperBound])
        }
        return result
    }

    /// Side by side with itself.
    func repeated(_ times: Int) -> Raster {
        var result = Raster(width: width * times, height: height)
        for y in 0..<height {
            for part in 0..<times {
                let target = y * result.width + part * width
                result.bytes.replaceSubrange(
                    target..<target + width, with: bytes[y * width..<(y + 1) * width])
            }
        }
        return result
    }

    /// With a white border.
    func padded(by border: Int) -> Raster {
        var result = Raster(width: width + 2 * border, height: height + 2 * border)
        for y in 0..<height {
            let target = (y + border) * result.width + border
            result.bytes.replaceSubrange(target..<target + width, with: bytes[y * width..<(y + 1) * width])
        }
        return result
    }
}
