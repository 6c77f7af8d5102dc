extension SchemeTables {
    /// The words for directions.
    static let directions = ["higher", "lower", "nearest", "narrower", "within", "ordinal", "yesno"]

    static let indicator = Shape.Table(
        name: "indicator",
        keys: [
            .init("id", .identifier, required: true, "The identifier used in expressions."),
            .init("name", .localized, required: true, "The name shown; a declaration may use it."),
            .init("names", .list(.text), "Other names under which declarations give it."),
            .init("role", .oneOf(["base", "core", "innovation"]), required: true, "The role."),
            .init("varieties", .list(.identifier), "The varieties that it applies to; without it all."),
            .init("unit", .text, "The unit of thresholds and compared values."),
            .init("direction", .oneOf(directions), "Which values are better."),
            .init("target", .number, "The target of `direction: nearest`."),
            .init("scale", .list(.text), "The grades of `direction: ordinal`, worst first."),
            .init("derived", .text, "The expression of a derived indicator."),
            .init("components", .list(.table(component)), "The two parts of a pair."),
            .init("methods", .list(.text), "Accepted test methods; without it any."),
            .init("rounding", .table(rounding), "Its own rounding."),
            .init("tiers", .list(.table(tier)), "Its own tiers, best first."),
            .init("thresholds", thresholds, "The thresholds, best first, where there are no segments."),
            .init("limit", limit, "The limit of the cited national or industry standard."),
            .init("source", source, "Where the thresholds come from; segments may have their own."),
            .init("segments", .list(.table(segment)), "Thresholds that depend on attributes."),
            .init("weight", .number, "The weight of the weighted score."),
        ])

    static let component = Shape.Table(
        name: "component",
        keys: [
            .init("id", .identifier, required: true, "The identifier used in expressions."),
            .init("name", .localized, required: true, "The name shown; a declaration may use it."),
            .init("names", .list(.text), "Other names under which declarations give it."),
            .init("unit", .text, "The unit; without it the indicator's."),
            .init(
                "direction", .oneOf(directions.filter { $0 != "within" }),
                "Which values are better; without it the indicator's."),
            .init("target", .number, "The target of `direction: nearest`."),
            .init("scale", .list(.text), "The grades of `direction: ordinal`, worst first."),
            .init("derived", .text, "The expression of a derived component."),
        ])

    static let segment = Shape.Table(
        name: "segment",
        keys: [
            .init("when", .condition, required: true, "When the thresholds hold."),
            .init("thresholds", thresholds, required: true, "The thresholds, best first."),
            .init("limit", limit, "The limit of the cited national or industry standard."),
            .init("source", source, "Where the thresholds come from."),
        ])

    static let grading = Shape.Table(
        name: "grading",
        keys: [
            .init("method", .oneOf(["weakestLink", "weightedScore"]), required: true, "The method."),
            .init("points", .table(points), "The points of each level; without it 100, 80, 60, 0."),
            .init("shortlistFrom", .number, "The score from which a standard is shortlisted."),
        ])

    static let points = Shape.Table(
        name: "points",
        keys: ["advanced", "average", "baseline", "none"].map {
            .init($0, .number, "The points of the level \($0).")
        })

    static let quota = Shape.Table(
        name: "quota",
        keys: [
            .init("max", .count(1), required: true, "At most so many standards in all."),
            .init("perEnterprise", .count(1), "At most so many of one enterprise."),
            .init("ties", .oneOf(["in", "out"]), required: true, "Whether a tie at the cut is in or out."),
        ])

    static let thresholds = Shape.either([.threshold, .list(.either([.threshold, .list(.threshold)]))])
    static let limit = Shape.either([.threshold, .list(.threshold)])

    /// All tables, for the JSON Schema and the documentation's test.
    static let all = [
        file, scheme, authority, industry, scope, attribute, option, input, variety, sourceStandard, gate,
        tier,
        indicator,
        component, segment, sourceDetails, rounding, grading, points, quota,
    ]
}
