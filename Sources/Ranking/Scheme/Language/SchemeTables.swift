/// The keys of the scheme language.
enum SchemeTables {
    /// The file itself.
    static let file = Shape.Table(
        name: "file",
        keys: [Shape.Key("scheme", .table(scheme), required: true, "The scheme.")])

    /// `scheme:`
    static let scheme = Shape.Table(
        name: "scheme",
        keys: [
            .init("id", .identifier, required: true, "The identifier used in addresses."),
            .init("version", .text, required: true, "The version of the scheme, such as 2026.1."),
            .init("title", .localized, required: true, "The title."),
            .init("kind", .oneOf(["product", "service"]), required: true, "Models or service items."),
            .init("authority", .table(authority), "Who makes the list legal; without it a forecast."),
            .init("industry", .table(industry), "The class of GB/T 4754."),
            .init("categories", .list(.text), "Common names (通用名) of what belongs to the category."),
            .init("scope", .table(scope), "Which free names belong to the category, and which only look so."),
            .init("cutoff", .date, required: true, "Declarations count up to the end of this day."),
            .init(
                "productGrade", .either([.text, .list(.text)]),
                "The product grade that ranks a standard; several are names of the same rank."),
            .init("rounding", .table(rounding), "Rounding before comparison; without it full values."),
            .init("attributes", .list(.table(attribute)), "What segments and expressions speak of."),
            .init("inputs", .list(.table(input)), "Declared numbers that only derived indicators use."),
            .init("varieties", .list(.table(variety)), "Varieties with indicators of their own."),
            .init("sources", .list(.table(sourceStandard)), "The standards that thresholds cite."),
            .init("gates", .list(.table(gate)), "What must be fulfilled to be on a list."),
            .init("tiers", .list(.table(tier)), "The tiers of core indicators, best first."),
            .init("indicators", .list(.table(indicator)), required: true, "The indicators."),
            .init("coreException", .localized, "Why fewer than three core indicators are enough."),
            .init("grading", .table(grading), "How tiers become a grade; without it the weakest link."),
            .init("quota", .table(quota), "How many may be on the shortlist."),
        ])

    static let authority = Shape.Table(
        name: "authority",
        keys: [
            .init("name", .localized, required: true, "The name."),
            .init("level", .oneOf(["national", "city", "other"]), required: true, "The level."),
            .init("document", .text, "The document that gives the authority."),
            .init("address", .text, "Its address."),
        ])

    static let industry = Shape.Table(
        name: "industry",
        keys: [
            .init("code", .text, required: true, "The code, such as \"3852\"."),
            .init("title", .localized, required: true, "The title."),
        ])

    static let scope = Shape.Table(
        name: "scope",
        keys: [
            .init("names", .list(.text), "Further names of what belongs to the category."),
            .init(
                "excludes", .list(.text), "Names of other things that end with such a name or resemble one."),
            .init(
                "notFor", .list(.text), "Uses that the category does not take in: ids of groups, or words."),
            .init("classes", .list(.text), "Classes of GB/T 4754; without it that of `industry`."),
        ])

    static let attribute = Shape.Table(
        name: "attribute",
        keys: [
            .init("id", .identifier, required: true, "The identifier used in conditions and expressions."),
            .init("name", .localized, required: true, "The name shown; a declaration may use it."),
            .init("names", .list(.text), "Other names under which declarations give it."),
            .init("type", .oneOf(["number", "choice", "yesno"]), required: true, "The type."),
            .init("unit", .text, "The unit of a number."),
            .init("range", .text, "The range of a number that the scheme covers."),
            .init("options", .list(.table(option)), "The options of a choice."),
        ])

    static let option = Shape.Table(
        name: "option",
        keys: [
            .init("id", .identifier, required: true, "The identifier used in conditions and expressions."),
            .init("name", .localized, required: true, "The name shown; a declaration may use it."),
            .init("names", .list(.text), "Other spellings."),
        ])

    static let input = Shape.Table(
        name: "input",
        keys: [
            .init("id", .identifier, required: true, "The identifier used in expressions."),
            .init("name", .localized, required: true, "The name shown; a declaration may use it."),
            .init("names", .list(.text), "Other names under which declarations give it."),
            .init("unit", .text, "The unit."),
            .init("range", .text, "The range of sensible values."),
        ])

    static let variety = Shape.Table(
        name: "variety",
        keys: [
            .init("id", .identifier, required: true, "The identifier that indicators name."),
            .init("title", .localized, required: true, "The title."),
            .init("when", .condition, required: true, "Which items belong to it."),
        ])

    static let sourceStandard = Shape.Table(
        name: "sourceStandard",
        keys: [
            .init("number", .text, required: true, "The number with its year."),
            .init("title", .text, "The title."),
            .init("implemented", .date, "The day from which it is in force."),
            .init("withdrawn", .date, "The day from which it is not in force any more."),
            .init("supersededBy", .text, "What replaced it."),
        ])

    static let gate = Shape.Table(
        name: "gate",
        keys: [
            .init("id", .identifier, required: true, "The identifier that verdicts name."),
            .init("title", .localized, required: true, "The title."),
            .init(
                "check", .oneOf(["verdict", "declared", "offerings", "form"]), required: true,
                "How the answer is found."),
            .init("source", source, required: true, "Where the gate comes from."),
        ])

    static let tier = Shape.Table(
        name: "tier",
        keys: [
            .init("title", .localized, required: true, "The name shown."),
            .init(
                "level", .oneOf(["advanced", "average", "baseline", "none"]), required: true,
                "The level that it stands for."),
        ])

    static let rounding = Shape.Table(
        name: "rounding",
        keys: [
            .init("decimals", .count(0), required: true, "Digits after the decimal point."),
            .init("interval", .oneOf(["1", "2", "5"]), "The rounding interval in units of the last digit."),
        ])

    static let source = Shape.either([.text, .table(sourceDetails)])

    static let sourceDetails = Shape.Table(
        name: "source",
        keys: [
            .init("standard", .text, "The number with its year, one of `sources`."),
            .init("clause", .text, "The clause."),
            .init("verified", .yesno, "Whether the figures were checked against the original."),
            .init("illustrative", .yesno, "No source gives the level."),
        ])
}
