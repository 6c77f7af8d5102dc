package import Reading
import Standards

/// The product's shape of lists (docs/lists.md): a head, then entries; entries are stored in it too.
package enum ListJSON {
    static let entryKeys = [
        "enterprise", "code", "standard", "title", "category", "offerings", "from", "until", "note",
    ]
    private static let headKeys = [
        "id", "kind", "title", "issuer", "issuedOn", "address", "validFrom", "validUntil", "example",
    ]

    static func head(_ record: RawObject) throws(RawObject.Problem) -> AuthorityList {
        try refuseUnknown(record, headKeys)
        let id = try record.text(required: "id", longest: 100)
        guard id.utf8.allSatisfy({ isNameByte($0) }) else {
            throw RawObject.Problem(
                "wrong-value", "id", zh: "id 只可用小写字母、数字和连字符",
                en: "an id has lower-case letters, digits and hyphens")
        }
        let kinds = AuthorityList.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let kind = AuthorityList.Kind(rawValue: try record.text(required: "kind")) else {
            throw RawObject.Problem(
                "wrong-value", "kind", zh: "kind 应为 \(kinds) 之一", en: "kind is one of \(kinds)")
        }
        _ = try record.text(required: "issuedOn")
        guard let issued = try date("issuedOn", record) else {
            throw RawObject.Problem("missing-key", "issuedOn", zh: "缺少 issuedOn", en: "issuedOn is missing")
        }
        let address = try record.text(required: "address")
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
            throw RawObject.Problem(
                "wrong-value", "address", zh: "address 应为 https:// 或 http:// 地址",
                en: "address is a https:// or http:// address")
        }
        return AuthorityList(
            id: id, kind: kind, title: try record.text(required: "title"),
            issuer: try record.text(required: "issuer"), issuedOn: issued, address: address,
            validFrom: try date("validFrom", record), validUntil: try date("validUntil", record),
            isExample: try record.text("example") == "yes")
    }

    static func entry(
        _ record: RawObject, kind: AuthorityList.Kind
    ) throws(RawObject.Problem) -> AuthorityListEntry {
        try refuseUnknown(record, entryKeys)
        var entry = AuthorityListEntry()
        entry.enterprise = try record.text("enterprise", longest: 600)
        entry.code = try record.text("code", longest: 40)
        entry.standard = try record.text("standard", longest: 200)
        entry.title = try record.text("title")
        entry.category = try record.text("category")
        entry.offerings = try record.texts("offerings")
        entry.from = try date("from", record)
        entry.until = try date("until", record)
        entry.note = try record.text("note")
        switch kind {
        case .leaders:
            _ = try record.text(required: "enterprise")
            _ = try record.text(required: "standard")
        case .agencies: _ = try record.text(required: "enterprise")
        case .keyAreas: _ = try record.text(required: "title")
        }
        if let from = entry.from, let until = entry.until, until < from {
            throw RawObject.Problem("wrong-date", "until", zh: "until 早于 from", en: "until is before from")
        }
        return entry
    }

    static func text(_ list: AuthorityList) -> String {
        var writer = JSONWriter()
        write(list, &writer)
        return writer.text
    }

    package static func write(_ list: AuthorityList, _ writer: inout JSONWriter) {
        writer.object { object in
            object.field("id", list.id)
            object.field("kind", list.kind.rawValue)
            object.field("title", list.title)
            object.field("issuer", list.issuer)
            object.field("issuedOn", "\(list.issuedOn)")
            object.field("address", list.address)
            if let day = list.validFrom { object.field("validFrom", "\(day)") }
            if let day = list.validUntil { object.field("validUntil", "\(day)") }
            if list.isExample { object.field("example", "yes") }
        }
    }

    static func text(_ entry: AuthorityListEntry) -> String {
        var writer = JSONWriter()
        write(entry, &writer)
        return writer.text
    }

    package static func write(_ entry: AuthorityListEntry, _ writer: inout JSONWriter) {
        writer.object { object in
            func put(_ key: String, _ text: String?) { if let text { object.field(key, text) } }
            put("enterprise", entry.enterprise)
            put("code", entry.code)
            put("standard", entry.standard)
            put("title", entry.title)
            put("category", entry.category)
            if !entry.offerings.isEmpty { object.field("offerings", entry.offerings) }
            put("from", entry.from?.description)
            put("until", entry.until?.description)
            put("note", entry.note)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func refuseUnknown(_ record: RawObject, _ keys: [String]) throws(RawObject.Problem) {
        guard let unknown = record.keys.filter({ !keys.contains($0) }).min() else { return }
        let known = keys.joined(separator: ", ")
        throw RawObject.Problem(
            "unknown-key", unknown, zh: "不认识的键 \(unknown);可用:\(known)",
            en: "unknown key \(unknown); there may be: \(known)")
    }

    private static func date(_ key: String, _ record: RawObject) throws(RawObject.Problem) -> CalendarDate? {
        guard let text = try record.text(key) else { return nil }
        if let date = CalendarDate(text) { return date }
        throw RawObject.Problem(
            "wrong-date", key, zh: "\(key) 应为 2024-12-30 这样的日期,却是“\(text)”",
            en: "\(key) is a day like 2024-12-30, not ‘\(text)’")
    }
}
