import ArgumentParser
import LingpaoCommands

@main
enum Lingpao {
    static func main() async {
        await LingpaoCommand.main()
    }
}
