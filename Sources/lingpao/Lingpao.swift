import LingpaoCommands

@main
enum Lingpao {
    static func main() async {
        await CommandLineMain.run()
    }
}
