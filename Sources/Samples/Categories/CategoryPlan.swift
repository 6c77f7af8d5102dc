import Quantities
import Ranking

/// Everything about one category that declarations are made from, in the form in which it is written.
struct CategoryPlan: Sendable {
    /// `product`, `service` or `food`.
    var kind: [UInt8]
    /// The common names, as JSON text.
    var commonNames: [[UInt8]]
    /// The attributes, in the scheme's order.
    var attributes: [AttributePlan] = []
    /// When an item belongs to each variety.
    var varieties: [ConditionPlan] = []
    /// The scheme's indicators; of a category without a scheme its own.
    var indicators: [IndicatorPlan]
    /// What declarations name besides.
    var fillers: [IndicatorPlan]
    /// National and industry standards that may be declared instead of an own one.
    var externals: [[UInt8]] = []
    /// Superseded standards that are declared by mistake, with the day from which they were.
    var superseded: [SupersededNumber] = []
    /// The product grade that the scheme ranks by, and the next one.
    var grades: [[UInt8]] = []
    /// The attribute that distinguishes items of one standard.
    var dividing: Int?

    /// The thresholds of every indicator of the scheme, those that are computed included.
    var schemeSegments: [[SegmentPlan]] = []

    /// The last threshold of a component for an item's attributes.
    func lastThreshold(_ place: (indicator: Int, component: Int), attributes: [Double]) -> Double? {
        let segment = schemeSegments[place.indicator].first { $0.condition.holds(attributes) }
        guard let model = segment?.models[place.component], let last = model.thresholds.last else {
            return nil
        }
        return Double(last) / Double(powersOfTen[model.decimals])
    }

    /// Whether entries are service items.
    var isService: Bool { kind.first == UInt8(ascii: "s") }
    /// Whether numbers bear the S of food standards.
    var isFood: Bool { kind.first == UInt8(ascii: "f") }
}

/// A condition on attributes, in doubles.
struct ConditionPlan: Sendable {
    private var ranges:
        [(attribute: Int, lower: Double, lowerClosed: Bool, upper: Double, upperClosed: Bool)] = []
    private var options: [(attribute: Int, options: [Double])] = []

    /// Takes over a scheme's condition.
    init(_ condition: SegmentCondition) {
        for term in condition.terms {
            switch term {
            case .range(let attribute, let range):
                ranges.append(
                    (
                        attribute, range.lower.map { Self.double($0.value) } ?? -.infinity,
                        range.lower?.closed ?? true,
                        range.upper.map { Self.double($0.value) } ?? .infinity, range.upper?.closed ?? true
                    ))
            case .options(let attribute, let places):
                options.append((attribute, places.map(Double.init)))
            }
        }
    }

    /// Whether the attributes fulfil it.
    func holds(_ attributes: [Double]) -> Bool {
        for range in ranges {
            let value = attributes[range.attribute]
            guard range.lowerClosed ? value >= range.lower : value > range.lower,
                range.upperClosed ? value <= range.upper : value < range.upper
            else { return false }
        }
        for option in options where !option.options.contains(attributes[option.attribute]) { return false }
        return true
    }

    /// The ends of ranges over one attribute.
    func boundaries(of attribute: Int) -> [Double] {
        ranges.filter { $0.attribute == attribute }.flatMap { [$0.lower, $0.upper] }.filter(\.isFinite)
    }

    static func double(_ number: DecimalNumber) -> Double { Double(number.description) ?? .nan }
}

/// One indicator of a category.
struct IndicatorPlan: Sendable {
    /// The name as JSON text, as the truth file gives it.
    var name: [UInt8]
    /// How likely it is declared.
    var share: Double
    /// Whether its absence is a defect.
    var isCore: Bool
    /// The varieties that it applies to; empty: all.
    var varieties: [Int] = []
    /// Its components; those that are computed are left out.
    var components: [ComponentPlan]
    /// Whether two components are the ends of one interval.
    var isInterval = false
    /// The thresholds by condition.
    var segments: [SegmentPlan]
    /// The test methods that declarations name, as JSON text.
    var methods: [[UInt8]]
    /// Whether the scheme accepts these methods only.
    var isMethodBound = false
}

/// One declared value of an indicator.
struct ComponentPlan: Sendable {
    /// The forms of a value.
    enum Form: Sendable {
        /// A lower bound.
        case higher
        /// An upper bound.
        case lower
        /// An interval around a target, in units of `10^-decimals`.
        case nearest(DecimalNumber)
        /// An interval of some width.
        case narrower
        /// A grade of a scale, worst first, as JSON text.
        case ordinal([[UInt8]])
        /// Yes or no.
        case yesno
    }

    /// The column in its segments' models.
    var column: Int
    /// The name as JSON text.
    var name: [UInt8]
    /// What it promises.
    var form: Form
    /// How its unit is spelled; one empty spelling for the pure number.
    var spellings: [[UInt8]]
    /// The unit's code, empty for the pure number.
    var unit: [UInt8]
    /// A unit that cannot be compared with it.
    var otherUnit: [UInt8]
    /// Whether values lie within 0 to 100.
    var isPercentage: Bool
}

/// The thresholds of an indicator under a condition.
struct SegmentPlan: Sendable {
    /// When they hold.
    var condition: ConditionPlan
    /// For each component of the scheme's indicator how values are spread; `nil` where thresholds are computed.
    var models: [ValueModel?]
    /// The thresholds themselves, `[tier][component]`, for those that are computed.
    var thresholds: [[Threshold]]
    /// The limit by component.
    var limit: [Threshold]?

    /// The model of one component for an item's attributes.
    func model(_ column: Int, _ component: ComponentPlan, attributes: [Double]) -> ValueModel? {
        if let model = models[column] { return model }
        let computed = thresholds.compactMap { $0.count > column ? value($0[column], attributes) : nil }
        guard !computed.isEmpty else { return nil }
        var higher = true
        if case .lower = component.form { higher = false }
        return ValueModel(
            computed: computed,
            limit: limit.flatMap { $0.count > column ? value($0[column], attributes) : nil },
            higherIsBetter: higher, isPercentage: component.isPercentage)
    }

    private func value(_ threshold: Threshold, _ attributes: [Double]) -> Double? {
        switch threshold.value {
        case .number(let number): ConditionPlan.double(number)
        case .expression(let expression): ThresholdExpression.value(expression, attributes: attributes)
        }
    }
}

/// A standard that another one replaced.
struct SupersededNumber: Sendable {
    var number: [UInt8]
    var replacement: [UInt8]
    /// The first day on which the old one no longer held, as `yyyymmdd`.
    var since: Int
}
