import Quantities

/// What a requirement promises in the sense of one component: a number to compare, or why there is none.
struct Promise {
    /// `ranked` where there is a number to compare.
    var status: Cell.Status
    /// The number in the component's unit.
    var value: DecimalNumber?
    /// Whether the number itself lies outside of the promise (`＞95`).
    var isOpen = false
    /// Whether the number was stated, not guaranteed.
    var statedOnly = false

    /// A promise that cannot be compared.
    static func not(_ status: Cell.Status) -> Promise { Promise(status: status) }

    /// Whether it promises less than another in the same direction; what cannot be compared promises least.
    func isWorse(than other: Promise, higherIsBetter: Bool) -> Bool {
        guard let mine = value, status == .ranked else { return other.status == .ranked }
        guard let theirs = other.value, other.status == .ranked else { return false }
        if mine != theirs { return (mine < theirs) == higherIsBetter }
        return !isOpen && other.isOpen
    }
}
