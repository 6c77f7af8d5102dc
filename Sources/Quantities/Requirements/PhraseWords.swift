/// How a number bounds what is required.
enum Comparison: Int {
    case atLeast = 1
    case atMost
    case above
    case below
    case equal
    case about

    /// The comparison seen from the other side: `5 ≤ x` is `x ≥ 5`.
    var mirrored: Comparison {
        switch self {
        case .atLeast: .atMost
        case .atMost: .atLeast
        case .above: .below
        case .below: .above
        case .equal, .about: self
        }
    }
}

/// The words of requirement phrases.
enum PhraseWords {
    /// Words before the number: 不大于, 至少, 约 …
    static let before = table([
        .atLeast: [
            "不小于", "不低于", "不少于", "不短于", "大于等于", "大于或等于", "大于和等于", "高于等于", "高于或等于", "至少", "最少",
            "最低", "最小", "不得少于", "不得低于", "不得小于", "应不小于", "应不低于", "应不少于", "不应小于", "不应低于",
            "不应少于", "应大于等于", "应大于或等于", "达到", "应达到", "不弱于",
        ],
        .atMost: [
            "不大于", "不高于", "不超过", "不多于", "不长于", "不超出", "不晚于", "小于等于", "小于或等于", "小于和等于", "低于等于",
            "低于或等于", "至多", "最多", "最高", "最大", "最长", "不得超过", "不得大于", "不得高于", "不得多于", "应不大于",
            "应不超过", "应不高于", "应不多于", "不应大于", "不应超过", "不应高于", "应小于等于", "应小于或等于",
        ],
        .above: ["大于", "高于", "超过", "多于", "应大于", "应高于", "应超过", "超出"],
        .below: ["小于", "低于", "少于", "不足", "应小于", "应低于", "不到", "短于"],
        .equal: ["等于", "为", "应为", "控制在"],
        .about: ["约", "大约", "约为", "大约为", "近似", "左右"],
    ])

    /// Words after the number: 以上, 以内 …
    static let after = table([
        .atLeast: ["以上", "及以上", "或以上", "及其以上", "含以上", "起"],
        .atMost: ["以下", "及以下", "或以下", "以内", "之内", "内", "及以内", "及其以下"],
        .about: ["左右", "上下"],
    ])

    private static func table(_ words: [Comparison: [String]]) -> ByteTable {
        var result = ByteTable()
        for (comparison, spellings) in words {
            for word in spellings { result.insert(word, comparison.rawValue) }
        }
        return result
    }

    /// What a whole phrase can be.
    enum Whole {
        case absence
        case yes
        case no
        case grade(scale: String, value: String)
    }

    /// Phrases that are one word.
    static let wholes: [Whole] = [
        .absence, .yes, .no,
        .grade(scale: "级", value: "特"), .grade(scale: "级", value: "优"), .grade(scale: "等", value: "特"),
        .grade(scale: "等", value: "优"), .grade(scale: "等", value: "1"), .grade(scale: "等", value: "2"),
        .grade(scale: "等", value: "3"), .grade(scale: "等", value: "合格"), .grade(scale: "级", value: "甲"),
        .grade(scale: "级", value: "乙"), .grade(scale: "级", value: "丙"), .grade(scale: "级", value: "普通"),
    ]

    /// The whole phrases, by their bytes in lower case.
    static let whole: ByteTable = {
        let words: [[String]] = [
            [
                "无", "不得检出", "未检出", "不应检出", "不可检出", "阴性", "不得有", "不应有", "没有", "不允许", "不得存在", "nd", "n.d.",
                "none", "absent", "not detected", "negative", "不得使用", "不得含有", "不含", "不得添加",
            ],
            [
                "合格", "有", "是", "符合", "通过", "具备", "支持", "√", "✓", "yes", "pass", "passed", "true", "符合要求",
                "具有",
                "满足", "ja",
            ],
            ["不合格", "否", "不符合", "不通过", "不具备", "不支持", "✗", "✕", "no", "fail", "failed", "false", "nein"],
            ["特级"], ["优级"], ["特等", "特等品"], ["优等", "优等品"], ["一等品"], ["二等品"], ["三等品"], ["合格品"], ["甲级"],
            ["乙级"], ["丙级"], ["普通级"],
        ]
        var result = ByteTable()
        for (index, spellings) in words.enumerated() {
            for word in spellings { result.insert(word, index) }
        }
        return result
    }()

    /// What stands after an English phrase before a number; the longer first.
    static let english: [(StaticString, Comparison)] = [
        ("not less than", .atLeast), ("no less than", .atLeast), ("at least", .atLeast),
        ("minimum", .atLeast),
        ("min.", .atLeast), ("min", .atLeast), ("mindestens", .atLeast), ("not more than", .atMost),
        ("no more than", .atMost), ("not exceeding", .atMost), ("at most", .atMost), ("maximum", .atMost),
        ("max.", .atMost), ("max", .atMost), ("up to", .atMost), ("greater than", .above),
        ("more than", .above),
        ("less than", .below), ("above", .above), ("below", .below), ("under", .below), ("over", .above),
        ("about", .about), ("approx.", .about), ("ca.", .about), ("approximately", .about),
        ("greater than or equal to", .atLeast), ("less than or equal to", .atMost), ("within", .atMost),
    ]

    /// Remarks in brackets at the end that leave the requirement as it is.
    static let remarks: ByteTable = {
        var result = ByteTable()
        for word in [
            "含", "质量分数", "体积分数", "干基", "湿基", "干基计", "以干基计", "质量比", "体积比", "标准状态", "含本数", "V/V", "v/v", "m/m",
            "w/w", "W/W", "以体积计", "以质量计", "每项", "单项",
        ] { result.insert(word, 1) }
        result.insert("不含", 2)
        result.insert("不含本数", 2)
        return result
    }()
}
