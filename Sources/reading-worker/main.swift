import Reading

// The limited process on its own, for tests: the program proper runs it as a hidden subcommand.
SpreadsheetWorker.main(Array(CommandLine.arguments.dropFirst(2)))
