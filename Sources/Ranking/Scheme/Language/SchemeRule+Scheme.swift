import Diagnostics

extension SchemeRule {
    static let segmentOverlap = SchemeRule(
        "segment-overlap", zh: "任何对象至多落在一个分段里。", en: "No item falls into two segments.",
        "- when: {type: combi}", "- when: «{»type: [instant, combi]}")
    static let segmentHole = SchemeRule(
        "segment-hole", zh: "分段盖满声明的范围。", en: "The segments cover the declared scope.",
        "- id: efficiency", "- id: «efficiency»",
        also: [["when: {type: instant}", "when: {type: instant, power: \"(0, 35]\"}"]])
    static let segmentOutside = SchemeRule(
        "segment-outside", zh: "每个分段都有落在范围内的部分。", en: "Every segment lies within the scope.",
        "- when: {type: combi}",
        "- when: {type: combi, power: \"(0, 70]\"}\n          thresholds: [[96, 92], [89, 85], [86, 82]]\n"
            + "          limit: [86, 82]\n        - when: «{»type: combi, power: \"(70, 99]\"}",
        right: "- when: {type: combi, power: \"(0, 70]\"}")
    static let varietyOverlap = SchemeRule(
        "variety-overlap", zh: "任何对象至多属于一个品种。", en: "No item belongs to two varieties.",
        "- {id: large, title: {zh: 大型, en: Large}, when: {power: \"(35, 70]\"}}",
        "- {id: «large», title: {zh: 大型, en: Large}, when: {power: \"[35, 70]\"}}")
    static let varietyHole = SchemeRule(
        "variety-hole", zh: "品种盖满声明的范围。", en: "The varieties cover the declared scope.",
        "- {id: small, title: {zh: 小型, en: Small}, when: {power: \"(0, 35]\"}}",
        "- {id: «small», title: {zh: 小型, en: Small}, when: {power: \"(0, 35)\"}}")
    static let tooManyCells = SchemeRule(
        "too-many-segments", zh: "分段的组合不多于十万个。", en: "The segments make at most 100,000 combinations.",
        "- id: noise", "- id: «noise»",
        also: [
            [
                "  inputs:\n",
                ["x", "y", "z"].map { "    - {id: \($0), name: {zh: 元\($0), en: \($0)}, type: number}\n" }
                    .joined()
                    + "  inputs:\n",
            ],
            [
                "      thresholds: [55, 60, 65]\n",
                "      segments:\n"
                    + (0..<26).map { number in
                        let range = "\"(\(number), \(number + 1)]\""
                        return
                            "        - {when: {x: \(range), y: \(range), z: \(range)}, thresholds: [55, 60, 65]}\n"
                    }.joined(),
            ],
        ])
    static let fewCore = SchemeRule(
        "few-core", zh: "每个品种至少有三个核心指标，否则写明 coreException。",
        en: "Every variety has three core indicators, or there is a coreException.",
        "  indicators:\n", "  «indicators»:\n",
        also: [
            ["Noise}\n      role: core", "Noise}\n      role: innovation"], ["[55, 60, 65]", "[55, 60]"],
        ])
    static let weightsSum = SchemeRule(
        "weights-sum", zh: "每个品种的权重合计为 100。", en: "The weights of every variety sum to 100.",
        "weight: 40", "weight: «39»")
    static let weightMissing = SchemeRule(
        "weight-missing", zh: "加权评分的核心指标和创新性指标都有权重。",
        en: "With the weighted score every core and innovation indicator has a weight.",
        "- id: noise\n      name: {zh: 噪声, en: Noise}\n      role: core\n      unit: dB\n      direction: lower\n"
            + "      source: illustrative\n      weight: 30",
        "- id: «noise»\n      name: {zh: 噪声, en: Noise}\n      role: core\n      unit: dB\n      direction: lower\n"
            + "      source: illustrative")
    static let pointsOrder = SchemeRule(
        "points-order", zh: "水平越高分数越高，在 0 到 100 之间。",
        en: "Better levels have more points, between 0 and 100.",
        "method: weightedScore",
        "method: weightedScore\n    points: {advanced: 100, average: 50, baseline: «60»}",
        right: "method: weightedScore\n    points: {advanced: 100, average: 70, baseline: 60}")
    static let sourceSuperseded = SchemeRule(
        "source-superseded", zh: "所引标准在截止日没有被代替或废止。",
        en: "Cited standards are not superseded or withdrawn at the cut-off date.",
        "number: GB 20665-2015, implemented: 2016-06-01",
        "number: «GB 20665-2015», implemented: 2016-06-01, withdrawn: 2026-06-30",
        right: "number: GB 20665-2015, implemented: 2016-06-01, withdrawn: 2026-07-01")
    static let sourceUpcoming = SchemeRule(
        "source-upcoming", zh: "所引标准在截止日已经实施。", en: "Cited standards are in force at the cut-off date.",
        "number: GB 20665-2015, implemented: 2016-06-01", "number: «GB 20665-2015», implemented: 2026-07-01")
    static let unlistedSource = SchemeRule(
        "unlisted-source", zh: "所引标准列在 sources 中。", en: "Cited standards are listed under sources.",
        "standard: GB 20665-2015", "standard: «GB 20665-2016»")
    static let illustrativeWithStandard = SchemeRule(
        "illustrative-with-standard", zh: "示意值不引标准。", en: "What is illustrative cites no standard.",
        "{standard: GB 20665-2015, clause: \"4.2\", verified: true}",
        "{illustrative: yes, standard: «GB 20665-2015»}")
    static let missingSource = SchemeRule(
        "missing-source", zh: "阈值有出处，或注明是示意值。",
        en: "Thresholds have a source or are said to be illustrative.",
        "source: illustrative\n      weight: 30\n      thresholds: [55", "weight: 30\n      «thresholds»: [55"
    )
    static let unverifiedSource = SchemeRule(
        "unverified-source", .warning, zh: "数值已与原文核对。", en: "Figures were checked against the original.",
        "{standard: GB 20665-2015, clause: \"4.2\", verified: true}",
        "{standard: «GB 20665-2015», clause: \"4.2\"}")
    static let missingLimit = SchemeRule(
        "missing-limit", .warning, zh: "引用标准的核心指标给出该标准的限值。",
        en: "A core indicator that cites a standard gives its limit.",
        "- id: efficiency", "- id: «efficiency»", also: [["          limit: [86, 82]\n", ""]])
    static let unusedSource = SchemeRule(
        "unused-source", .warning, zh: "列出的标准都被引用。", en: "Every listed standard is cited.",
        "sources:\n", "sources:\n    - {number: «GB 4706.1-2005»}\n")

    /// All rules, in the order of the documentation.
    public static let all: [SchemeRule] = [
        yaml, empty, tooLarge, alias, duplicateKey, unknownKey, missingKey, misplacedKey, wrongKind, badValue,
        duplicateId, tooManyDigits, badInterval,
        scopeShortName, scopeDuplicateName, scopeContradiction, scopeUnknownUse, scopeClass,
        duplicateName, unknownAttribute, unknownOption, unknownVariety, unknownGrade, unknownName,
        unknownUnit, unitMismatch,
        typeMismatch, expressionSyntax, expressionTooLarge, derivedOfDerived, attributesOnly,
        tierCount, componentCount, pairSize, tierOrder, advancedNotBetter, lastBelowLimit, boundDirection,
        firstTierAdvanced, levelOrder, baseTiers, innovationLevels,
        segmentOverlap, segmentHole, segmentOutside, varietyOverlap, varietyHole, tooManyCells, fewCore,
        weightsSum,
        weightMissing, pointsOrder, sourceSuperseded, sourceUpcoming, unlistedSource,
        illustrativeWithStandard,
        missingSource, unverifiedSource, missingLimit, unusedSource,
    ]
}
