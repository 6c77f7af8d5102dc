import Diagnostics
import Quantities
import Ranking

/// The thresholds of one component as marks for its picture.
struct ThresholdMarks {
    let indicator: SchemeIndicator
    let component: Int
    let scheme: Scheme
    let page: PageContext

    /// The tiers and the limit of one segment as lines, or, without a segment, the range of each tier's
    /// thresholds over all segments. Formulas are not drawn.
    func marks(segment: Segment?) -> [DistributionPicture.Threshold] {
        guard let segment else { return ranges }
        var marks = zip(segment.thresholds, indicator.tiers).compactMap { thresholds, tier in
            mark(thresholds, level: tier.level, title: tier.title[page.language], isLimit: false)
        }
        if let limit = segment.limit {
            marks.append(
                contentsOf: [mark(limit, level: .none, title: page.texts[.limitLabel], isLimit: true)]
                    .compactMap { $0 })
        }
        return marks
    }

    private var ranges: [DistributionPicture.Threshold] {
        indicator.tiers.enumerated().compactMap { place, tier -> DistributionPicture.Threshold? in
            let values = indicator.segments.compactMap { value($0.thresholds[place]) }
            guard values.count == indicator.segments.count, let low = values.min(), let high = values.max()
            else {
                return nil
            }
            let numbers = (low == high ? [low] : [low, high]).map { page.wording.double($0) }
            return DistributionPicture.Threshold(
                value: low, upper: high, level: tier.level,
                label: "\(tier.title[page.language]) \(numbers.joined(separator: " – "))")
        }
    }

    private func mark(
        _ thresholds: [Threshold], level: TierLevel, title: String, isLimit: Bool
    ) -> DistributionPicture.Threshold? {
        guard let value = value(thresholds) else { return nil }
        let text = page.wording.threshold(
            thresholds[component], of: indicator.components[component], in: scheme)
        return DistributionPicture.Threshold(
            value: value, level: level, label: "\(title) \(text)", isLimit: isLimit)
    }

    private func value(_ thresholds: [Threshold]) -> Double? {
        guard thresholds.indices.contains(component), case .number(let number) = thresholds[component].value
        else { return nil }
        return Double(number.description)
    }
}

extension SchemeIndicator {
    /// The segment that holds for a standard, found again by the thresholds that its explanation names;
    /// `nil` where several have the same.
    func segment(withThresholds numbers: [DecimalNumber], ofTier place: Int) -> Segment? {
        let fitting = segments.filter { segment in
            guard segment.thresholds.indices.contains(place) else { return false }
            let own = segment.thresholds[place].compactMap { threshold -> DecimalNumber? in
                if case .number(let number) = threshold.value { number } else { nil }
            }
            return own == numbers
        }
        return fitting.count == 1 ? fitting[0] : nil
    }
}
