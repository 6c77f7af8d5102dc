import Quantities

/// Decimals as the kernel's doubles, so that comparing the doubles compares the decimals.
///
/// Decimals of at most 15 significant digits lie at least four steps of the doubles apart. So there is room
/// between a decimal's double and the next decimal's for what doubles alone could not say:
///
/// - An **open** promise: `＞95` promises more than 95, though no number says how much more. Its double is the
///   next one above 95's. It meets `≥95` and `＞95` and nothing higher; `≥95` meets `≥95` and not `＞95`.
///   `＜0.5` in the same way is the next double below 0.5's.
/// - A number with **more digits**, which a conversion that does not terminate gives (20 L/h in L/min): where its
///   double falls on that of the nearest decimal of 15 digits it moves one step to its own side.
enum KernelNumber {
    /// The double of a compared value.
    ///
    /// - Parameters:
    ///   - number: the value in the unit of its column.
    ///   - isOpen: whether the number itself lies outside of the promise.
    ///   - higherIsBetter: the direction in which an open promise goes beyond its number.
    static func double(_ number: DecimalNumber, isOpen: Bool, higherIsBetter: Bool) -> Double {
        var value = number.doubleValue
        if isLong(number) {
            let short = number.rounded(significantDigits: 15)
            if short.doubleValue == value, short != number {
                value = number > short ? value.nextUp : value.nextDown
            }
        }
        guard isOpen else { return value }
        return higherIsBetter ? value.nextUp : value.nextDown
    }

    /// A computed double as the decimal that is shown: 12 significant digits, no zeros at the end.
    static func shown(_ value: Double) -> DecimalNumber? {
        guard value.isFinite else { return nil }
        return DecimalNumber(exactly: value)?.rounded(significantDigits: 12).normalized
    }

    private static func isLong(_ number: DecimalNumber) -> Bool {
        number.significand.magnitude >= 1_000_000_000_000_000 && number.significantDigits > 15
    }
}
