import ArgumentParser
import Diagnostics
import Registry

/// `lingpao tally`: evaluates every category of the registry anew from its stored items.
struct TallyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract: "重新计算全库 / Evaluate every category anew from its stored items and count the grades.",
        discussion: "Reads the registry, writes nothing. Exit codes: 0 done; 2 the registry failed.")

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    @Option(help: "Threads.")
    var threads: Int = 2

    func run() async throws {
        let language = language.chosen
        let tallies = try await registry.run(in: language) { try await $0.tally(threads: threads) }
        var standards = 0
        for tally in tallies {
            standards += tally.standards
            let grades = tally.grades
            try Terminal.output(
                LocalizedText(
                    zh: """
                        \(tally.id)\t标准 \(tally.standards)\t单元 \(tally.items)\t\
                        一级 \(grades[1])\t二级 \(grades[2])\t三级 \(grades[3])\t无 \(grades[0])
                        """,
                    en: """
                        \(tally.id)\tstandards \(tally.standards)\titems \(tally.items)\t\
                        grade 1: \(grades[1])\tgrade 2: \(grades[2])\tgrade 3: \(grades[3])\tnone: \(grades[0])
                        """
                )[language])
        }
        try Terminal.output(
            LocalizedText(
                zh: "共 \(tallies.count) 个类别,\(standards) 项标准",
                en: "\(tallies.count) categories, \(standards) standards")[language])
    }
}
