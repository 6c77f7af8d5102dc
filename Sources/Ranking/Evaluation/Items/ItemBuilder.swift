import Quantities
import Standards

/// Builds the items of declarations: names matched, promises read, units converted, attributes placed.
///
/// One builder serves one worker at a time and remembers what repeats: spellings of names, units, methods, attribute texts.
struct ItemBuilder {
    private let plan: EvaluationPlan
    private var names = NameIndex.Cache()
    private var promises: [PromiseReader]
    private var attributes: [AttributeReader]
    private var methods: [ExactText: [Bool]] = [:]
    private var matched: [(place: Int, match: NameIndex.Match)] = []

    init(_ plan: EvaluationPlan) {
        self.plan = plan
        promises = plan.columns.map { PromiseReader($0.component, rounding: $0.rounding) }
        attributes = plan.scheme.attributes.map { AttributeReader($0) }
    }

    /// How many spellings of names and methods are remembered.
    var remembered: Int { names.count + methods.count }

    /// Appends the items of one declaration.
    mutating func add(_ declaration: Declaration, at place: Int, to batch: inout ItemBatch) {
        matched.removeAll(keepingCapacity: true)
        var isPlain = true
        // Entry by entry, field by field: a copy of an entry counts a reference for each text in it.
        for place in declaration.indicators.indices {
            let match = plan.names.match(
                declaration.indicators[place].name, parents: declaration.indicators[place].parents,
                cache: &names)
            guard match.target != NameIndex.Match.nowhere.target else { continue }
            matched.append((place, match))
            if declaration.indicators[place].grade != nil || declaration.indicators[place].segment != nil {
                isPlain = false
            }
        }
        let keys = isPlain ? [ItemKey()] : ItemKey.all(matched.lazy.map { declaration.indicators[$0.place] })
        let start = batch.items.count
        for key in keys { add(key, of: declaration, isPlain: isPlain, to: &batch) }
        batch.entries.append(ItemBatch.Entry(declaration: place, items: start..<batch.items.count))
    }

    /// - Parameter isPlain: whether all entries hold for all items.
    private mutating func add(
        _ key: ItemKey, of declaration: Declaration, isPlain: Bool, to batch: inout ItemBatch
    ) {
        let firstSlot = batch.slots.count
        let firstAttribute = batch.attributes.count
        for _ in 0..<batch.columnCount { batch.slots.append(ItemBatch.Slot()) }
        for _ in 0..<batch.attributeCount { batch.attributes.append(.missing) }
        for (place, match) in matched {
            guard isPlain || key.covers(declaration.indicators[place]) else { continue }
            let target = plan.names.targets[match.target]
            let closeness =
                isPlain ? Self.closeness(match) : Self.closeness(declaration.indicators[place], match)
            for entry in target.columns {
                let column = plan.names.columns[entry]
                var slot = ItemBatch.Slot(
                    promise: promises[column].read(declaration.indicators[place].requirement),
                    declared: Int32(place),
                    closeness: closeness)
                check(&slot.promise, methods: declaration.indicators[place].methods, column: column)
                if declaration.indicators[place].confidence < Indicator.sureConfidence,
                    slot.promise.status == .ranked
                {
                    slot.promise.status = .unconfirmed
                }
                take(slot, column: column, at: firstSlot + column, in: &batch)
            }
            for entry in target.attributes {
                let attribute = plan.names.attributes[entry]
                guard batch.attributes[firstAttribute + attribute].number == nil else { continue }
                batch.attributes[firstAttribute + attribute] = attributes[attribute].read(
                    declaration.indicators[place].requirement)
            }
        }
        // What stands beside the indicators outweighs what stands among them, and the item's own the shared one.
        place(declaration.attributes, at: firstAttribute, in: &batch)
        if let segment = key.segment { place(segment, at: firstAttribute, in: &batch) }
        let variety = plan.varieties.firstIndex { condition in
            condition.holds { batch.attributes[firstAttribute + $0].double }
        }
        batch.items.append(
            ItemBatch.Item(
                label: key.label,
                isNamedGrade: plan.productGrades.isEmpty || key.grade == nil
                    || key.grade.map { plan.productGrades.contains(NormalizedName.of($0)) } ?? false,
                variety: variety))
    }

    /// Of two entries for the same component the closer one counts; of equally close ones the one whose method is
    /// accepted; then the one that was read for certain; else the one that promises less, since a standard is held to
    /// the weaker of its words.
    private func take(_ slot: ItemBatch.Slot, column: Int, at place: Int, in batch: inout ItemBatch) {
        let known = batch.slots[place]
        if known.closeness > slot.closeness { return }
        if known.closeness == slot.closeness {
            let isKnownAccepted = !known.promise.isByOtherMethod
            if isKnownAccepted != !slot.promise.isByOtherMethod {
                if isKnownAccepted { return }
            } else if (known.promise.status == .unconfirmed) != (slot.promise.status == .unconfirmed) {
                if known.promise.status == .ranked { return }
            } else {
                let higher = plan.columnFacts[column].higherIsBetter
                guard slot.promise.isWorse(than: known.promise, higherIsBetter: higher) else { return }
            }
        }
        batch.slots[place] = slot
    }

    private static func closeness(_ match: NameIndex.Match) -> Int32 { match.byFullName ? 1000 : 0 }

    private static func closeness(_ indicator: Indicator, _ match: NameIndex.Match) -> Int32 {
        closeness(match) + (indicator.grade == nil ? 0 : 100) + Int32(min(indicator.segment?.count ?? 0, 99))
    }

    private mutating func place(_ texts: [String: String], at first: Int, in batch: inout ItemBatch) {
        guard !texts.isEmpty, batch.attributeCount > 0 else { return }
        var sources: [Int: String] = [:]
        for (name, text) in texts {
            let match = plan.names.match(name, cache: &names)
            for entry in plan.names.targets[match.target].attributes {
                let attribute = plan.names.attributes[entry]
                // Two spellings of one attribute: the same one wins whatever the dictionary's order.
                if let other = sources[attribute], other <= name { continue }
                sources[attribute] = name
                batch.attributes[first + attribute] = attributes[attribute].read(text)
            }
        }
    }

    /// Marks a value whose test method the scheme does not accept, or that names none where the scheme asks.
    private mutating func check(_ promise: inout Promise, methods declared: [String], column: Int) {
        guard !plan.columnFacts[column].acceptsAnyMethod, promise.status == .ranked else { return }
        for method in declared where accepted(method, by: plan.columnFacts[column].indicator) { return }
        promise.status = .incomparableMethod(declared)
    }

    /// Whether an indicator accepts a method, remembered by its spelling.
    private mutating func accepted(_ method: String, by indicator: Int) -> Bool {
        let spelling = ExactText(method)
        if let answers = methods[spelling] { return answers[indicator] }
        let normalized = AcceptedMethod.normalized(method)
        let answers = plan.methods.map { $0.contains(normalized) }
        methods[spelling] = answers
        return answers[indicator]
    }
}

extension Promise {
    /// Whether the value was found by a method that the scheme does not accept.
    var isByOtherMethod: Bool {
        if case .incomparableMethod = status { true } else { false }
    }
}
