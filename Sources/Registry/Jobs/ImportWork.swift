import Database
import Diagnostics
import Ranking
import Reading
import Standards

/// Takes the files of a job in: chunk by chunk, each in one transaction with the place where the work goes on, so that
/// nothing is taken in twice, nor counted twice, nor left out, whenever the worker dies.
struct ImportWork {
    /// A chunk on its way into the registry.
    private struct Step: Sendable {
        let chunk: PreparedChunk
        let rejects: [Reject]
        let rejected: Int
        let place: ImportPlace
        /// How many bytes of all files are done with it.
        let done: Int
    }

    private let registry: Registry
    private let task: ImportTask
    private let hold: JobHold
    private let files: JobFiles
    private let rules: JobRules
    private let executable: String?

    init(
        _ registry: Registry, _ task: ImportTask, _ hold: JobHold, _ files: JobFiles, _ rules: JobRules,
        executable: String?
    ) {
        self.registry = registry
        self.task = task
        self.hold = hold
        self.files = files
        self.rules = rules
        self.executable = executable
    }

    func run() async throws {
        let paths = try task.files.map { try files.path(of: $0) }
        let marks = try paths.map { try JobFiles.mark($0) }
        let total = marks.reduce(0) { $0 + $1.bytes }
        let mapping = try mapping()
        var place = try ImportPlace(hold.held.place)
        var report = hold.held.job.report
        var before = marks[..<min(place.file, marks.count)].reduce(0) { $0 + $1.bytes }
        // Of a compressed file the place counts what it holds, which is more.
        hold.advance(to: min(before + place.position.bytes, total), of: total, declarations: 0)
        for index in place.file..<max(place.file, paths.count) {
            let isLines =
                mapping == nil && [".jsonl", ".jsonl.gz"].contains(where: task.files[index].hasSuffix)
            // Where a table goes on is counted in blocks, so that with blocks of another length it is another one.
            let mark = marks[index].text + (isLines ? "" : " \(rules.blockBytes)")
            if place.file != index || place.mark != mark {
                place = ImportPlace()
                place.file = index
                place.mark = mark
            }
            let file = File(path: paths[index], before: before, bytes: marks[index].bytes, total: total)
            if isLines {
                try await lines(file, &place, &report)
            } else {
                try await table(file, mapping, &place, &report)
            }
            before += marks[index].bytes
        }
    }

    /// A file, and where it stands among all.
    private struct File: Sendable {
        let path: String
        let before: Int
        let bytes: Int
        let total: Int
    }

    private func mapping() throws -> Mapping? {
        guard let text = task.mapping else { return nil }
        let result = Mapping.read(text, file: "mapping")
        guard let mapping = result.mapping else {
            let findings = { language in
                result.diagnostics.map { $0.rendered(in: language) }.joined(separator: "\n")
            }
            throw JobFailure(LocalizedText(zh: findings(.zh), en: findings(.en)))
        }
        return mapping
    }

    /// A file of lines: the next block is read and prepared while the one before is written.
    private func lines(_ file: File, _ place: inout ImportPlace, _ report: inout JobReport) async throws {
        let schemes = try await registry.database.read { try registry.shelf.current($0) }
        let matcher = registry.shelf.matcher(schemes)
        var rows = place.position.bytes
        report = try await withThrowingTaskGroup(of: JobReport.self) { [report] group in
            var report = report
            var stream = try DeclarationStream(
                path: file.path, from: place.position, blockBytes: rules.blockBytes)
            while let block = try stream.next() {
                rows += block.counts.rows
                place.position = stream.position
                let step = Step(
                    chunk: PreparedChunk(block.declarations[...], schemes, matcher), rejects: block.rejects,
                    rejected: block.counts.rejected, place: place,
                    done: file.before + stream.passed)
                if let written = try await group.next() { report = written }
                let before = report
                group.addTask { try await write(step, before, total: file.total) }
            }
            if let written = try await group.next() { report = written }
            return report
        }
        guard rows > 0 else { throw Self.nothing(file.path) }
    }

    /// A table is read block by block, and taken in in chunks. What was done before is read again and passed over.
    private func table(
        _ file: File, _ mapping: Mapping?, _ place: inout ImportPlace, _ report: inout JobReport
    ) async throws {
        let reader = InputReader(mapping: mapping, executable: executable)
        var blocks = try await reader.blocks(path: file.path, blockBytes: rules.blockBytes)
        let schemes = try await registry.database.read { try registry.shelf.current($0) }
        let matcher = registry.shelf.matcher(schemes)
        // Declarations and blocks before the one that is read, and what was passed of the file.
        var (before, begun, passed, rows) = (0, 0, 0, 0)
        while let block = try blocks.next() {
            rows += block.counts.rows
            let count = block.declarations.count
            begun += 1
            // What was rejected goes with the first chunk, and there is one even where all was.
            while begun > place.blocks ?? 0 || place.declarations < before + count {
                let isFirst = begun > place.blocks ?? 0
                let start = max(place.declarations - before, 0)
                let range = min(start, count)..<min(start + rules.chunk, count)
                place.declarations = before + range.upperBound
                place.blocks = begun
                let share = (blocks.passed - passed) * range.upperBound / max(count, 1)
                let step = Step(
                    chunk: PreparedChunk(block.declarations[range], schemes, matcher),
                    rejects: isFirst ? block.rejects : [], rejected: isFirst ? block.counts.rejected : 0,
                    place: place, done: file.before + passed + share)
                report = try await write(step, report, total: file.total)
            }
            before += count
            passed = blocks.passed
        }
        guard rows > 0 else { throw Self.nothing(file.path) }
    }

    /// Writes a chunk, unless the work is to end.
    private func write(_ step: Step, _ before: JobReport, total: Int) async throws -> JobReport {
        try hold.check()
        let held = hold.held
        let place = try StoredJSON.text(step.place)
        let report = try await registry.load(step.chunk) { connection, load in
            var report = before
            report.add(load, rejected: step.rejected)
            let store = JobStore(connection)
            let lines = Self.lines(step.rejects, load).prefix(JobRules.mostRejects - before.kept)
            try store.keep(Array(lines), of: held, after: before.kept)
            report.kept += lines.count
            try store.advance(held, place: place, report: report)
            return report
        }
        hold.advance(to: step.done, of: total, declarations: step.chunk.declarations.count)
        return report
    }

    /// The rows that did not go in, with the reasons, in the form of the rejects file.
    private static func lines(_ rejects: [Reject], _ report: LoadReport) -> [String] {
        let rows = rejects.map { reject in
            var reject = reject
            if reject.raw.utf8.count > JobRules.longestRaw {
                reject.raw = String(decoding: reject.raw.utf8.prefix(JobRules.longestRaw), as: UTF8.self)
            }
            return reject.jsonLine
        }
        let refused = report.refused.map { finding in
            var writer = JSONWriter()
            writer.object {
                $0.field("code", finding.code)
                $0.field("reason") {
                    $0.object {
                        $0.field("zh", finding.message.zh)
                        $0.field("en", finding.message.en)
                    }
                }
            }
            return writer.text
        }
        return rows + refused
    }

    private static func nothing(_ path: String) -> JobFailure {
        JobFailure(LocalizedText(zh: "\(path):没有声明", en: "\(path): holds no declaration"))
    }
}

extension JobReport {
    /// Counts what became of a chunk.
    fileprivate mutating func add(_ load: LoadReport, rejected: Int) {
        added += load.added
        unchanged += load.unchanged
        refused += load.refused.count
        withoutCategory += load.withoutCategory
        self.rejected += rejected
    }
}
