import Diagnostics
import Reading
import Registry

/// Prints jobs.
enum JobPrint {
    /// A job in a line.
    static func line(_ job: Job, _ format: RecordFormat, _ language: Language) throws {
        switch format {
        case .json: try json(job)
        case .text:
            try Terminal.output(
                """
                \(job.id)\t\(job.task.kind.rawValue)\t\(state(job)[language])\t\(share(job))\t\(job.actor)\t\
                \(subject(job, language))
                """)
        }
    }

    /// All that is known of a job.
    static func whole(_ job: Job, _ format: RecordFormat, _ language: Language) throws {
        guard format == .text else { return try json(job) }
        try line(job, .text, language)
        var lines = [LocalizedText(zh: "提出\t\(job.createdAt)", en: "asked for\t\(job.createdAt)")]
        if let moment = job.startedAt {
            lines.append(LocalizedText(zh: "开始\t\(moment)", en: "begun\t\(moment)"))
        }
        if let moment = job.endedAt {
            lines.append(LocalizedText(zh: "结束\t\(moment)", en: "ended\t\(moment)"))
        }
        lines.append(LocalizedText(zh: "次数\t\(job.attempts)", en: "attempts\t\(job.attempts)"))
        if let worker = job.worker, let lease = job.leaseUntil {
            lines.append(
                LocalizedText(zh: "工作进程\t\(worker)(租约至 \(lease))", en: "worker\t\(worker) (until \(lease))"))
        }
        let rate = Int(job.progress.rate.rounded())
        if job.state == .running, rate > 0 {
            lines.append(LocalizedText(zh: "速度\t每秒 \(rate) 项声明", en: "speed\t\(rate) declarations/s"))
        }
        lines.append(LocalizedText(zh: "结果\t\(report(job).zh)", en: "result\t\(report(job).en)"))
        if let failure = job.failure {
            lines.append(LocalizedText(zh: "原因\t\(failure.zh)", en: "reason\t\(failure.en)"))
        }
        for line in lines { try Terminal.output(line[language]) }
        if case .importing(let task) = job.task {
            for file in task.files {
                try Terminal.output(LocalizedText(zh: "文件\t\(file)", en: "file\t\(file)")[language])
            }
        }
    }

    /// What stands with a job, in a word or two.
    static func state(_ job: Job) -> LocalizedText {
        switch job.state {
        case .waiting: LocalizedText(zh: "等候", en: "waiting")
        case .running where job.isCancelling: LocalizedText(zh: "取消中", en: "cancelling")
        case .running: LocalizedText(zh: "进行", en: "running")
        case .done: LocalizedText(zh: "完成", en: "done")
        case .failed: LocalizedText(zh: "失败", en: "failed")
        case .cancelled: LocalizedText(zh: "已取消", en: "cancelled")
        }
    }

    /// What came of a job, in a line.
    static func report(_ job: Job) -> LocalizedText {
        let report = job.report
        switch job.task {
        case .evaluating:
            return LocalizedText(
                zh: "类别内标准 \(report.evaluated)", en: "\(report.evaluated) standards in the category")
        case .importing:
            return LocalizedText(
                zh: """
                    载入 \(report.added),未变 \(report.unchanged),拒绝 \(report.refused),拒收行 \(report.rejected),\
                    未归类 \(report.withoutCategory)
                    """,
                en: """
                    \(report.added) added, \(report.unchanged) unchanged, \(report.refused) refused, \
                    \(report.rejected) rows rejected, \(report.withoutCategory) without a category
                    """)
        }
    }

    private static func share(_ job: Job) -> String {
        job.progress.share.map { "\(Int((min($0, 1) * 100).rounded(.down)))%" } ?? "-"
    }

    private static func subject(_ job: Job, _ language: Language) -> String {
        switch job.task {
        case .evaluating(let category): return category
        case .importing(let task):
            let more = task.files.count - 1
            let first = task.files.first ?? ""
            return more == 0
                ? first : first + LocalizedText(zh: " 等 \(more + 1) 个文件", en: " and \(more) more")[language]
        }
    }

    private static func json(_ job: Job) throws {
        var writer = JSONWriter()
        writer.object {
            $0.field("id", number: job.id)
            $0.field("kind", job.task.kind.rawValue)
            switch job.task {
            case .importing(let task): $0.field("files", task.files)
            case .evaluating(let category): $0.field("category", category)
            }
            $0.field("state", job.state.rawValue)
            $0.field("cancelling") { $0.value(raw: job.isCancelling) }
            $0.field("actor", job.actor)
            $0.field("right", job.right)
            $0.field("createdAt", "\(job.createdAt)")
            $0.field("startedAt", job.startedAt.map { "\($0)" })
            $0.field("endedAt", job.endedAt.map { "\($0)" })
            $0.field("attempts", number: job.attempts)
            $0.field("worker", job.worker)
            $0.field("leaseUntil", job.leaseUntil.map { "\($0)" })
            $0.field("done", number: job.progress.done)
            $0.field("total", number: job.progress.total)
            $0.field("rate", number: Int(job.progress.rate.rounded()))
            $0.field("added", number: job.report.added)
            $0.field("unchanged", number: job.report.unchanged)
            $0.field("refused", number: job.report.refused)
            $0.field("rejected", number: job.report.rejected)
            $0.field("withoutCategory", number: job.report.withoutCategory)
            $0.field("evaluated", number: job.report.evaluated)
            $0.field("failure") { json in
                guard let failure = job.failure else { return json.value(nil) }
                json.object {
                    $0.field("zh", failure.zh)
                    $0.field("en", failure.en)
                }
            }
        }
        try Terminal.output(writer.text)
    }
}
