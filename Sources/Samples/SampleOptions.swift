/// What a sample registry is to be like. Its bytes depend on these values and the schemes alone.
public struct SampleOptions: Sendable {
    /// The number of declared standards.
    public var standards: Int
    /// The seed of all that is drawn.
    public var seed: UInt64
    /// How often which defect is.
    public var rates: DefectRates
    /// The share of enterprises whose products belong to no scheme.
    public var outsideShare: Double

    /// Creates options.
    public init(standards: Int, seed: UInt64, rates: DefectRates = .observed, outsideShare: Double = 0.12) {
        self.standards = standards
        self.seed = seed
        self.rates = rates
        self.outsideShare = outsideShare
    }

    /// Enterprises for that many standards, in the proportion of the national platform at the end of 2023:
    /// 472,459 enterprises, 3,165,625 standards.
    public var enterprises: Int {
        Swift.min(standards, Swift.max(1, Int((Double(standards) * 472_459 / 3_165_625).rounded())))
    }
}

/// How often which defect is, as shares of all declarations.
public struct DefectRates: Sendable, Hashable {
    /// Numbers or titles that break the rules: 57 of 413 (Shanxi, 2024).
    public var numberOrTitle: Double
    /// Indicators or their test methods missing: 75 of 413 (Shanxi, 2024).
    public var indicatorOrMethod: Double
    /// Standards, declared or cited, that were superseded on the day of declaration: 4 of 413 (Shanxi, 2024).
    public var obsolete: Double
    /// Not declared on a public channel: 19 of 413 (Shanxi, 2024).
    public var undeclared: Double
    /// Worse than the limit of the cited standard: 1 of 413 (Shanxi, 2024).
    public var belowLimit: Double
    /// Values that contradict themselves: about 2.7 % of the records of energy labels.
    public var inconsistent: Double
    /// A value in a unit that cannot be compared; an assumption.
    public var incomparableUnit: Double
    /// A test method that the scheme does not accept, where it names any; an assumption.
    public var incomparableMethod: Double
    /// An attribute missing that segments ask for; an assumption.
    public var missingAttribute: Double

    /// The rates of published checks, and modest assumptions where none was published.
    public static let observed = DefectRates(
        numberOrTitle: 57.0 / 413, indicatorOrMethod: 75.0 / 413, obsolete: 4.0 / 413, undeclared: 19.0 / 413,
        belowLimit: 1.0 / 413, inconsistent: 0.027, incomparableUnit: 0.005, incomparableMethod: 0.02,
        missingAttribute: 0.01)

    /// No defects at all.
    public static let none = DefectRates(
        numberOrTitle: 0, indicatorOrMethod: 0, obsolete: 0, undeclared: 0, belowLimit: 0, inconsistent: 0,
        incomparableUnit: 0, incomparableMethod: 0, missingAttribute: 0)
}
