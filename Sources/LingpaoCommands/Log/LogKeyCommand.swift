import ArgumentParser
import Ledger

/// `lingpao log key PATH`: makes the key that signs the log.
struct LogKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "生成签名密钥 / Make the key that signs the log, and print its public side.",
        discussion: """
            The file is for its owner alone, and one that is there is never overwritten. What is printed \
            (name+hash+base64) goes to whoever verifies. To change keys, put this line of the old key below the new \
            one in the new file: checkpoints that the old key signed are then still known.
            Exit codes: 0 made; 2 wrong use, or the file is there or cannot be written.
            """)

    @Argument(help: "The file to make.")
    var path: String

    @Option(
        name: .customLong("log-origin"),
        help: """
            The name of the log: an address without scheme, such as leaders.example.org/log. Without it \
            LINGPAO_LOG_ORIGIN decides.
            """)
    var origin: String?

    func run() throws {
        guard let name = origin ?? LogOptions.environment("LINGPAO_LOG_ORIGIN") else {
            throw CommandFailure(
                "the key has the name of the log: give --log-origin, or set LINGPAO_LOG_ORIGIN")
        }
        var generator = SystemRandomNumberGenerator()
        let key: NoteSigningKey
        do {
            key = try NoteSigningKey(name: name, using: &generator)
        } catch {
            throw CommandFailure("\(error)")
        }
        try LogKeyFile.create(key, at: path)
        try Terminal.output(key.verifier.description)
    }
}
