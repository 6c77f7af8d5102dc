import Foundation

/// How long input files are together.
enum InputLength {
    /// Bytes; `nil` where one is no regular file, whose end nobody knows before it comes.
    static func bytes(of files: [String]) -> Int? {
        var sum = 0
        for file in files {
            var status = stat()
            guard file != "-", stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                return nil
            }
            sum += Int(status.st_size)
        }
        return sum
    }
}
