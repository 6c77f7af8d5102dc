import Quantities

/// Turns what the kernel found into cells, grades and scores, with the reason where a value is not ranked.
struct ItemAssembler {
    let plan: EvaluationPlan
    let batch: ItemBatch
    let result: KernelResult

    /// The result of one item of the batch.
    func item(_ item: Int) -> ItemResult {
        let cells = plan.indicatorFacts.indices.map { cell(item, $0) }
        let base = base(cells)
        var grade: Int?
        // What waits for a person neither gives a grade nor takes one away.
        let waits = cells.contains { $0.status == .unconfirmed }
        if plan.scores == nil, base != .failed, !waits {
            let known = Int(result.grades[item])
            grade = known > 0 ? known : base == .pending ? WeakestLink.grade(cells, of: plan.scheme) : nil
        }
        return ItemResult(
            label: batch.items[item].label,
            attributes: (0..<batch.attributeCount).map { batch.attribute(item, $0).number },
            variety: batch.items[item].variety, cells: cells, grade: grade,
            gradePending: base == .pending || (waits && base != .failed),
            score: plan.scores?.score(cells), baseFailed: base == .failed)
    }

    private enum Base { case passed, pending, failed }

    /// A base indicator failed on a source that was checked takes the grade away; on another one it waits.
    private func base(_ cells: [Cell]) -> Base {
        var base = Base.passed
        for index in plan.indicatorFacts.indices where plan.indicatorFacts[index].role == .base {
            let cell = cells[index]
            if cell.status == .notApplicable || (cell.status == .ranked && cell.tier != nil) { continue }
            if cell.status == .unconfirmed {
                base = .pending
            } else if cell.status == .ranked, let segment = cell.segment,
                !plan.segments[index][segment].isVerified
            {
                base = .pending
            } else {
                return .failed
            }
        }
        return base
    }

    private func cell(_ item: Int, _ index: Int) -> Cell {
        let facts = plan.indicatorFacts[index]
        if facts.hasVarieties, let status = applicability(item, plan.scheme.indicators[index]) {
            return Cell(status: status)
        }
        let first = facts.firstColumn
        let start = item * batch.columnCount + first
        let segment = result.segments[index][item]
        var cell = Cell(status: .ranked, segment: segment == KernelResult.none ? nil : Int(segment))
        cell.declared.reserveCapacity(facts.columnCount)
        cell.values.reserveCapacity(facts.columnCount)
        for offset in 0..<facts.columnCount {
            let declared = batch.slots[start + offset].declared
            cell.declared.append(declared < 0 ? nil : Int(declared))
            cell.values.append(batch.slots[start + offset].promise.value)
            if batch.slots[start + offset].promise.statedOnly { cell.statedOnly = true }
            if batch.slots[start + offset].promise.isOpen { cell.openValues |= 1 << UInt8(offset) }
        }
        if facts.hasConditions || cell.segment == nil, let status = scope(item, index, cell.segment) {
            cell.status = status
            return cell
        }
        for offset in 0..<facts.columnCount {
            let status: Cell.Status
            if facts.isDerived, let inputs = plan.columns[first + offset].inputs {
                let value = result.derived[first + offset][item]
                cell.values[offset] = KernelNumber.shown(value)
                status = value.isNaN ? undefined(item, inputs) : .ranked
                if inputs.columns.contains(where: { self.slot(item, $0).promise.statedOnly }) {
                    cell.statedOnly = true
                }
            } else {
                status = batch.slots[start + offset].promise.status
            }
            if status != .ranked {
                cell.status = status
                return cell
            }
        }
        if facts.hasMovingThresholds, let segment = cell.segment,
            let missing = missing(item, plan.segments[index][segment].thresholdAttributes)
        {
            cell.status = missing
            return cell
        }
        let tier = result.tiers[index][item]
        cell.tier = tier == KernelResult.none ? nil : Int(tier)
        return cell
    }

    private func slot(_ item: Int, _ column: Int) -> ItemBatch.Slot {
        batch.slots[item * batch.columnCount + column]
    }

    /// Why an indicator does not apply to the item's variety; `nil` where it does.
    private func applicability(_ item: Int, _ indicator: SchemeIndicator) -> Cell.Status? {
        guard !indicator.varieties.isEmpty else { return nil }
        if let variety = batch.items[item].variety {
            return indicator.varieties.contains(variety) ? nil : .notApplicable
        }
        return missing(item, plan.varieties.flatMap(\.attributes)) ?? .outOfScope
    }

    /// Why no segment holds, or not one alone; `nil` where one does.
    private func scope(_ item: Int, _ index: Int, _ segment: Int?) -> Cell.Status? {
        guard let segment else {
            return missing(item, plan.segments[index].flatMap(\.condition.attributes)) ?? .outOfScope
        }
        let condition = plan.segments[index][segment].condition
        for attribute in condition.attributes {
            guard let other = batch.attribute(item, attribute).otherEnd else { continue }
            // A declared stretch that reaches into another segment has no thresholds of its own.
            let holds = condition.holds { $0 == attribute ? other : batch.attribute(item, $0).double }
            if !holds { return .outOfScope }
        }
        return nil
    }

    private func missing(_ item: Int, _ attributes: [Int]) -> Cell.Status? {
        for attribute in attributes {
            let value = batch.attribute(item, attribute)
            if value.isOutOfRange { return .outOfScope }
            if value.number == nil { return .missingAttribute(attribute) }
        }
        return nil
    }

    /// Why an expression has no value: an input is missing or not comparable, or it is not defined there.
    private func undefined(_ item: Int, _ inputs: (columns: [Int], attributes: [Int])) -> Cell.Status {
        for column in inputs.columns where slot(item, column).promise.status != .ranked {
            return slot(item, column).promise.status
        }
        return missing(item, inputs.attributes) ?? .notUnderstood
    }
}
