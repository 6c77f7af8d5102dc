import Quantities

/// The items of several declarations in flat columns: what the kernel is given, and what it does not need but the
/// results do.
struct ItemBatch {
    /// One declared component of one item.
    struct Slot {
        var promise = Promise.not(.missing)
        /// The place of the indicator in the declaration, −1 where none.
        var declared: Int32 = -1
        /// How closely the declared entry fits: full name before plain, graded before shared.
        var closeness: Int32 = -1
    }

    /// What tells items apart.
    struct Item {
        var label: String?
        var isNamedGrade: Bool
        var variety: Int?
    }

    /// The items of one declaration.
    struct Entry {
        var declaration: Int
        var items: Range<Int>
    }

    let columnCount: Int
    let attributeCount: Int
    var entries: [Entry] = []
    var items: [Item] = []
    /// `slots[item × columnCount + column]`.
    var slots: [Slot] = []
    /// `attributes[item × attributeCount + attribute]`.
    var attributes: [AttributeValue] = []

    init(_ plan: EvaluationPlan, capacity: Int) {
        columnCount = plan.columns.count
        attributeCount = plan.scheme.attributes.count
        entries.reserveCapacity(capacity)
        items.reserveCapacity(capacity)
        slots.reserveCapacity(capacity * columnCount)
        attributes.reserveCapacity(capacity * attributeCount)
    }

    /// One attribute of one item.
    func attribute(_ item: Int, _ attribute: Int) -> AttributeValue {
        attributes[item * attributeCount + attribute]
    }

    /// The columns as the kernel reads them.
    func frame(_ plan: EvaluationPlan) -> ItemFrame {
        let count = items.count
        let components = plan.columnFacts.enumerated().map { column, facts -> [Double] in
            guard !facts.isDerived else { return [] }
            let higher = facts.higherIsBetter
            return [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
                for item in 0..<count {
                    let promise = slots[item * columnCount + column].promise
                    buffer[item] =
                        if promise.status == .ranked, let value = promise.value {
                            KernelNumber.double(value, isOpen: promise.isOpen, higherIsBetter: higher)
                        } else {
                            .nan
                        }
                }
                initialized = count
            }
        }
        let attributes = (0..<attributeCount).map { attribute in
            (0..<count).map { self.attributes[$0 * attributeCount + attribute].double }
        }
        return ItemFrame(count: count, components: components, attributes: attributes)
    }
}
