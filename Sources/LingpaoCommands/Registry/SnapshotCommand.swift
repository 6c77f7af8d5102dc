import ArgumentParser
import Diagnostics
import Registry

/// `lingpao snapshot --to FOLDER`: writes the whole public record into files.
struct SnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "快照 / Write the whole public record into files with digests (docs/history.md).",
        discussion: """
            写入 FOLDER 下以日期和变更编号为名的文件夹:declarations、enterprises、schemes、catalogue、forgotten(JSON Lines,gzip)和 \
            manifest.json。
            Makes a folder in FOLDER, named by the day and the number of the last change; all files are of one state. \
            Reading what is public needs no key. Exit codes: 0 written, or there already; 1 written, but the digest of some \
            versions cannot be made again; 2 wrong use, or the folder or the registry failed.
            """)

    @Option(help: "文件夹,须已存在 / The folder, which has to be there.")
    var to: String

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let language = language.chosen
        let folder = to
        let manifest = try await registry.run(in: language) { try await $0.snapshot(to: folder) }
        try Terminal.output(manifest.id)
        for file in manifest.files {
            try Terminal.output("\(file.name)\t\(file.rows)\t\(file.bytes)\tsha256:\(file.sha256)")
        }
        guard manifest.unreproduced > 0 else { return }
        Terminal.error(
            LocalizedText(
                zh: "\(manifest.unreproduced) 个版本的摘要无法由留存内容重算:登记时的程序未保留企业另外的名称",
                en: """
                    the digests of \(manifest.unreproduced) versions cannot be made again from what is kept: the program that \
                    recorded them did not keep another name of their enterprise
                    """
            )[language])
        throw Outcome.findings
    }
}
