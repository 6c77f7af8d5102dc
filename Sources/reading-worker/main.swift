import Reading

// The limited processes on their own, for tests: the program proper runs them as hidden subcommands.
let arguments = Array(CommandLine.arguments.dropFirst(2))
if CommandLine.arguments.dropFirst().first == DocumentWorker.subcommand { DocumentWorker.main(arguments) }
SpreadsheetWorker.main(arguments)
