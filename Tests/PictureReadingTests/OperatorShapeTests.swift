import Testing

@testable import PictureReading

@Suite("Operators told by their shape")
struct OperatorShapeTests {
    /// Sizes of type in pixels: print of 7 to 14 points at 300 dpi.
    static let sizes = [30.0, 38, 44, 60]
    /// Strokes as shares of the size of type, thin to bold.
    static let strokes = [0.055, 0.08, 0.13]

    /// A wedge over bars; `slope` is how steep its arms are, `bars` how many lie below, slanted or flat.
    static func wedge(
        em: Double, stroke: Double, slope: Double, bars: Int, slanted: Bool = false, toLeft: Bool,
        noise: Double
    ) -> BitShape {
        let width = em * 0.52
        let half = width * slope
        let pen = em * stroke
        var drawing = Drawing(width: Int(em), height: Int(em * 1.4))
        let left = em * 0.2
        let top = em * 0.15
        drawing.stroke((left + width, top), (left, top + half), pen)
        drawing.stroke((left, top + half), (left + width, top + 2 * half), pen)
        for bar in 0..<bars {
            let y = top + 2 * half + em * 0.17 * Double(bar + 1)
            drawing.stroke(
                (left, slanted ? y - half : y), (left + width, y), pen)
        }
        let shape = drawing.shape(noise: noise, seed: UInt64(em * 100 + slope * 10))
        return toLeft ? shape : shape.mirrored
    }

    @Test("Less and greater, with bars and without, in any weight, size and slope", arguments: sizes)
    func comparisons(em: Double) {
        for stroke in Self.strokes {
            for slope in [0.36, 0.5, 0.62] {
                // Bold strokes leave no white between an arm and a slanted bar.
                for (bars, slanted) in [(0, false), (1, false), (2, false), (1, true)]
                where !slanted || stroke < 0.1 {
                    for toLeft in [true, false] {
                        for noise in [0.0, 40] {
                            let shape = Self.wedge(
                                em: em, stroke: stroke, slope: slope, bars: bars, slanted: slanted,
                                toLeft: toLeft, noise: noise)
                            let wanted: Character = bars == 0 ? (toLeft ? "<" : ">") : toLeft ? "≤" : "≥"
                            #expect(
                                OperatorShape.classify(shape, em: em * 1.35) == wanted,
                                "em \(em) stroke \(stroke) slope \(slope) bars \(bars) \(slanted) \(noise)")
                        }
                    }
                }
            }
        }
    }

    @Test("A wave is a range, a flat stroke is not", arguments: sizes)
    func waves(em: Double) {
        for swing in [0.06, 0.09] {
            var drawing = Drawing(width: Int(em * 1.1), height: Int(em))
            drawing.curve(em * 0.06) { share in
                (em * (0.1 + 0.8 * share), em * 0.5 - em * swing * sin(share))
            }
            #expect(OperatorShape.classify(drawing.shape(noise: 30), em: em) == "～")
        }
        var flat = Drawing(width: Int(em * 1.1), height: Int(em))
        flat.stroke((em * 0.1, em * 0.5), (em, em * 0.5), em * 0.06)
        #expect(OperatorShape.classify(flat.shape(), em: em) == nil)
    }

    /// One turn of a sine.
    private func sin(_ share: Double) -> Double {
        let x = share < 0.5 ? share * 4 - 1 : share * 4 - 3
        return (1 - x * x) * (share < 0.5 ? 1 : -1)
    }

    @Test("A plus over a free bar is ±; the Han character 土 and a plus alone are not", arguments: sizes)
    func plusMinus(em: Double) {
        func draw(gap: Double, foot: Bool) -> BitShape {
            var drawing = Drawing(width: Int(em), height: Int(em * 1.2))
            let pen = em * 0.06
            drawing.stroke((em * 0.2, em * 0.4), (em * 0.8, em * 0.4), pen)
            drawing.stroke((em * 0.5, em * 0.1), (em * 0.5, em * 0.7 - gap), pen)
            if foot { drawing.stroke((em * 0.2, em * 0.78), (em * 0.8, em * 0.78), pen) }
            return drawing.shape(noise: 20)
        }
        #expect(OperatorShape.classify(draw(gap: 0.02 * em, foot: true), em: em) == "±")
        #expect(OperatorShape.classify(draw(gap: -0.1 * em, foot: true), em: em * 0.98) == nil)
        #expect(OperatorShape.classify(draw(gap: 0, foot: false), em: em) == nil)
    }

    @Test("Two rings and a stroke are a percent sign", arguments: sizes)
    func percent(em: Double) {
        var drawing = Drawing(width: Int(em * 1.1), height: Int(em))
        for (x, y) in [(0.28, 0.32), (0.78, 0.65)] {
            drawing.curve(em * 0.055) { share in
                let (right, down) = circle(share)
                return (em * (x + 0.12 * right), em * (y + 0.16 * down))
            }
        }
        drawing.stroke((em * 0.72, em * 0.14), (em * 0.34, em * 0.84), em * 0.05)
        #expect(OperatorShape.classify(drawing.shape(noise: 30), em: em) == "%")
        #expect(PercentSign.kind(drawing.shape(noise: 30)) == .percent)
    }

    @Test("Three rings are a thousandth; what is as wide and has fewer is not told", arguments: sizes)
    func perMille(em: Double) {
        func draw(rings: [(Double, Double)]) -> BitShape {
            var drawing = Drawing(width: Int(em * 1.4), height: Int(em))
            for (x, y) in rings {
                drawing.curve(em * 0.055) { share in
                    let (right, down) = circle(share)
                    return (em * (x + 0.12 * right), em * (y + 0.16 * down))
                }
            }
            drawing.stroke((em * 0.72, em * 0.14), (em * 0.34, em * 0.84), em * 0.05)
            return drawing.shape(noise: 30)
        }
        #expect(PercentSign.kind(draw(rings: [(0.28, 0.32), (0.78, 0.65), (1.12, 0.65)])) == .perMille)
        #expect(PercentSign.kind(draw(rings: [(0.28, 0.32), (1.12, 0.65)])) == .unclear)
    }

    @Test("A 2 over its foot, a K and a Z are no operators", arguments: sizes)
    func others(em: Double) {
        let pen = em * 0.08
        var two = Drawing(width: Int(em), height: Int(em))
        two.curve(pen) { share in
            let (right, down) = circle(0.5 + share * 0.55)
            return (em * (0.4 + 0.2 * right), em * (0.32 + 0.18 * down))
        }
        two.stroke((em * 0.58, em * 0.42), (em * 0.22, em * 0.85), pen)
        two.stroke((em * 0.22, em * 0.85), (em * 0.62, em * 0.85), pen)
        var k = Drawing(width: Int(em), height: Int(em))
        k.stroke((em * 0.2, em * 0.1), (em * 0.2, em * 0.85), pen)
        k.stroke((em * 0.65, em * 0.1), (em * 0.2, em * 0.48), pen)
        k.stroke((em * 0.2, em * 0.48), (em * 0.65, em * 0.85), pen)
        var z = Drawing(width: Int(em), height: Int(em))
        z.stroke((em * 0.2, em * 0.15), (em * 0.65, em * 0.15), pen)
        z.stroke((em * 0.65, em * 0.15), (em * 0.2, em * 0.85), pen)
        z.stroke((em * 0.2, em * 0.85), (em * 0.65, em * 0.85), pen)
        for drawing in [two, k, z] {
            #expect(OperatorShape.classify(drawing.shape(noise: 20), em: em) == nil)
        }
    }

    /// A point of the unit circle, by shares of a turn from the right downwards, drawn as a polygon.
    private func circle(_ share: Double) -> (Double, Double) {
        let turn = share - share.rounded(.down)
        let quarter = Int(turn * 4)
        let x = turn * 4 - Double(quarter)
        let cosine = (1 - x * x) / (1 + 0.5 * (1 - x) * x)
        let sine = (1 - (1 - x) * (1 - x)) / (1 + 0.5 * (1 - x) * x)
        switch quarter {
        case 0: return (cosine, sine)
        case 1: return (-sine, cosine)
        case 2: return (-cosine, -sine)
        default: return (sine, -cosine)
        }
    }
}
