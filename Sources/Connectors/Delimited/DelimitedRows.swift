internal import Postgres

/// Turns the records of a delimited file into COPY rows, and counts.
struct DelimitedRows: ~Copyable {
  private static let tab = UInt8(ascii: "\t")

  private let columns: [RequestedTable.Column]
  private let nulls: [[UInt8]]
  private let quotedNulls: Bool
  private let transcoder: FieldTranscoder
  private var sums: [(column: Int, sum: ExactSum)]
  private var rowCount = 0
  private var faultCount = 0
  /// Where the columns stand in the records of the file that is being read.
  var layout: DelimitedHeader.Layout
  var buffer = CopyTextBuffer()

  init(table: RequestedTable, dialect: DelimitedDialect) {
    columns = table.columns
    nulls = dialect.nulls.map { Array($0.utf8) }
    quotedNulls = dialect.quotedNulls
    layout = DelimitedHeader.Layout(fieldCount: columns.count, positions: Array(columns.indices))
    transcoder = FieldTranscoder(encoding: dialect.encoding)
    sums = table.columns.indices.filter { table.summedColumns.contains(table.columns[$0].name) }
      .map { ($0, ExactSum()) }
  }

  /// How far it has come.
  var progress: TransferProgress { TransferProgress(bytes: buffer.flushedBytes, rows: rowCount) }

  /// What was counted, beside the rows that the server took in.
  func totals(landed: Int) -> SourceTotals {
    var texts: [String: String] = [:]
    for (column, sum) in sums { texts[columns[column].name] = sum.text }
    return SourceTotals(rows: rowCount, landed: landed, faults: faultCount, sums: texts)
  }

  /// Adds the row, or the fault in its place, that `file` has just read.
  mutating func append(_ part: DelimitedFile.Part, of file: borrowing DelimitedFile) {
    rowCount += 1
    let start = buffer.count
    switch part {
    case .fault(let reason):
      appendFault(reason, of: file)
    case .record:
      if let reason = appendRecord(of: file) {
        buffer.rewind(to: start)
        appendFault(reason, of: file)
      }
    }
  }

  private mutating func appendRecord(of file: borrowing DelimitedFile) -> String? {
    let fields = file.scanner.fields
    guard fields.count == layout.fieldCount else {
      return "\(fields.count) field\(fields.count == 1 ? "" : "s") where the header has \(layout.fieldCount)"
    }
    let bytes = file.bytes
    for index in columns.indices {
      let field = fields[layout.positions[index]]
      if isNull(bytes, field) {
        buffer.appendNull()
      } else if let reason = transcoder.write(bytes, field, into: &buffer) {
        return "column '\(columns[index].name)' holds \(reason)"
      }
      buffer.append(Self.tab)
    }
    buffer.append(escaping: String(file.line))
    buffer.append(Self.tab)
    buffer.appendNull()
    buffer.append(Self.tab)
    buffer.appendNull()
    buffer.append(UInt8(ascii: "\n"))
    for index in sums.indices {
      let field = fields[layout.positions[sums[index].column]]
      if !isNull(bytes, field) { sums[index].sum.add(bytes, field.start..<field.end) }
    }
    return nil
  }

  private mutating func appendFault(_ reason: String, of file: borrowing DelimitedFile) {
    faultCount += 1
    for _ in columns {
      buffer.appendNull()
      buffer.append(Self.tab)
    }
    buffer.append(escaping: String(file.line))
    buffer.append(Self.tab)
    buffer.append(escaping: reason)
    buffer.append(Self.tab)
    buffer.append(escaping: transcoder.readable(file.bytes, file.text))
    buffer.append(UInt8(ascii: "\n"))
  }

  private func isNull(_ bytes: UnsafePointer<UInt8>, _ field: RecordScanner.Field) -> Bool {
    guard !field.isQuoted || quotedNulls else { return false }
    let count = field.end - field.start
    for null in nulls where null.count == count {
      if null.indices.allSatisfy({ null[$0] == bytes[field.start + $0] }) { return true }
    }
    return false
  }
}
