#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Directions on a page.
enum Angle {
    /// Degrees clockwise from left to right, 1 to 359, for a direction with y downwards.
    static func degrees(_ x: Double, _ y: Double) -> Int {
        let turn = Int((atan2(y, x) * 180 / Double.pi).rounded())
        return max(1, (turn + 360) % 360)
    }
}
