import ArgumentParser
import Diagnostics
import Registry

/// `lingpao forget ENTERPRISE`: forgets what the law requires to be forgotten.
struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract:
            "依法删除 / Forget a version, a standard or an enterprise, as the law requires (docs/history.md).",
        discussion: """
            内容删除,只留标记、摘要和日志条目,不可恢复;不加 --confirm 只显示将删除什么。
            The content goes; a tombstone, the digest and the entries of the log stay. It cannot be undone: without --confirm \
            it only tells what would be forgotten. Exit codes: 0 forgotten; 1 nothing was done, --confirm is missing; 2 not \
            there, forgotten before, wrong use, not allowed, or the registry failed.
            """)

    @Argument(help: "企业标识,如统一社会信用代码 / The enterprise's id, such as its credit code.")
    var enterprise: String

    @Option(help: "标识方案,多家企业使用同一标识时须指明 / The scheme of the id, where several enterprises have it.")
    var idScheme: String?

    @Option(
        help: "标准编号;不给则删除企业及其全部标准 / A standard's number; without it the enterprise with all its standards.")
    var standard: String?

    @Option(help: "标准的版本;不给则删除全部版本 / A version of the standard; without it all of them.")
    var standardVersion: Int?

    @Option(help: "法律依据,公开 / The ground in law, which everybody can read.")
    var ground: String

    @Option(help: "案号等,只入操作记录 / A reference, such as the number of the case, for the audit trail alone.")
    var reference: String?

    @Flag(help: "确认删除 / Really forget.")
    var confirm = false

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard standardVersion == nil || standard != nil else {
            throw ValidationError("--standard-version needs --standard")
        }
    }

    func run() async throws {
        let language = language.chosen
        let request = ForgettingRequest(
            enterprise: enterprise, idScheme: idScheme, number: standard, version: standardVersion,
            ground: ground,
            reference: reference)
        let confirm = confirm
        let report = try await registry.run(in: language) { registry in
            confirm ? try await registry.forget(request) : try await registry.wouldForget(request)
        }
        let (versions, standards) = (report.versions, report.standards)
        let whole = report.enterprise
        if confirm {
            try Terminal.output(
                LocalizedText(
                    zh: "已删除 \(standards) 项标准的 \(versions) 个版本" + (whole ? "和企业资料" : ""),
                    en: """
                        forgotten: \(versions) versions of \(standards) standards\
                        \(whole ? ", and what is known of the enterprise" : "")
                        """
                )[language])
            if !report.isOutOfJournal {
                Terminal.error(
                    LocalizedText(
                        zh: "数据库日志、空闲空间和备份中仍可能留有原内容,请按数据库的规程清除(docs/history.md)",
                        en: """
                            the database's journal, free space and backups may still hold what was there: clean them by the \
                            database's own means (docs/history.md)
                            """
                    )[language])
            }
        } else {
            try Terminal.output(
                LocalizedText(
                    zh: """
                        将删除 \(standards) 项标准的 \(versions) 个版本\(whole ? "和企业资料" : "");\
                        不可恢复,确认请加 --confirm
                        """,
                    en: """
                        would forget \(versions) versions of \(standards) standards\
                        \(whole ? ", and what is known of the enterprise" : ""); this cannot be undone: give --confirm
                        """
                )[language])
            throw Outcome.findings
        }
    }
}
