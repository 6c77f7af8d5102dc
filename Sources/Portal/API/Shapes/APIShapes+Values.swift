import Quantities
import Diagnostics
import Ranking
import Registry

/// What a list of standards by declared value is in the order of.
struct ValueOutline: Sendable {
    let scheme: Scheme
    /// The indicator, by its place in the scheme.
    let place: Int
    let order: ValueOrder

    var indicator: SchemeIndicator { scheme.indicators[place] }
}

extension APIShapes {
    /// What travels with a list of standards by declared value.
    static let valueHead = APIShape<ListHead>(
        name: "ValueListHead",
        about: LocalizedText(zh: "随列表给出的说明", en: "What travels with the list"),
        fields: listHead.fields.filter { $0.key != "ranking" } + [
            .optionalObject("indicator", valueOutline) { $0.values },
            .flag("isRanking") { _ in false },
            .localized("note") { _ in
                LocalizedText(
                    zh: Texts(language: .zh)[.valuesNote], en: Texts(language: .en)[.valuesNote])
            },
        ])

    static let valueOutline = APIShape<ValueOutline>(
        name: "ValueOutline",
        about: LocalizedText(
            zh: "排列所依的指标；有两个值的先比前一个，再比后一个",
            en:
                "The indicator whose values are in order; pairs are compared by the first value, then by the second"
        ),
        fields: [
            .text("id") { $0.indicator.id }, .localized("name") { $0.indicator.name },
            .role { $0.indicator.role }, .texts("units") { $0.indicator.components.map(\.unit.code) },
            .direction { $0.indicator.components.first?.direction ?? .higher },
            .choice("order", ValueOrder.allCases.map(\.rawValue)) { $0.order.rawValue },
        ])

    /// A standard in a list by declared value.
    static let valueEntry = APIShape<ValueEntry>(
        name: "ValueEntry",
        about: LocalizedText(
            zh: """
                按声明值排列的一项标准，各键同 StandardEntry。state：comparable 有可比的值，notComparable 有声明而不可比，\
                notDeclared 未声明；后两种排在最后，value 为 null
                """,
            en: """
                A standard in the order of declared values, with the keys of StandardEntry. state: its value is in the order \
                (comparable), something is declared that cannot be compared (notComparable), or nothing is (notDeclared); the \
                last two come last, with value null
                """),
        fields: entry.fields.map { $0.lifted { $0.entry } } + [
            .choice("state", ValueEntry.State.allCases.map(\.rawValue)) { $0.state.rawValue }
        ], isSparse: true)
}

extension APIField {
    /// The same key of what holds the value.
    func lifted<Outer>(_ value: @escaping @Sendable (Outer) -> Value) -> APIField<Outer> {
        APIField<Outer>(
            key: key, schema: schema, write: { [write] outer, json in write(value(outer), &json) },
            columns: columns.map { column in
                APIColumn<Outer>(name: column.name) { column.cell(value($0)) }
            }, isOptional: isOptional)
    }
}
