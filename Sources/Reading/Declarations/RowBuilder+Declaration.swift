import Diagnostics
import Standards

extension RowBuilder {
    /// The declaration that the whole text is.
    mutating func declaration() -> Declaration {
        guard let fields = fields(0, DeclarationKey.self) else { return .nothing }
        let (version, replaces) = version(fields)
        return Declaration(
            enterprise: enterprise(fields[.enterprise]), standard: standard(fields[.standard]),
            channel: fields[.channel].flatMap { channel($0) }, disclosure: disclosure(fields[.disclosure]),
            version: version, replaces: replaces,
            offerings: elements(fields[.offerings]).map { offering($0) },
            attributes: fields[.attributes].map { attributes($0) } ?? [:],
            indicators: elements(fields[.indicators]).map { indicator($0) })
    }

    private mutating func enterprise(_ token: Int?) -> EnterpriseReference {
        guard let token else {
            missing("enterprise", in: 0)
            return Declaration.nothing.enterprise
        }
        guard let fields = fields(token, EnterpriseKey.self) else { return Declaration.nothing.enterprise }
        var reference = EnterpriseReference(
            id: text(fields[.id], required: "id", in: token), idScheme: text(fields[.idScheme]) ?? "USCC",
            name: text(fields[.name], required: "name", in: token), division: text(fields[.division]))
        guard let id = fields[.id], !reference.id.isEmpty else { return reference }
        switch EnterpriseIdentity.checked(reference.id, scheme: reference.idScheme) {
        case .success(let checked): reference.id = checked
        case .failure(let problem):
            let place = problem.isAboutScheme ? fields[.idScheme] ?? id : id
            report(.error, problem.code, at: place, problem.message)
        }
        return reference
    }

    private mutating func standard(_ token: Int?) -> StandardReference {
        guard let token else {
            missing("standard", in: 0)
            return Declaration.nothing.standard
        }
        guard let fields = fields(token, StandardKey.self) else { return Declaration.nothing.standard }
        return StandardReference(
            number: text(fields[.number], required: "number", in: token),
            title: text(fields[.title], required: "title", in: token), kind: text(fields[.kind]) ?? "product")
    }

    private mutating func channel(_ token: Int) -> Channel? {
        guard let fields = fields(token, ChannelKey.self) else { return nil }
        let name = text(fields[.name], required: "name", in: token)
        let address = text(fields[.address])
        let written = text(fields[.declaredAt], required: "declaredAt", in: token)
        if let declaredAt = CalendarDate(written) {
            return Channel(name: name, address: address, declaredAt: declaredAt)
        }
        if let value = fields[.declaredAt] {
            report(
                .error, "wrong-date", at: value,
                LocalizedText(
                    zh: "“\(written)”不是日期，应写作 2026-06-30", en: "‘\(written)’ is no date such as 2026-06-30"))
        }
        return nil
    }

    /// What was not said to be disclosed is not shown: the table of indicators only.
    private mutating func disclosure(_ token: Int?) -> Disclosure {
        choice(token, [Disclosure.fullText, .table]) ?? .table
    }

    private mutating func version(_ fields: JSONFields<DeclarationKey>) -> (version: Int, replaces: Int?) {
        let replaces = count(fields[.replaces])
        guard let token = fields[.version] else { return (replaces.map { $0 + 1 } ?? 1, replaces) }
        let version = count(token) ?? 1
        guard let replaces, replaces >= version else { return (version, replaces) }
        // A correction adds a version; it never takes the number of what it replaces.
        report(
            .warning, "version-raised", at: token,
            LocalizedText(
                zh: "版本 \(version) 称其替代版本 \(replaces)，按版本 \(replaces + 1) 收入",
                en:
                    "version \(version) says that it replaces version \(replaces): taken as version \(replaces + 1)"
            ))
        return (replaces + 1, replaces)
    }

    private mutating func offering(_ token: Int) -> Offering {
        guard let fields = fields(token, OfferingKey.self) else { return Offering(kind: .model, name: "") }
        if fields[.kind] == nil { missing("kind", in: token) }
        return Offering(
            kind: choice(fields[.kind], [Offering.Kind.model, .service]) ?? .model,
            name: text(fields[.name], required: "name", in: token), commonName: text(fields[.commonName]),
            brand: text(fields[.brand]), barcode: text(fields[.barcode]),
            specification: text(fields[.specification]), model: text(fields[.model]),
            outlets: text(fields[.outlets]))
    }

    private mutating func attributes(_ token: Int) -> [String: String] {
        if json.kind(token) == .object {
            for key in json.keys(token) where json.kind(key + 1) == .number { checkNumber(key + 1) }
        }
        return texts(byName: token)
    }

    /// One of some choices, by its name.
    private mutating func choice<Choice: RawRepresentable<String>>(
        _ token: Int?, _ choices: [Choice]
    ) -> Choice? {
        guard let token else { return nil }
        let written = text(token)
        if let choice = Choice(rawValue: written) { return choice }
        let names = choices.map(\.rawValue).joined(separator: ", ")
        report(
            .error, "wrong-value", at: token,
            LocalizedText(zh: "“\(written)”不在 \(names) 之中", en: "‘\(written)’ is none of \(names)"))
        return nil
    }
}

extension Declaration {
    /// Stands for a row that is no object; such a row is refused.
    fileprivate static let nothing = Declaration(
        enterprise: EnterpriseReference(id: "", name: ""), standard: StandardReference(number: "", title: ""))
}
