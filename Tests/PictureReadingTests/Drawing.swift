import Foundation

@testable import PictureReading

/// A canvas on which tests draw strokes: four samples a pixel both ways, so that edges are as a scanner's.
struct Drawing {
    let width: Int
    let height: Int
    private var ink: [UInt8]
    private static let samples = 4

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        ink = [UInt8](repeating: 0, count: width * height * Self.samples * Self.samples)
    }

    /// A straight stroke with square pen, in pixels.
    mutating func stroke(_ from: (Double, Double), _ to: (Double, Double), _ thickness: Double) {
        let scale = Double(Self.samples)
        let length = max(abs(to.0 - from.0), abs(to.1 - from.1)) * scale
        let steps = max(1, Int(length * 2))
        let reach = Int(thickness * scale / 2)
        for step in 0...steps {
            let share = Double(step) / Double(steps)
            let x = Int((from.0 + (to.0 - from.0) * share) * scale)
            let y = Int((from.1 + (to.1 - from.1) * share) * scale)
            for row in max(0, y - reach)...max(0, min(height * Self.samples - 1, y + reach)) {
                for column in max(0, x - reach)...max(0, min(width * Self.samples - 1, x + reach)) {
                    ink[row * width * Self.samples + column] = 1
                }
            }
        }
    }

    /// A curve through points given by a function of 0 to 1.
    mutating func curve(_ thickness: Double, _ point: (Double) -> (Double, Double)) {
        var last = point(0)
        for step in 1...40 {
            let next = point(Double(step) / 40)
            stroke(last, next, thickness)
            last = next
        }
    }

    /// The picture, 0 black to 255 white.
    var grey: [UInt8] {
        var bytes = [UInt8](repeating: 255, count: width * height)
        let across = width * Self.samples
        for y in 0..<height {
            for x in 0..<width {
                var sum = 0
                for row in 0..<Self.samples {
                    for column in 0..<Self.samples {
                        sum += Int(ink[(y * Self.samples + row) * across + x * Self.samples + column])
                    }
                }
                bytes[y * width + x] = UInt8(255 - sum * 255 / (Self.samples * Self.samples))
            }
        }
        return bytes
    }

    /// The ink as a shape, its edges roughened by noise.
    func shape(noise: Double = 0, seed: UInt64 = 1) -> BitShape {
        var random = SplitMix(state: seed)
        var shape = BitShape(width: width, height: height)
        for (place, level) in grey.enumerated() {
            let shift = noise * (Double(random.next() % 2_000) / 1_000 - 1)
            shape.bits[place] = Double(level) + shift < 128
        }
        return shape.trimmed
    }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
