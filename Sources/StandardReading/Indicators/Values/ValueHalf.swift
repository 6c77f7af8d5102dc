import Quantities

/// Which half of a requirement a column holds.
enum ValueHalf {
    case nominal, deviation, least, greatest

    /// What a heading says of it.
    init?(_ label: Label) {
        switch label.bound {
        case .atLeast where label.role == .bound: self = .least
        case .atMost where label.role == .bound: self = .greatest
        default:
            let key = PlainText.key(label.name)
            if HeadingWords.deviations.contains(key) {
                self = .deviation
            } else if HeadingWords.nominals.contains(key) {
                self = .nominal
            } else {
                return nil
            }
        }
    }
}
