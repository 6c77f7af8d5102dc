import Diagnostics

/// The text of a file in UTF-8, block by block, whatever it was written in.
///
/// The file is looked through once before its text is given out: that it is text, and in which encoding. So what is
/// no text is refused before a row of it has gone anywhere. A byte that belongs to no character stays or becomes one
/// that is not well-formed UTF-8, so that the rows that hold such bytes can be told and refused.
struct TextFile: ~Copyable {
    /// What is read at a time while the file is looked through.
    private static let surveyBytes = 1 << 20

    private var source: BlockSource
    private let form: TextForm
    private let converter: TextConverter?
    /// What is to be said about the encoding.
    let diagnostics: [Diagnostic]
    /// How many bytes of the file were passed.
    var passed: Int { source.passed }
    /// The length of the file in bytes.
    var length: Int { source.length }
    /// Whether nothing more is to come.
    var isAtEnd: Bool { source.isAtEnd }

    /// Looks through a file.
    ///
    /// - Parameters:
    ///   - declared: the encoding that the mapping states; without it the byte order mark counts, then UTF-8
    ///     where the bytes are well-formed, then GB 18030 where they are well-formed in it.
    init(_ file: consuming BlockSource, declared: TextEncoding?, name: String) throws(InputFailure) {
        var source = file
        let head = try source.next(64)
        var form = TextForm.utf8
        var converter: TextConverter?
        if let told = try TextForm.told(by: head, declared: declared, file: name) {
            form = told
            if let charset = told.charset { converter = try TextConverter(from: charset) }
            guard try !Self.survey(&source, form, converter).hasZeros else { throw TextForm.zeros(name) }
        } else {
            let survey = try Self.survey(&source, form, nil)
            if !survey.isUTF8 {
                form = .guessed
                let other = try TextConverter(from: "GB18030")
                converter = other
                guard try Self.survey(&source, form, other).wrong == 0 else { throw TextForm.unknown(name) }
            }
            guard !survey.hasZeros else { throw TextForm.zeros(name) }
        }
        source.rewind()
        converter?.reset()
        self.source = source
        self.form = form
        self.converter = converter
        diagnostics = form.diagnostics(name)
    }

    /// The next block of text; `nil` at the end. It may be empty where a character was cut.
    ///
    /// - Parameter count: how many bytes of the file to read.
    mutating func next(_ count: Int) throws(InputFailure) -> [UInt8]? {
        try Self.next(&source, form, converter, count)
    }

    /// Begins again.
    mutating func rewind() {
        source.rewind()
        converter?.reset()
    }

    private static func next(
        _ source: inout BlockSource, _ form: TextForm, _ converter: TextConverter?, _ count: Int
    ) throws(InputFailure) -> [UInt8]? {
        guard !source.isAtEnd else { return nil }
        if source.passed < form.markBytes { _ = try source.next(form.markBytes - source.passed) }
        let block = try source.next(count)
        return converter?.convert(block[...], isLast: source.isAtEnd) ?? block
    }

    private static func survey(
        _ source: inout BlockSource, _ form: TextForm, _ converter: TextConverter?
    ) throws(InputFailure) -> UTF8Survey {
        var survey = UTF8Survey()
        source.rewind()
        converter?.reset()
        while let block = try next(&source, form, converter, surveyBytes) {
            survey.add(block, isLast: source.isAtEnd)
        }
        return survey
    }
}
