/// The star rating by the weakest link (星级评价), over core and innovation indicators.
enum WeakestLink {
    /// Grade 1 = all core at advanced and, where there are innovation indicators, one of them at advanced; grade 2
    /// the same at average; grade 3 = all core at baseline, no innovation asked; `nil` = less.
    static func grade(_ cells: [Cell], of scheme: Scheme) -> Int? {
        var worstCore = TierLevel.advanced
        var bestInnovation: TierLevel?
        for (cell, indicator) in zip(cells, scheme.indicators) where cell.status != .notApplicable {
            let level = cell.level(in: indicator)
            switch indicator.role {
            case .base: continue
            case .core: worstCore = max(worstCore, level)
            case .innovation: bestInnovation = min(bestInnovation ?? .none, level)
            }
        }
        let innovation = bestInnovation ?? .advanced
        if worstCore <= .advanced, innovation <= .advanced { return 1 }
        if worstCore <= .average, innovation <= .average { return 2 }
        return worstCore <= .baseline ? 3 : nil
    }
}

extension Cell {
    /// The level that the value reaches; none where it is not ranked.
    func level(in indicator: SchemeIndicator) -> TierLevel {
        guard status == .ranked, let tier else { return .none }
        return indicator.tiers[tier].level
    }
}
