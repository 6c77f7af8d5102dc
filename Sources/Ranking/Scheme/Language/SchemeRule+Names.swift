extension SchemeRule {
    static let duplicateName = SchemeRule(
        "duplicate-name", zh: "同一品种里，一个名称只指一个指标；属性和选项也是如此。",
        en: "Within a variety a name stands for one indicator, and so it is with attributes and options.",
        "- id: noise\n", "- id: «noise»\n      names: [\"η 1\"]\n")
    static let unknownAttribute = SchemeRule(
        "unknown-attribute", zh: "条件里的属性列在 attributes 中。", en: "Conditions name attributes of the scheme.",
        "when: {type: instant}", "when: {«typ»: instant}")
    static let unknownOption = SchemeRule(
        "unknown-option", zh: "条件里的选项是该属性的选项。", en: "Conditions name options of the attribute.",
        "when: {type: instant}", "when: {type: «instnat»}")
    static let unknownVariety = SchemeRule(
        "unknown-variety", zh: "指标所指的品种列在 varieties 中。", en: "Indicators name varieties of the scheme.",
        "- id: noise\n", "- id: noise\n      varieties: [small, «larg»]\n",
        right: "- id: noise\n      varieties: [small, large]\n")
    static let unknownGrade = SchemeRule(
        "unknown-grade", zh: "等级阈值是等级表里的等级，是非阈值是 yes 或 no。",
        en: "A threshold of grades is on the scale, one of answers is yes or no.",
        "thresholds: IPX4", "thresholds: «IPX5»")
    static let unknownName = SchemeRule(
        "unknown-name", zh: "表达式里的名字是本方案的指标、属性、输入或选项。",
        en: "Expressions name indicators, attributes, inputs or options of the scheme.",
        "\"power × eta1 / volume\"", "\"power × «eta3» / volume\"")
    static let unknownUnit = SchemeRule(
        "unknown-unit", zh: "单位存在。", en: "Units exist.", "unit: dB", "unit: «dBx»")
    static let unitMismatch = SchemeRule(
        "unit-mismatch", zh: "相加、比较的量及表达式的结果量纲相合。",
        en: "What is added or compared, and the result of an expression, has the right dimension.",
        "\"power × eta1 / volume\"", "\"«power × eta1»\"")
    static let typeMismatch = SchemeRule(
        "type-mismatch", zh: "表达式里数是数，真假是真假，选项只与其属性比较。",
        en:
            "In expressions numbers are numbers, truths are truths, options are compared with their attribute.",
        "\"power × eta1 / volume\"", "\"«type» × eta1 / volume\"")
    static let expressionSyntax = SchemeRule(
        "expression-syntax", zh: "表达式写法正确。", en: "Expressions are well written.",
        "\"power × eta1 / volume\"", "\"power × (eta1 / volume«»\"")
    static let expressionTooLarge = SchemeRule(
        "expression-too-large", zh: "表达式不长于 4096 个字符，嵌套不多于 64 层。",
        en: "Expressions have at most 4096 characters and 64 levels of nesting.",
        "\"power × eta1 / volume\"",
        "\"" + String(repeating: "(", count: 64) + "«(»power × eta1 / volume"
            + String(repeating: ")", count: 65)
            + "\"",
        right: "\"" + String(repeating: "(", count: 60) + "power × eta1 / volume"
            + String(repeating: ")", count: 60) + "\"")
    static let derivedOfDerived = SchemeRule(
        "derived-of-derived", zh: "导出指标只用声明的量。", en: "Derived indicators use declared values only.",
        "- id: grade\n",
        """
        - id: twice
              name: {zh: 两倍, en: Twice}
              role: base
              unit: W/L
              direction: higher
              derived: "2 × «heating»"
              source: illustrative
              thresholds: 1
            - id: grade

        """)
    static let attributesOnly = SchemeRule(
        "attributes-only", zh: "阈值的表达式只用属性。", en: "Expressions of thresholds use attributes only.",
        "thresholds: [55, 60, 65]", "thresholds: [\"«noise» - 1'dB'\", 60, 65]",
        right: "thresholds: [54, 60, 65]")
}
