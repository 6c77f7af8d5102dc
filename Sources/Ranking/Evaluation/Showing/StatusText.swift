public import Diagnostics

extension Cell.Status {
    /// Why a value is not ranked, as a sentence; `nil` where it is.
    ///
    /// - Parameter scheme: the scheme, for the names of attributes.
    public func reason(in scheme: Scheme) -> LocalizedText? {
        switch self {
        case .ranked: nil
        case .missing: LocalizedText(zh: "标准没有声明这个指标。", en: "The standard does not declare this indicator.")
        case .promisesNothing:
            LocalizedText(
                zh: "声明的要求没有起作用的那一端界限，等于没有承诺。",
                en: "The requirement lacks the bound that counts, and so promises nothing.")
        case .incomparableUnit(let unit):
            unit.isEmpty
                ? LocalizedText(
                    zh: "声明的要求没有单位，或种类不同，不能比较。",
                    en: "The requirement has no unit, or is of another kind, and cannot be compared.")
                : LocalizedText(
                    zh: "单位“\(unit)”不能换算，不能比较。", en: "The unit “\(unit)” cannot be converted or compared.")
        case .incomparableMethod(let methods):
            methods.isEmpty
                ? LocalizedText(
                    zh: "没有写明试验方法，不能与方案接受的方法所得数值比较；照列，不排。",
                    en:
                        "No test method is named, so the value cannot be compared; it is shown and not ranked."
                )
                : LocalizedText(
                    zh: "试验方法（\(methods.joined(separator: "、"))）不是方案接受的方法；照列，不排。",
                    en:
                        "The test method (\(methods.joined(separator: ", "))) is not one that the scheme accepts; the"
                        + " value is shown and not ranked.")
        case .notUnderstood:
            LocalizedText(
                zh: "看不懂声明的要求，或算不出数值。", en: "The requirement is not understood, or gives no number.")
        case .unconfirmed:
            LocalizedText(
                zh: "从文件中读取时把握不足，待人工确认；照列，不排。",
                en:
                    "Read from the document without certainty; until a person confirms it, it is shown and not ranked."
            )
        case .tooManyDigits:
            LocalizedText(zh: "数值的有效数字多于 15 位，不能精确比较。", en: "The number has more than 15 significant digits.")
        case .missingAttribute(let attribute):
            LocalizedText(
                zh: "缺少属性“\(scheme.attributes[attribute].name.zh)”，不知道适用哪一组阈值。",
                en:
                    "The attribute “\(scheme.attributes[attribute].name.en)” is missing, which decides the thresholds."
            )
        case .outOfScope:
            LocalizedText(zh: "不在方案的范围内，没有适用的阈值。", en: "Out of the scheme's scope: no thresholds apply.")
        case .notApplicable:
            LocalizedText(zh: "这个品种不评这个指标。", en: "The indicator does not apply to this variety.")
        }
    }

    /// A short word for tables.
    public var word: LocalizedText {
        switch self {
        case .ranked: LocalizedText(zh: "已比较", en: "ranked")
        case .missing: LocalizedText(zh: "未声明", en: "missing")
        case .promisesNothing: LocalizedText(zh: "无承诺", en: "promises nothing")
        case .incomparableUnit: LocalizedText(zh: "单位不可比", en: "incomparable unit")
        case .incomparableMethod: LocalizedText(zh: "方法不可比", en: "incomparable method")
        case .notUnderstood: LocalizedText(zh: "看不懂", en: "not understood")
        case .unconfirmed: LocalizedText(zh: "待确认", en: "unconfirmed")
        case .tooManyDigits: LocalizedText(zh: "位数过多", en: "too many digits")
        case .missingAttribute: LocalizedText(zh: "缺属性", en: "missing attribute")
        case .outOfScope: LocalizedText(zh: "不在范围", en: "out of scope")
        case .notApplicable: LocalizedText(zh: "不适用", en: "not applicable")
        }
    }

    /// The identifier in JSON and CSV, in camel case as in the public contract.
    public var identifier: String {
        switch self {
        case .ranked: "ranked"
        case .missing: "missing"
        case .promisesNothing: "promisesNothing"
        case .incomparableUnit: "incomparableUnit"
        case .incomparableMethod: "incomparableMethod"
        case .notUnderstood: "notUnderstood"
        case .unconfirmed: "unconfirmed"
        case .tooManyDigits: "tooManyDigits"
        case .missingAttribute: "missingAttribute"
        case .outOfScope: "outOfScope"
        case .notApplicable: "notApplicable"
        }
    }
}
