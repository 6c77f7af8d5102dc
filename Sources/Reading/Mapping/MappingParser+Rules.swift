import Diagnostics
import Quantities
import Standards
import Yams

extension MappingParser {
    /// A value: a template, or an object that says more about it.
    mutating func template(_ node: Node, isDate: Bool = false) -> ValueTemplate? {
        if let scalar = node.scalar { return template(scalar.string, of: node) }
        let keys = keys(
            node, isDate ? ["column", "template", "format", "values"] : ["column", "template", "values"])
        return template(keys, of: node, isDate: isDate)
    }

    private mutating func template(_ text: String, of node: Node) -> ValueTemplate? {
        guard var template = ValueTemplate(text) else {
            error(
                node, "wrong-template",
                LocalizedText(
                    zh: "花括号里应为列名：{列名}；{{ 与 }} 为花括号本身",
                    en: "braces hold a column's name: {name}; {{ and }} are plain braces"))
            return nil
        }
        template.place = place(node.mark, length: text.unicodeScalars.count)
        return template
    }

    private mutating func template(_ keys: [String: Node], of node: Node, isDate: Bool = false)
        -> ValueTemplate?
    {
        var template: ValueTemplate?
        switch (keys["column"], keys["template"]) {
        case (let column?, nil): template = self.column(column)
        case (nil, let text?): template = scalar(text).flatMap { self.template($0, of: text) }
        default:
            error(
                node, "missing-key",
                LocalizedText(zh: "须有 column 或 template 之一", en: "needs one of column and template"))
        }
        template?.values = keys["values"].map { values($0) }
        if isDate, let format = keys["format"], let text = scalar(format) {
            template?.date = DatePattern(text)
            if template?.date == nil {
                error(
                    format, "wrong-value",
                    LocalizedText(
                        zh: "日期格式须有 yyyy、MM（或 M）、dd（或 d）各一次",
                        en: "a date format has yyyy, MM (or M) and dd (or d), each once"))
            }
        }
        return template
    }

    /// The cell of one column.
    mutating func column(_ node: Node) -> ValueTemplate? {
        guard let name = scalar(node) else { return nil }
        var template = ValueTemplate(parts: [.column(name)])
        template.place = place(node.mark, length: name.unicodeScalars.count)
        return template
    }

    private mutating func values(_ node: Node) -> [String: String] {
        guard case .mapping(let mapping) = node else {
            error(node, "wrong-type", LocalizedText(zh: "应为 原值: 新值", en: "expected found: given"))
            return [:]
        }
        var values: [String: String] = [:]
        for (key, value) in mapping {
            if let key = scalar(key), let value = scalar(value) { values[key] = value }
        }
        return values
    }

    private mutating func requiredTemplate(
        _ key: String, in keys: [String: Node], of node: Node, isDate: Bool = false
    ) -> ValueTemplate {
        required(key, in: keys, of: node).flatMap { template($0, isDate: isDate) } ?? .empty
    }

    mutating func enterprise(_ node: Node) -> Mapping.EnterpriseRule {
        let keys = keys(node, ["id", "idScheme", "name", "division"])
        var rule = Mapping.EnterpriseRule()
        rule.id = requiredTemplate("id", in: keys, of: node)
        rule.name = requiredTemplate("name", in: keys, of: node)
        if let scheme = keys["idScheme"].flatMap({ template($0) }) { rule.idScheme = scheme }
        rule.division = keys["division"].flatMap { template($0) }
        return rule
    }

    mutating func standard(_ node: Node) -> Mapping.StandardRule {
        let keys = keys(node, ["number", "title", "kind"])
        var rule = Mapping.StandardRule()
        rule.number = requiredTemplate("number", in: keys, of: node)
        rule.title = requiredTemplate("title", in: keys, of: node)
        if let kind = keys["kind"].flatMap({ template($0) }) { rule.kind = kind }
        return rule
    }

    mutating func channel(_ node: Node) -> Mapping.ChannelRule {
        let keys = keys(node, ["name", "address", "declaredAt"])
        var rule = Mapping.ChannelRule()
        rule.name = requiredTemplate("name", in: keys, of: node)
        rule.address = keys["address"].flatMap { template($0) }
        rule.declaredAt = requiredTemplate("declaredAt", in: keys, of: node, isDate: true)
        return rule
    }

    mutating func offering(_ node: Node) -> Mapping.OfferingRule {
        let keys = keys(
            node, ["kind", "name", "commonName", "brand", "barcode", "specification", "model", "outlets"])
        var rule = Mapping.OfferingRule()
        rule.kind = keys["kind"].flatMap { choice($0, [.model, .service]) } ?? .model
        rule.name = requiredTemplate("name", in: keys, of: node)
        rule.commonName = keys["commonName"].flatMap { template($0) }
        rule.brand = keys["brand"].flatMap { template($0) }
        rule.barcode = keys["barcode"].flatMap { template($0) }
        rule.specification = keys["specification"].flatMap { template($0) }
        rule.model = keys["model"].flatMap { template($0) }
        rule.outlets = keys["outlets"].flatMap { template($0) }
        return rule
    }

    mutating func attribute(_ node: Node) -> Mapping.AttributeRule? {
        let keys = keys(node, ["name", "column", "template", "values", "unit", "required"])
        guard let name = required("name", in: keys, of: node).flatMap({ scalar($0) }),
            let value = template(keys, of: node)
        else { return nil }
        // The unit is checked here and written behind the number as the mapping has it.
        let unit = keys["unit"].flatMap { node in self.unit(node) == nil ? nil : scalar(node) }
        return Mapping.AttributeRule(
            name: name, value: value, unit: unit, required: keys["required"].map { isTrue($0) } ?? false)
    }

    mutating func indicator(_ node: Node) -> Mapping.IndicatorRule? {
        let keys = keys(
            node,
            [
                "name", "parents", "column", "template", "values", "unit", "operator", "grade", "methods",
                "required",
            ])
        guard let name = required("name", in: keys, of: node).flatMap({ scalar($0) }),
            let value = template(keys, of: node)
        else { return nil }
        var rule = Mapping.IndicatorRule(name: name, value: value)
        rule.parents = keys["parents"].map { texts($0) } ?? []
        rule.unit = keys["unit"].flatMap { unit($0) }
        rule.bound = keys["operator"].flatMap { choice($0, Mapping.IndicatorRule.Bound.allCases) }
        rule.grade = keys["grade"].flatMap { template($0) }
        rule.methods = keys["methods"].map { list($0) { parser, item in parser.template(item) } } ?? []
        rule.required = keys["required"].map { isTrue($0) } ?? false
        return rule
    }

    mutating func filter(_ node: Node) -> Mapping.RowFilter? {
        let keys = keys(node, ["column", "template", "values", "anyOf", "noneOf"])
        guard let value = template(keys, of: node) else { return nil }
        if keys["anyOf"] == nil, keys["noneOf"] == nil {
            error(
                node, "missing-key",
                LocalizedText(zh: "须有 anyOf 或 noneOf", en: "needs anyOf or noneOf"))
        }
        return Mapping.RowFilter(
            value: value, anyOf: keys["anyOf"].map { texts($0) } ?? [],
            noneOf: keys["noneOf"].map { texts($0) } ?? [])
    }

    private mutating func texts(_ node: Node) -> [String] {
        list(node) { parser, item in parser.scalar(item) }
    }

    private mutating func unit(_ node: Node) -> Unit? {
        guard let text = scalar(node) else { return nil }
        do throws(UnitError) {
            return try Unit(text)
        } catch {
            let problem = RequirementProblem(error)
            self.error(node, problem.code, problem.message)
            return nil
        }
    }

    private mutating func isTrue(_ node: Node) -> Bool {
        guard let text = scalar(node) else { return false }
        if text == "true" || text == "false" { return text == "true" }
        error(node, "wrong-value", LocalizedText(zh: "应为 true 或 false", en: "expected true or false"))
        return false
    }
}
