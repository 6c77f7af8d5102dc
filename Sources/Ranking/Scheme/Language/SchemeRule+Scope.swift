extension SchemeRule {
    static let scopeShortName = SchemeRule(
        "scope-short-name", zh: "范围里的名称至少两个字符。", en: "Names of the scope have two characters or more.",
        "  kind: product\n", "  kind: product\n  scope: {names: [燃气热水器, «炉»]}\n",
        right: "  kind: product\n  scope: {names: [燃气热水器, 热水炉]}\n")
    static let scopeDuplicateName = SchemeRule(
        "scope-duplicate-name", zh: "范围里的名称不重复，也不与 categories 重复。",
        en: "No name of the scope stands twice, or among the categories.",
        "  kind: product\n", "  kind: product\n  categories: [燃气热水器]\n  scope: {names: [«燃氣熱水器»]}\n",
        right: "  kind: product\n  categories: [燃气热水器]\n  scope: {names: [煤气热水器]}\n")
    static let scopeContradiction = SchemeRule(
        "scope-contradiction", zh: "排除的名称和用途不是本类别自己的名称。",
        en: "What is excluded is no name of the category itself.",
        "  kind: product\n", "  kind: product\n  scope: {names: [燃气热水器], excludes: [«燃气热水器»]}\n",
        right: "  kind: product\n  scope: {names: [燃气热水器], excludes: [电热水器]}\n")
    static let scopeUnknownUse = SchemeRule(
        "scope-unknown-use", zh: "用途是词表里的一组，或是写出的词。",
        en: "A use is a group of the word list, or a word written out.",
        "  kind: product\n", "  kind: product\n  scope: {notFor: [«vehicel», 船载]}\n",
        right: "  kind: product\n  scope: {notFor: [vehicle, 船载]}\n")
    static let scopeClass = SchemeRule(
        "scope-class", zh: "行业分类是 GB/T 4754 的两到四位代码。",
        en: "Classes are codes of GB/T 4754 of two to four digits.",
        "  kind: product\n", "  kind: product\n  scope: {classes: [«C38»]}\n",
        right: "  kind: product\n  scope: {classes: [\"38\"]}\n")
}
