import Diagnostics

/// The rows of a table of comma-separated values, block by block. Records that lie across the ends of blocks are whole.
struct CSVRows: ~Copyable {
    private var text: TextFile
    private let name: String
    private let blockBytes: Int
    private let delimiter: UInt8
    private var reader: CSVReader
    private var isFinished = false
    /// How many bytes of text were fed before the block that the reader has.
    private var fed = 0
    /// What is to be said about the encoding.
    var diagnostics: [Diagnostic] { text.diagnostics }

    /// Looks through the text, and for its delimiter where the mapping names none.
    init(_ file: consuming BlockSource, name: String, mapping: Mapping, blockBytes: Int) throws(InputFailure)
    {
        var text = try TextFile(file, declared: mapping.encoding, name: name)
        if let delimiter = mapping.delimiter?.asciiValue {
            self.delimiter = delimiter
        } else {
            var head: [UInt8] = []
            while head.count < CSVReader.headBytes, let block = try text.next(CSVReader.headBytes) {
                head += block
            }
            delimiter = CSVReader.delimiter(of: head)
            text.rewind()
        }
        self.text = text
        self.name = name
        self.blockBytes = blockBytes
        reader = CSVReader(delimiter: delimiter)
    }

    /// Reads the row of that number, which is the header; rows above are passed over.
    mutating func header(_ number: Int) throws(InputFailure) -> TableRow {
        while true {
            while let next = reader.next() {
                switch next {
                case .success(let record) where record.number == number:
                    let cells = reader.fields.map { TableRow.Cell(text: reader.text($0).trimmed) }
                    return TableRow(number: number, cells: cells, raw: reader.raw(record.range))
                case .failure(let problem) where problem.number == number:
                    throw InputFailure([
                        Diagnostic(
                            .error, code: problem.code, problem.message,
                            at: .row(file: name, row: number, column: nil))
                    ])
                default: continue
                }
            }
            guard !isFinished else {
                throw InputFailure(
                    code: "no-header", file: name, zh: "没有第 \(number) 行，那里应是表头",
                    en: "there is no row \(number), where the header should be")
            }
            try feed()
        }
    }

    /// The rows that end in the next block; none where one goes on through all of it.
    ///
    /// - Returns: `nil` at the end.
    mutating func next() throws(InputFailure) -> CSVRowBlock? {
        var block = rows()
        while block.count == 0 {
            guard !isFinished else { return nil }
            try feed()
            block = rows()
        }
        return block
    }

    /// The next rows, and how far it is then.
    mutating func step() throws(InputFailure) -> (block: CSVRowBlock?, place: TablePlace) {
        let block = try next()
        return (block, TablePlace(passed: text.passed, isAtEnd: isFinished))
    }

    /// Begins again, above the header.
    mutating func rewind() {
        text.rewind()
        reader = CSVReader(delimiter: delimiter)
        isFinished = false
        fed = 0
    }

    private mutating func feed() throws(InputFailure) {
        if let block = try text.next(blockBytes) {
            reader.feed(block)
            fed += block.count
        }
        if text.isAtEnd {
            reader.finish()
            isFinished = true
        }
    }

    private mutating func rows() -> CSVRowBlock {
        var block = CSVRowBlock(delimiter: delimiter)
        while let next = reader.next() { block.add(next) }
        block.bytes = reader.bytes
        block.start = fed - reader.bytes.count
        return block
    }
}

/// Rows of a table of comma-separated values.
struct CSVRowBlock: RowBlock {
    private enum Row {
        case record(CSVReader.Record)
        /// One that cannot be read, and where it lies among the problems.
        case problem(Int)
    }

    let delimiter: UInt8
    var bytes: [UInt8] = []
    /// Where the bytes begin in the text.
    var start = 0
    private var rows: [Row] = []
    private var problems: [CSVReader.Problem] = []

    init(delimiter: UInt8) { self.delimiter = delimiter }

    var count: Int { rows.count }

    mutating func add(_ next: Result<CSVReader.Record, CSVReader.Problem>) {
        switch next {
        case .success(let record): rows.append(.record(record))
        case .failure(let problem):
            rows.append(.problem(problems.count))
            problems.append(problem)
        }
    }

    func place(of row: Int) -> Int {
        switch rows[row] {
        case .record(let record): start + record.range.lowerBound
        case .problem(let index): problems[index].offset
        }
    }

    func forEach(in range: Range<Int>, _ body: (Result<TableRow, RowProblem>) -> Void) {
        var fields: [CSVReader.Field] = []
        for row in rows[range] {
            switch row {
            case .record(let record):
                CSVReader.split(bytes.span, record.range, delimiter: delimiter, into: &fields)
                let cells = fields.map { TableRow.Cell(text: CSVReader.text($0, in: bytes).trimmed) }
                let raw = String(decoding: bytes[record.range], as: UTF8.self)
                body(.success(TableRow(number: record.number, cells: cells, raw: raw)))
            case .problem(let index):
                let problem = problems[index]
                body(
                    .failure(
                        RowProblem(
                            number: problem.number, raw: problem.raw, code: problem.code,
                            message: problem.message)))
            }
        }
    }
}
