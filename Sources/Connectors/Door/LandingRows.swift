internal import Postgres

/// Makes rows of a text landing table out of values, and counts.
///
/// A row is begun, gets a value for each column in order, and is ended. A value that no text can hold makes a fault of
/// the row.
struct LandingRows: ~Copyable {
  private static let tab = UInt8(ascii: "\t")

  private let columns: [RequestedTable.Column]
  private let transcoder = FieldTranscoder(encoding: .utf8)
  private let isSummed: [Bool]
  private var sums: [ExactSum]
  /// The numbers of the row that count once it is ended.
  private var pending: [(column: Int, digits: [UInt8])] = []
  private var column = 0
  private var start = 0
  private var fault: String?
  private(set) var rowCount = 0
  private(set) var faultCount = 0
  var buffer = CopyTextBuffer()

  init(table: RequestedTable) {
    columns = table.columns
    isSummed = table.columns.map { table.summedColumns.contains($0.name) }
    sums = table.columns.map { _ in ExactSum() }
  }

  /// The exact sums of the columns asked for.
  var sumTexts: [String: String] {
    var texts: [String: String] = [:]
    for index in columns.indices where isSummed[index] { texts[columns[index].name] = sums[index].text }
    return texts
  }

  /// How far the rows have come.
  var progress: TransferProgress { TransferProgress(bytes: buffer.flushedBytes, rows: rowCount) }

  mutating func begin() {
    start = buffer.count
    column = 0
    fault = nil
    pending.removeAll(keepingCapacity: true)
  }

  mutating func addNull() {
    buffer.appendNull()
    endValue()
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let base = bytes.baseAddress, fault == nil {
      let field = RecordScanner.Field(start: 0, end: bytes.count, isQuoted: true, hasDoubledQuotes: false)
      if let reason = transcoder.write(base, field, into: &buffer) {
        fault = "column '\(columns[column].name)' holds \(reason)"
      }
      if isSummed[column] { pending.append((column, Array(bytes))) }
    }
    endValue()
  }

  /// Ends the row.
  ///
  /// - Parameter raw: the row as it came, for people, should it have a fault.
  mutating func end(raw: () -> String) {
    rowCount += 1
    if let fault {
      faultCount += 1
      buffer.rewind(to: start)
      for _ in columns { addNull() }
      buffer.appendNull()
      buffer.append(Self.tab)
      buffer.append(escaping: fault)
      buffer.append(Self.tab)
      buffer.append(escaping: raw())
    } else {
      buffer.appendNull()
      buffer.append(Self.tab)
      buffer.appendNull()
      buffer.append(Self.tab)
      buffer.appendNull()
      for (column, digits) in pending {
        digits.withUnsafeBufferPointer { digits in
          if let base = digits.baseAddress { sums[column].add(base, 0..<digits.count) }
        }
      }
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func endValue() {
    buffer.append(Self.tab)
    column += 1
  }
}
