public import ArgumentParser
public import Diagnostics
import Foundation

extension Language: ExpressibleByArgument {}

/// `--language`, for every command that speaks to people.
struct LanguageOption: ParsableArguments {
    @Option(
        help: """
            zh or en. Without it LINGPAO_LANGUAGE decides, then a locale that begins with "en", else Chinese.
            """)
    var language: Language?

    /// The language to speak.
    var chosen: Language {
        if let language { return language }
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["LINGPAO_LANGUAGE"].flatMap(Language.init(rawValue:)) { return named }
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("en") ? .en : .zh
    }
}
