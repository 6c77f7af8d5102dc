extension SchemeRule {
    static let yaml = SchemeRule(
        "yaml", zh: "文件是有效的 YAML。", en: "The file is valid YAML.", "title: {zh: 示例, en: Example}\n",
        "title: {zh: 示例, en: Example\n  kind«:» product\n", right: "title: {zh: 示例, en: Example}\n")
    static let empty = SchemeRule(
        "empty", zh: "文件里有一个方案。", en: "The file holds a scheme.", "", "«#» nothing\n")
    static let tooLarge = SchemeRule(
        "too-large", zh: "文件不大于 1 MiB，嵌套不多于 32 层。",
        en: "The file is at most 1 MiB long and nests at most 32 levels deep.",
        "",
        String(repeating: "[", count: 33) + "«[»" + String(repeating: "]", count: 34))
    static let alias = SchemeRule(
        "alias", zh: "不用 YAML 的锚点和别名。", en: "There are no YAML anchors and aliases.",
        "source: illustrative\n      weight: 30\n      thresholds: [55, 60, 65]",
        "source: «&same» illustrative\n      weight: 30\n      thresholds: [55, 60, 65]")
    static let duplicateKey = SchemeRule(
        "duplicate-key", zh: "一个映射里没有重复的键。", en: "No key stands twice in a mapping.",
        "  kind: product\n", "  kind: product\n  «kind»: service\n")
    static let unknownKey = SchemeRule(
        "unknown-key", zh: "每个键都是本语言的键。", en: "Every key is one of the language.",
        "cutoff: 2026-06-30", "cutoff: 2026-06-30\n  «cutof»: 2026-06-30")
    static let missingKey = SchemeRule(
        "missing-key", zh: "该有的键都有。", en: "The keys that are needed are there.",
        "  id: gas-water-heaters-example\n  version: \"1\"\n", "  «version»: \"1\"\n")
    static let misplacedKey = SchemeRule(
        "misplaced-key", zh: "键与同处的其他键合得来。", en: "A key goes with the others beside it.",
        "      unit: dB\n", "      unit: dB\n      «target»: 5\n")
    static let wrongKind = SchemeRule(
        "wrong-kind", zh: "值的形式（单值、列表、映射）合乎键的要求。",
        en: "A value has the form (scalar, list, mapping) that its key wants.",
        "title: {zh: 示例, en: Example}", "title: «示例»")
    static let badValue = SchemeRule(
        "bad-value", zh: "单值是键所要的数、日期、标识或词。",
        en: "A scalar is the number, date, identifier or word that its key wants.",
        "kind: product", "kind: «produkt»")
    static let duplicateId = SchemeRule(
        "duplicate-id", zh: "标识不重复。", en: "No id is used twice.", "- id: noise", "- id: «eta1»")
    static let tooManyDigits = SchemeRule(
        "too-many-digits", zh: "数的有效数字不多于 15 位。", en: "Numbers have at most 15 significant digits.",
        "thresholds: [55, 60, 65]", "thresholds: [«55.00000000000001», 60, 65]",
        right: "thresholds: [55.0000000000001, 60, 65]")
    static let badInterval = SchemeRule(
        "bad-interval", zh: "区间写法正确且不是空的。", en: "An interval is well written and not empty.",
        "{power: \"(35, 70]\"}", "{power: «\"(70, 35]\"»}")
}
