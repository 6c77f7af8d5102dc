import Quantities

/// What the subject of a requirement says: the item's name, what it holds for, under which condition.
struct SentenceSubject {
    /// The names of the items; empty where the sentence names none.
    var names: [String] = []
    /// What the name stands under.
    var parents: [String] = []
    /// The grade that it holds for.
    var grade: String?
    /// What it holds for.
    var segment: [String: String] = [:]
    /// How sure this is.
    var confidence = 1.0

    /// Takes a subject apart.
    ///
    /// - Parameters:
    ///   - text: what stands before the requirement.
    ///   - products: what the standard calls its product.
    init(_ text: String, products: Set<String>) {
        var rest = Self.withoutMarker(text)
        takeCondition(&rest)
        takeOwner(&rest, products)
        rest = Self.withoutProduct(Self.trimmed(rest), products)
        if GradeWords.isGrade(rest) {
            grade = rest
            rest = ""
        }
        if rest.isEmpty || products.contains(rest) || SentenceWords.products.contains(rest) { return }
        names = Self.split(NameDoubts.withoutLabel(rest))
        if rest.unicodeScalars.count > 20 { confidence = min(confidence, 0.7) }
        if Self.mayHaveLabel(rest) { confidence = min(confidence, 0.85) }
        if rest.ends(with: "时") || rest.ends(with: "后") || PlainText.holds(rest, anyOf: Self.verbs) {
            confidence = min(confidence, 0.8)
        }
    }

    /// `a灌装水温`: the label of an item whose bracket was lost, or a quantity called by a letter.
    private static func mayHaveLabel(_ text: String) -> Bool {
        let head = text.unicodeScalars.prefix(2)
        guard head.count == 2, let letter = head.first, let next = head.last else { return false }
        return ("a"..."z").contains(letter) && PlainText.isHan(next)
    }

    private static let verbs = ["，", "。", "的", "进行"]

    /// `空气净化器待机功率`: the product right before the item.
    private static func withoutProduct(_ text: String, _ products: Set<String>) -> String {
        let found = products.filter { $0.unicodeScalars.count > 2 && text.begins(with: $0) }
            .max { $0.utf8.count < $1.utf8.count }
        guard let found, text.utf8.count >= found.utf8.count + 6 else { return text }
        return String(text.dropFirst(found.count))
    }

    /// Adds an attribute that the requirement is narrowed to; one that is no rating may be a condition of the test.
    mutating func add(segment name: String, _ value: String) {
        segment[name] = value
        if !Self.ratings.contains(where: { PlainText.holds(name, $0) }) { confidence = min(confidence, 0.88) }
    }

    private static let ratings = ["额定", "公称", "标称", "单位面积", "定量", "规格", "净含量", "容量"]

    /// `a) …`, `—— …`, `5.2.1 …` before the sentence.
    static func withoutMarker(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count,
            "—-–·•●".unicodeScalars.contains(scalars[place]) || PlainText.isSpace(scalars[place])
        {
            place += 1
        }
        var end = place
        if end < scalars.count, scalars[end] == "(" || scalars[end] == "（" { end += 1 }
        let first = end
        while end < scalars.count, end - first < 3,
            PlainText.isDigit(scalars[end]) || PlainText.isLatin(scalars[end])
        {
            end += 1
        }
        // Recognition may see a space before the bracket.
        while end > first, end < scalars.count, PlainText.isSpace(scalars[end]) { end += 1 }
        if end > first, end < scalars.count, ")）".unicodeScalars.contains(scalars[end]) { place = end + 1 }
        return PlainText.trimmed(String(String.UnicodeScalarView(scalars[place...])))
    }

    /// `额定电压下的泄漏电流`, `工作 30 min 时的温升`: a condition before the name.
    private mutating func takeCondition(_ rest: inout String) {
        for end in ["条件下的", "工况下的", "状态下的", "下的", "时的", "后的", "条件下", "工况下", "状态下"] {
            guard let range = PlainText.firstRange(of: end, in: rest), range.upperBound < rest.endIndex else {
                continue
            }
            let condition = rest[..<range.upperBound]
            rest = PlainText.trimmed(rest[range.upperBound...], also: "，,、")
            add(condition: String(condition))
            return
        }
    }

    /// Takes a condition into account: one that narrows the requirement stands above its name.
    mutating func add(condition: String) {
        if PlainText.holds(condition, anyOf: SentenceWords.usual) {
            confidence = min(confidence, 0.95)
            return
        }
        parents.append(PlainText.trimmed(condition, also: "，,的"))
        confidence = min(confidence, 0.85)
    }

    /// `空气净化器的噪声`, `优等品的白度`, `额定制冷量大于 4500 W 的空调器的噪声`: what the item is of.
    private mutating func takeOwner(_ rest: inout String, _ products: Set<String>) {
        while let range = PlainText.firstRange(of: "的", in: rest) {
            let owner = Self.trimmed(String(rest[..<range.lowerBound]))
            let own = PlainText.trimmed(rest[range.upperBound...])
            if own.isEmpty, owner.isEmpty { return }
            if let (name, value) = Self.stretch(owner) {
                add(segment: name, value)
            } else if GradeWords.isGrade(owner) {
                grade = owner
            } else if !Self.isProduct(owner, products) {
                guard !own.isEmpty else { return }
                parents.append(owner)
                confidence = min(confidence, 0.88)
            }
            rest = own
            if rest.isEmpty { return }
        }
    }

    private static func isProduct(_ owner: String, _ products: Set<String>) -> Bool {
        owner.isEmpty || products.contains(owner) || SentenceWords.products.contains(owner)
            || SentenceWords.products.contains { owner.ends(with: $0) && $0.count > 1 }
            || products.contains {
                owner.ends(with: $0) || $0.ends(with: owner) && owner.unicodeScalars.count > 2
            }
    }

    /// `额定制冷量不大于 4500 W`: an attribute and a stretch of it.
    static func stretch(_ text: String) -> (String, String)? {
        guard let phrase = RequirementPhrase(text, isStretch: true), !phrase.isModal, !phrase.subject.isEmpty,
            phrase.requirement.kind == .interval || phrase.requirement.kind == .value
        else { return nil }
        var name = phrase.subject
        for start in ["当", "对于", "对", "若", "如"] where name.begins(with: start) {
            name = String(name.dropFirst(start.count))
        }
        return (SegmentNames.withoutVariable(name), phrase.requirement.formatted())
    }

    private static let joiners: Set<String> = ["且", "并", "并且", "同时", "但", "而", "其", "其值", "数值", "值"]

    private static func trimmed(_ text: String) -> String {
        var rest = PlainText.trimmed(text, also: "，,:：、")
        for start in ["其中", "其", "且", "并且", "并", "而", "则", "对于", "每台", "每个"]
        where rest.begins(with: start) && rest != start {
            if start == "其", rest.begins(with: "其他") || rest.begins(with: "其它") || rest.begins(with: "其余") {
                continue
            }
            rest = String(rest.dropFirst(start.count))
        }
        if joiners.contains(rest) { return "" }
        for end in ["的数值", "的值", "实测值", "测得值", "测定值", "测量值", "均", "都", "一般", "也", "的"]
        where rest.ends(with: end) && rest != end {
            rest = String(rest.dropLast(end.count))
        }
        return PlainText.trimmed(rest, also: "，,:：、")
    }

    /// `长度、宽度` are two items.
    private static func split(_ text: String) -> [String] {
        let parts = text.split(separator: "、").map { PlainText.trimmed($0) }
        return parts.count > 1 && parts.allSatisfy { $0.unicodeScalars.count >= 2 } ? parts : [text]
    }
}
