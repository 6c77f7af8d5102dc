import Quantities
import Ranking

extension Wording {
    /// Which values are better.
    func better(_ direction: Component.Direction) -> String {
        switch direction {
        case .higher: texts[.betterHigher]
        case .lower: texts[.betterLower]
        case .nearest(let target): texts(.betterNearest, target.description)
        case .narrower: texts[.betterNarrower]
        case .ordinal: texts[.betterOrdinal]
        case .yesno: texts[.betterYes]
        }
    }
}
