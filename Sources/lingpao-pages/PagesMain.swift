import PageWorker

/// The process that opens PDF files and pictures from outside; it is run by the program, not by people.
@main
enum PagesMain {
    static func main() {
        PageWorker.main(CommandLine.arguments.dropFirst().map { $0 })
    }
}
